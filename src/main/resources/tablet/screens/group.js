// A group counts as one: its label, how many they are, and counts of who they are. Counts stay counts; nothing is spread
// over people one by one.
import { h } from "../dom.js";
import { exceeding } from "../fold.js";
import { frame, stepper } from "./frame.js";
import { label, questionsOf } from "./questions.js";
import { number, t } from "../words.js";

const CATEGORIES = ["gender", "age", "status"];

export function group(app, plan, done) {
  const form = (app.ui.group ??= { label: "", headcount: 10, audience: null, counts: {}, tried: false });
  const change = (changed) => { Object.assign(form, changed); app.paint(); };
  const over = exceeding(form.counts, form.headcount);
  return frame(app, plan, done, { title: t("tablet.group.title"), tab: "compter", back: `#/seance/${plan.id}/compter` },
    h("form", { novalidate: true, id: "group", onsubmit: (event) => { event.preventDefault(); app.once(`group/${plan.id}`, () => count(app, plan, form, over)); } },
      h("fieldset", {
        class: "choice", "aria-describedby": form.tried && !form.audience ? "group-audience-error" : null,
      }, h("legend", null, t("tablet.group.audience")),
        h("div", { class: "pick" }, (app.day?.audiences ?? []).map(({ code, hue }) => h("button", {
          type: "button", id: `group-${code}`, class: `chip big edge hue-${hue ?? 1}`, "aria-pressed": String(form.audience === code), onclick: () => change({ audience: code }),
        }, app.audience(code)))),
        form.tried && !form.audience ? h("p", { class: "field-error", id: "group-audience-error" }, t("tablet.group.no-audience")) : null),
      stepper("group-headcount", t("tablet.group.headcount"), form.headcount, (headcount) => change({ headcount }), { min: 1 }),
      h("div", { class: "field" }, h("label", { for: "group-label" }, t("tablet.group.label")),
        h("input", { id: "group-label", maxlength: 120, autocomplete: "off", "aria-describedby": "group-label-hint", oninput: (event) => { form.label = event.target.value; } }),
        h("p", { class: "hint", id: "group-label-hint" }, t("tablet.group.label-hint"))),
      CATEGORIES.filter((one) => questionsOf(app.day).includes(one)).map((one) => category(app, form, one, over, change)),
      over.length ? h("p", { class: "notice bad", role: "alert" }, over.map(({ category: one, sum }) => h("span", { class: "line" }, tooMany(one, sum, form)))) : null,
      h("button", { class: "main wide", id: "count-group" }, t("tablet.group.count", form.headcount))));
}

function tooMany(name, sum, form) {
  return t("tablet.group.over", t(`tablet.group.${name}`), sum, form.headcount);
}

function category(app, form, name, over, change) {
  const counts = form.counts[name] ?? {};
  const sum = Object.values(counts).reduce((before, one) => before + one, 0);
  const wrong = over.some((one) => one.category === name);
  return h("details", { class: "counts", id: `counts-${name}` },
    h("summary", null, h("span", null, t(`tablet.group.${name}`)),
      h("span", { class: wrong ? "field-error" : "hint" }, sum ? t("tablet.group.sum", sum, form.headcount) : t("tablet.group.optional"))),
    wrong ? h("p", { class: "field-error", id: `over-${name}` }, tooMany(name, sum, form)) : null,
    app.day.vocabulary[name].map(({ code }) => stepper(`counts-${name}-${code}`, label(app.day.vocabulary, name, code), counts[code] ?? 0,
      (value) => change({ counts: { ...form.counts, [name]: { ...counts, [code]: value } } }),
      { invalid: wrong, described: `over-${name}` })));
}

async function count(app, plan, form, over) {
  if (form.counted) return undefined;
  form.tried = true;
  app.paint();
  if (!form.audience) return document.querySelector("#group .pick button").focus();
  if (over.length) return document.querySelector(`#counts-${over[0].category} summary`).focus();
  const counts = Object.fromEntries(Object.entries(form.counts)
    .map(([category, values]) => [category, Object.fromEntries(Object.entries(values).filter(([, value]) => value > 0))])
    .filter(([, values]) => Object.keys(values).length));
  const event = await app.record({
    type: "visit", session: plan.id, audience: form.audience, headcount: form.headcount, kind: "collectif", source: "group",
    ...(form.label.trim() ? { label: form.label.trim() } : {}), ...(Object.keys(counts).length ? { details: { counts } } : {}),
  });
  if (!event) return undefined;
  // The way back to the counter takes a moment, in which the button is still there.
  form.counted = true;
  app.ui.asked = { visit: event.event_id };
  app.say(t("tablet.group.done", number(form.headcount), app.done(plan.id).visitors));
  return app.go(`/seance/${plan.id}/compter`);
}
