// What the app says, in French and in English: both languages are on the device.
// Texts with arguments are written as the server writes them: {0}, {0,number},
// {0,choice,0#nobody|1#one person|1<{0,number} people}, an apostrophe doubled.

const KEPT = "escale.language";
const LANGUAGES = ["fr", "en"];
const all = {};

/** To be awaited once, before anything is said. */
export async function loadWords() {
  await Promise.all(
    LANGUAGES.map(async (language) => {
      const answer = await fetch(new URL(`words-${language}.json`, import.meta.url));
      if (!answer.ok) throw new Error(`no words in ${language}`);
      all[language] = await answer.json();
    }),
  );
  document.documentElement.lang = language();
}

/** "fr" or "en": what was chosen here, or else the language of the page as it came. */
export function language() {
  const chosen = keptLanguage() ?? document.documentElement.lang.slice(0, 2);
  return LANGUAGES.includes(chosen) ? chosen : LANGUAGES[0];
}

export function chooseLanguage(wanted) {
  try {
    localStorage.setItem(KEPT, wanted);
  } catch {
    // It is forgotten with the page, then.
  }
  document.documentElement.lang = wanted;
}

/** The text under that key. A key without a text shows itself, which a test finds. */
export function t(key, ...values) {
  const text = all[language()]?.[key];
  if (text === undefined) return key;
  return values.length ? format(text, values) : text;
}

export function number(value) {
  return new Intl.NumberFormat(language()).format(value);
}

/** "14:05", "14 h 05". */
export function time(instant, zone) {
  const parts = new Intl.DateTimeFormat(language(), { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone })
    .formatToParts(new Date(instant));
  const of = (type) => parts.find((part) => part.type === type).value;
  if (language() !== "fr") return `${of("hour")}:${of("minute")}`;
  return of("minute") === "00" ? `${Number(of("hour"))}\u00a0h` : `${Number(of("hour"))}\u00a0h\u00a0${of("minute")}`;
}

/** "mardi 14 octobre", "mardi 1er décembre", "Tuesday 14 October". */
export function day(instant, zone) {
  const locale = language() === "fr" ? "fr-FR" : "en-GB";
  const said = new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long", timeZone: zone }).format(new Date(instant));
  return language() === "fr" ? said.replace(/\b1(?= )/, "1er") : said;
}

function keptLanguage() {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

function format(text, values) {
  let said = "";
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "'" && text[at + 1] === "'") {
      said += "'";
      at++;
    } else if (text[at] === "{") {
      const end = closing(text, at);
      said += argument(text.slice(at + 1, end), values);
      at = end;
    } else {
      said += text[at];
    }
  }
  return said;
}

function closing(text, from) {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === "{") depth++;
    if (text[at] === "}" && --depth === 0) return at;
  }
  throw new Error(`a brace left open: ${text}`);
}

function argument(written, values) {
  const [index, kind, ...rest] = written.split(",");
  const value = values[Number(index)];
  if (kind?.trim() === "choice") return format(choice(rest.join(","), value), values);
  return typeof value === "number" ? number(value) : String(value);
}

// The last case whose limit is reached: "1#" from one on, "1<" above one.
function choice(written, value) {
  let chosen = null;
  for (const one of written.split("|")) {
    const [, limit, sign, text] = /^\s*(-?[\d.]+)([#<])([\s\S]*)$/.exec(one);
    const reached = sign === "#" ? value >= Number(limit) : value > Number(limit);
    if (chosen === null || reached) chosen = text;
  }
  return chosen;
}
