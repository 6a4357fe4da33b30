// A note for the office, or an incident with its kind. Texts only, and never a name.
import { h } from "../dom.js";
import { chips, frame } from "./frame.js";
import { t, time } from "../words.js";

const CATEGORIES = ["equipment", "network", "vehicle", "people", "other"];

export function remarks(app, plan, done) {
  const form = (app.ui.remark ??= { kind: "note", category: null, text: "", tried: false });
  const change = (changed) => { Object.assign(form, changed); app.paint(); };
  const noText = form.tried && !form.text.trim();
  const noCategory = form.tried && form.kind === "incident" && !form.category;
  return frame(app, plan, done, { title: t("tablet.remark.title"), tab: "plus", back: `#/seance/${plan.id}/plus` },
    h("form", { novalidate: true, id: "remark", onsubmit: (event) => { event.preventDefault(); app.once(`remark/${plan.id}`, () => save(app, plan, form)); } },
      chips(t("tablet.remark.kind"), [["note", t("tablet.remark.note")], ["incident", t("tablet.remark.incident")]], (one) => form.kind === one, (kind) => change({ kind }), { id: "kind" }),
      form.kind === "incident" ? chips(t("tablet.remark.category"), CATEGORIES.map((one) => [one, t(`tablet.remark.${one}`)]), (one) => form.category === one, (category) => change({ category }), { id: "category" }) : null,
      noCategory ? h("p", { class: "field-error", role: "alert" }, t("tablet.remark.no-category")) : null,
      h("div", { class: "field" }, h("label", { for: "remark-text" }, t("tablet.remark.text")),
        h("textarea", {
          id: "remark-text", rows: 4, maxlength: 2000, "data-is": form.text, "aria-describedby": "remark-hint", "aria-invalid": noText ? "true" : null,
          oninput: (event) => { form.text = event.target.value; },
        }),
        h("p", { class: noText ? "field-error" : "hint", id: "remark-hint" }, t(noText ? "tablet.remark.no-text" : "tablet.remark.hint"))),
      h("button", { class: "main wide", id: "keep-remark" }, t("tablet.keep"))),
    done.remarks.length ? [h("h2", null, t("tablet.remark.there")), h("ul", { class: "lines" }, done.remarks.toReversed().map((one) => h("li", null,
      h("strong", null, one.type === "incident" ? t("tablet.remark.line", t("tablet.remark.incident"), t(`tablet.remark.${CATEGORIES.includes(one.category) ? one.category : "other"}`)) : t("tablet.remark.note")),
      " ", h("span", { class: "hint" }, time(one.at, app.zone())), h("p", { class: "written" }, one.text))))] : null);
}

async function save(app, plan, form) {
  form.tried = true;
  app.paint();
  if (form.kind === "incident" && !form.category) return document.querySelector("#category button").focus();
  if (!form.text.trim()) return document.getElementById("remark-text").focus();
  const payload = form.kind === "note" ? { type: "note" } : { type: "incident", category: form.category };
  if (!(await app.record({ ...payload, session: plan.id, text: form.text.trim() }))) return undefined;
  app.ui.remark = null;
  app.paint();
  app.say(t("tablet.kept"));
  return document.getElementById("remark-text").focus();
}
