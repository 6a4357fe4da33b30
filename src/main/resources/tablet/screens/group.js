// A group counts as one: its label, how many they are, and counts of who they are. Counts stay counts; nothing is spread
// over people one by one. What is no whole number counts nobody, and many people are asked about once more.
import { h } from "../dom.js";
import { exceeding } from "../fold.js";
import { frame, MOST, stepper } from "./frame.js";
import { whole } from "./numbers.js";
import { label, questionsOf } from "./questions.js";
import { number, t } from "../words.js";

const CATEGORIES = ["gender", "age", "status"];
/** More than stand in a bus at once: rather a slip of the finger than a group. */
const MANY = 100;

export function group(app, plan, done) {
  const form = (app.ui.group ??= { label: "", headcount: 10, audience: null, counts: {}, tried: false, asked: null });
  const change = (changed) => { Object.assign(form, changed, { asked: null }); app.paint(); };
  const { headcount, over } = read(form);
  const submit = (sure) => app.once(`group/${plan.id}`, () => count(app, plan, form, sure));
  return frame(app, plan, done, { title: t("tablet.group.title"), tab: "compter", back: `#/seance/${plan.id}/compter` },
    h("form", { novalidate: true, id: "group", onsubmit: (event) => { event.preventDefault(); submit(false); } },
      h("fieldset", {
        class: "choice", "aria-describedby": form.tried && !form.audience ? "group-audience-error" : null,
      }, h("legend", null, t("tablet.group.audience")),
        h("div", { class: "pick" }, (app.day?.audiences ?? []).map(({ code, hue }) => h("button", {
          type: "button", id: `group-${code}`, class: `chip big edge hue-${hue ?? 1}`, "aria-pressed": String(form.audience === code), onclick: () => change({ audience: code }),
        }, app.audience(code)))),
        form.tried && !form.audience ? h("p", { class: "field-error", id: "group-audience-error" }, t("tablet.group.no-audience")) : null),
      stepper("group-headcount", t("tablet.group.headcount"), form.headcount, (written) => change({ headcount: written }),
        { min: 1, error: form.tried && headcount === null ? t("tablet.number.wrong", 1, MOST) : null }),
      h("div", { class: "field" }, h("label", { for: "group-label" }, t("tablet.group.label")),
        h("input", { id: "group-label", maxlength: 120, autocomplete: "off", "aria-describedby": "group-label-hint", oninput: (event) => { form.label = event.target.value; } }),
        h("p", { class: "hint", id: "group-label-hint" }, t("tablet.group.label-hint"))),
      CATEGORIES.filter((one) => questionsOf(app.day).includes(one)).map((one) => category(app, form, one, change)),
      h("div", { id: "group-over" }, over.length ? h("p", { class: "notice bad", role: "alert" }, over.map((one) => h("span", { class: "line" }, tooMany(one, headcount)))) : null),
      h("button", { class: "main wide", id: "count-group" }, headcount === null ? t("tablet.group.count-none") : t("tablet.group.count", headcount)),
      h("div", { id: "group-really" }, form.asked !== null ? really(app, form, submit) : null)));
}

function really(app, form, submit) {
  return h("div", { class: "notice bus", role: "alert" },
    h("p", null, h("strong", null, t("tablet.group.really", form.asked))),
    h("div", { class: "acts" },
      h("button", { type: "button", class: "main", id: "group-yes", onclick: () => submit(true) }, t("tablet.group.yes", form.asked)),
      h("button", { type: "button", class: "second", id: "group-no", onclick: () => { form.asked = null; app.paint(); document.getElementById("group-headcount").focus(); } }, t("tablet.group.no"))));
}

/** What the form says: how many, the counts as numbers, those that are none, and those that are more than the group. */
function read(form) {
  const headcount = whole(form.headcount, 1, MOST);
  const unreadable = [];
  const counts = Object.fromEntries(Object.entries(form.counts).map(([name, values]) => [name, Object.fromEntries(Object.entries(values).map(([code, written]) => {
    const value = String(written).trim() === "" ? 0 : whole(written, 0, MOST);
    if (value === null) unreadable.push({ name, code });
    return [code, value ?? 0];
  }))]));
  return { headcount, counts, unreadable, over: headcount === null ? [] : exceeding(counts, headcount) };
}

function tooMany({ category: name, sum }, headcount) {
  return t("tablet.group.over", t(`tablet.group.${name}`), sum, headcount);
}

function category(app, form, name, change) {
  const { headcount, counts, unreadable, over } = read(form);
  const written = form.counts[name] ?? {};
  const sum = Object.values(counts[name] ?? {}).reduce((before, one) => before + one, 0);
  const wrong = over.find((one) => one.category === name);
  return h("details", { class: "counts", id: `counts-${name}` },
    h("summary", null, h("span", null, t(`tablet.group.${name}`)),
      h("span", { class: wrong ? "field-error" : "hint" }, sum && headcount !== null ? t("tablet.group.sum", sum, headcount) : t("tablet.group.optional"))),
    h("div", { id: `over-${name}` }, wrong ? h("p", { class: "field-error" }, tooMany(wrong, headcount)) : null),
    app.day.vocabulary[name].map(({ code }) => stepper(`counts-${name}-${code}`, label(app.day.vocabulary, name, code), written[code] ?? 0,
      (value) => change({ counts: { ...form.counts, [name]: { ...written, [code]: value } } }), {
        described: wrong ? `over-${name}` : null,
        error: form.tried && unreadable.some((one) => one.name === name && one.code === code) ? t("tablet.number.wrong", 0, MOST) : null,
      })));
}

async function count(app, plan, form, sure) {
  if (form.counted) return undefined;
  form.tried = true;
  const { headcount, counts, unreadable, over } = read(form);
  const right = form.audience && headcount !== null && !unreadable.length && !over.length;
  form.asked = right && headcount > MANY && !sure ? headcount : null;
  app.paint();
  if (!form.audience) return document.querySelector("#group .pick button").focus();
  if (headcount === null) return document.getElementById("group-headcount").focus();
  if (unreadable.length) {
    document.getElementById(`counts-${unreadable[0].name}`).open = true;
    return document.getElementById(`counts-${unreadable[0].name}-${unreadable[0].code}`).focus();
  }
  if (over.length) return document.querySelector(`#counts-${over[0].category} summary`).focus();
  if (form.asked !== null) return document.getElementById("group-yes").scrollIntoView({ block: "nearest" });
  const told = Object.fromEntries(Object.entries(counts)
    .map(([name, values]) => [name, Object.fromEntries(Object.entries(values).filter(([, value]) => value > 0))])
    .filter(([, values]) => Object.keys(values).length));
  const event = await app.record({
    type: "visit", session: plan.id, audience: form.audience, headcount, kind: "collectif", source: "group",
    ...(form.label.trim() ? { label: form.label.trim() } : {}), ...(Object.keys(told).length ? { details: { counts: told } } : {}),
  });
  if (!event) return undefined;
  // The way back to the counter takes a moment, in which the button is still there.
  form.counted = true;
  app.ui.asked = { visit: event.event_id };
  app.say(t("tablet.group.done", number(headcount), app.done(plan.id).visitors));
  return app.go(`/seance/${plan.id}/compter`);
}
