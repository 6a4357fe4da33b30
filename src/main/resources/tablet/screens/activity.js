// What was done at the session: a title in a few words, and the themes of the national vocabulary.
import { h } from "../dom.js";
import { chips, frame } from "./frame.js";
import { label } from "./questions.js";
import { t } from "../words.js";

export function activity(app, plan, done) {
  const form = (app.ui.activity ??= { title: done.activity?.title ?? plan.title ?? "", themes: done.activity?.themes ?? [], kept: false });
  const themes = (app.day?.vocabulary?.theme ?? []).map(({ code }) => [code, label(app.day.vocabulary, "theme", code)]);
  const toggle = (code) => {
    form.themes = form.themes.includes(code) ? form.themes.filter((one) => one !== code) : [...form.themes, code];
    app.paint();
  };
  return frame(app, plan, done, { title: t("tablet.activity.title"), tab: "plus", back: `#/seance/${plan.id}/plus` },
    h("form", { novalidate: true, id: "activity", onsubmit: (event) => { event.preventDefault(); app.once(`activity/${plan.id}`, () => save(app, plan, form)); } },
      h("div", { class: "field" }, h("label", { for: "activity-title" }, t("tablet.activity.what")),
        h("input", { id: "activity-title", maxlength: 200, autocomplete: "off", value: form.title, oninput: (event) => { form.title = event.target.value; } })),
      themes.length ? chips(t("tablet.activity.themes"), themes, (code) => form.themes.includes(code), toggle, { id: "theme" }) : null,
      h("button", { class: "main wide", id: "keep-activity" }, t("tablet.keep"))));
}

async function save(app, plan, form) {
  const title = form.title.trim();
  if (!(await app.record({ type: "activity", session: plan.id, ...(title ? { title } : {}), themes: form.themes }))) return;
  app.say(t("tablet.kept"));
  app.go(`/seance/${plan.id}/plus`);
}
