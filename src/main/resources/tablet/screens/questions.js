// What may be said of a visit, as the manager chose it: the questions of the lease, their answers, and how an answer changes
// the details told before. Values are the vocabulary's; themes that were chosen often on this device come first.
import { language, t } from "../words.js";

/** Each question with its vocabulary, and whether several answers go together. */
const KNOWN = {
  age: { list: "age" }, first: {}, themes: { list: "theme", several: true }, gender: { list: "gender" }, status: { list: "status" },
  autonomy: { list: "autonomy" }, level: { list: "level" }, place: { list: "place" },
  equipment: { list: "equipment", several: true }, orientation: { list: "orientation", several: true }, minutes: {},
};
const LENGTHS = [15, 30, 45, 60, 90];
/** As many themes as a hand finds at a glance; the others follow behind one more tap. */
const USUAL = 6;

export function questionsOf(day) {
  return (day?.questions ?? []).filter((name) => KNOWN[name] && (!KNOWN[name].list || day.vocabulary?.[KNOWN[name].list]?.length));
}

/** What was answered, in words; null when nothing was. */
export function answered(vocabulary, details, name) {
  const value = details?.[name];
  if (value === undefined || value === null || (Array.isArray(value) && !value.length)) return null;
  if (name === "first") return t(value ? "tablet.ask.first-yes" : "tablet.ask.first-no");
  if (name === "minutes") return t("tablet.minutes", value);
  return [value].flat().map((one) => label(vocabulary, KNOWN[name].list, one)).join(", ");
}

export function choicesOf(app, name, details) {
  const { list, several } = KNOWN[name];
  if (name === "first") return { several, choices: [[true, t("tablet.yes")], [false, t("tablet.no")]] };
  if (name === "minutes") return { several, choices: LENGTHS.map((one) => [one, t("tablet.minutes", one)]) };
  const codes = app.day.vocabulary[list].map((one) => one.code);
  const shown = several && codes.length > USUAL + 2 && !app.ui.all ? usual(app, codes, name, details?.[name] ?? []) : codes;
  return { several, more: shown.length < codes.length, choices: shown.map((code) => [code, label(app.day.vocabulary, list, code)]) };
}

export function label(vocabulary, list, code) {
  const known = vocabulary?.[list]?.find((one) => one.code === code);
  return known ? known[language()] ?? known.fr : code;
}

export function isAnswer(details, name, value) {
  const told = details?.[name];
  return Array.isArray(told) ? told.includes(value) : told === value;
}

/** The details with that answer given, or taken back where it was given. */
export function detailsWith(details, name, value) {
  const { [name]: told, ...others } = details ?? {};
  const given = isAnswer(details, name, value);
  if (!KNOWN[name].several) return given ? others : { ...others, [name]: value };
  const list = given ? told.filter((one) => one !== value) : [...(told ?? []), value];
  return list.length ? { ...others, [name]: list } : others;
}

/** Those that were said most often here, in the order of the vocabulary; those chosen now are always there. */
function usual(app, codes, name, chosen) {
  const times = new Map(codes.map((code, at) => [code, -at / codes.length]));
  for (const session of app.sessions.values()) {
    const told = [...session.visits.flatMap((visit) => visit.details?.[name] ?? []), ...(name === "themes" ? session.activity?.themes ?? [] : [])];
    for (const code of told) if (times.has(code)) times.set(code, times.get(code) + 1);
  }
  const first = [...codes].sort((a, b) => times.get(b) - times.get(a)).slice(0, USUAL);
  return codes.filter((code) => first.includes(code) || chosen.includes(code));
}
