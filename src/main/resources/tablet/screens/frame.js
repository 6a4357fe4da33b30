// What surrounds each screen: where one is, what went wrong or became different, and the way to the other screens.
import { h } from "../dom.js";
import { span } from "./format.js";
import { icon } from "./icons.js";
import { step } from "./numbers.js";
import { t } from "../words.js";

const TABS = [["compter", "count"], ["postes", "stations"], ["file", "queue"], ["avis", "faces"], ["plus", "more"]];

/** A session's screen, with its bar on top and the five ways below. */
export function frame(app, plan, done, { title, tab, back }, ...content) {
  const base = `#/seance/${plan.id}`;
  return [
    h("header", { class: "bar" },
      h("a", { class: "back", href: back ?? "#/", "aria-label": back ? t("tablet.back") : t("tablet.back-to-day") }, icon("back")),
      h("div", { class: "where" },
        h("h1", { tabindex: "-1" }, title ?? plan.commune),
        h("p", null, title ? plan.commune : [plan.starts_at ? span(plan.starts_at, plan.ends_at, app.zone()) : null, plan.place].filter(Boolean).join(", "))),
      untouched(done) ? null : h("p", { class: "total" }, h("strong", { id: "total" }, done.visitors.toLocaleString(document.documentElement.lang)), " ",
        h("span", null, t("tablet.visitors", done.visitors)))),
    h("div", { class: "notices" }, trouble(app), announcement(app), cancelled(plan, done)),
    h("div", { class: "content" }, content),
    h("nav", { class: "tabs", "aria-label": t("tablet.screens") },
      TABS.map(([name, sign]) => h("a", { href: `${base}/${name}`, "aria-current": tab === name ? "page" : null },
        icon(sign), h("span", null, t(`tablet.tab.${name}`)), badge(name, done)))),
  ];
}

/** Where this tablet did nothing, a nought would speak for others. */
export function untouched(done) {
  return !done.openedAt && !done.account && !done.visits.length;
}

/** How many wait, beside the queue's name. */
function badge(name, done) {
  const waiting = name === "file" ? done.queue.filter((one) => one.state === "waiting").length : 0;
  return waiting ? h("b", { class: "badge" }, String(waiting), h("span", { class: "voice" }, ` ${t("tablet.queue.waiting-many", waiting)}`)) : null;
}

/** What the log did not take. Named errors have words of their own. */
export function trouble(app) {
  if (!app.trouble) return null;
  const known = ["StorageFull", "StorageGone"].includes(app.trouble.name) ? app.trouble.name : "other";
  return h("div", { class: "notice bad", role: "alert", id: "not-kept" },
    h("p", null, h("strong", null, t("tablet.not-kept")), " ", t(`tablet.not-kept.${known}`)));
}

/** Until somebody said « Vu », on every screen. */
export function announcement(app) {
  const changes = app.changes();
  if (!changes.length) return null;
  return h("p", { class: "notice bus", id: "plan-changed" }, icon("warn"), h("a", { href: "#/" }, t("tablet.change.see", changes.length)));
}

function cancelled(plan, done) {
  if (plan.cancelled) return h("p", { class: "notice bad" }, t("tablet.cancelled-but", plan.cancelled));
  if (plan.gone && done.openedAt) return h("p", { class: "notice bus" }, t("tablet.gone-but"));
  return null;
}

/** A choice among a few, as chips: one (aria-pressed) or several. */
export function chips(legend, choices, isOn, choose, { id, quiet = false } = {}) {
  return h("fieldset", { class: "chips", id }, h("legend", { class: quiet ? "voice" : null }, legend),
    choices.map(([value, label]) => h("button", {
      type: "button", class: "chip", id: id ? `${id}-${value}` : null, "aria-pressed": String(isOn(value)), onclick: () => choose(value),
    }, isOn(value) ? icon("done") : null, h("span", null, label))));
}

/** As many as a group or a session can be. */
export const MOST = 5000;

/**
 * A whole number with a button less and a button more, which gloves can use. What is written stays as it is written, and
 * is said at once, so that nothing moves when the field is left; `error` stands at the field.
 */
export function stepper(id, label, value, change, { min = 0, max = MOST, hint, error, described } = {}) {
  const said = [error ? `${id}-error` : null, hint ? `${id}-hint` : null, described].filter(Boolean).join(" ");
  return h("div", { class: "stepper" },
    h("label", { for: id }, label),
    h("div", null,
      h("button", { type: "button", class: "step", "aria-label": t("tablet.one-less", label), onclick: () => change(step(value, -1, min, max)) }, "\u2212"),
      h("input", {
        id, type: "text", inputmode: "numeric", maxlength: 9, autocomplete: "off", "data-is": String(value), "aria-describedby": said || null,
        "aria-invalid": error || described ? "true" : null, oninput: (event) => change(event.target.value),
      }),
      h("button", { type: "button", class: "step", "aria-label": t("tablet.one-more", label), onclick: () => change(step(value, 1, min, max)) }, "+")),
    error ? h("p", { class: "field-error", id: `${id}-error` }, error) : null,
    hint ? h("p", { class: "hint", id: `${id}-hint` }, hint) : null);
}
