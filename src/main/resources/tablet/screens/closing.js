// The end of a session: who came, how long it was, what was done; and the summary once it is closed.
import { h } from "../dom.js";
import { frame, stepper } from "./frame.js";
import { minutes } from "./format.js";
import { whole } from "./numbers.js";
import { label } from "./questions.js";
import { elapsed } from "../timeline.js";
import { number, t, time } from "../words.js";

const QUARTER = 5;
const DAY = 1440;

export function closing(app, plan, done) {
  const way = { title: t(done.state === "closed" ? "tablet.close.summary" : "tablet.close.title"), tab: "plus", back: `#/seance/${plan.id}/plus` };
  if (done.state === "due") return frame(app, plan, done, way, h("p", { class: "notice" }, t("tablet.station.not-open")));
  return frame(app, plan, done, way, figures(app, done), done.state === "closed" ? closed(app, plan, done) : form(app, plan, done));
}

function figures(app, done) {
  const codes = [...new Set([...(app.day?.audiences ?? []).map((one) => one.code), ...Object.keys(done.byAudience)])].filter((code) => done.byAudience[code]);
  if (!codes.length) return h("p", { class: "hint" }, t("tablet.close.none-here"));
  return h("table", { class: "figures" },
    h("caption", null, t("tablet.close.who")),
    h("tbody", null, codes.map((code) => h("tr", null, h("th", { scope: "row" }, app.audience(code)), h("td", null, number(done.byAudience[code]))))),
    h("tfoot", null, h("tr", null, h("th", { scope: "row" }, t("tablet.close.all")), h("td", null, number(done.visitors)))));
}

function form(app, plan, done) {
  const told = (app.ui.closing ??= {
    minutes: done.account?.minutes ?? sinceOpening(app, plan, done), activity: done.account?.activity ?? done.activity?.title ?? plan.title ?? "", note: done.account?.note ?? "",
  });
  const busy = Object.keys(done.stations).length;
  const length = whole(told.minutes, 1, DAY);
  return h("form", { novalidate: true, id: "closing", onsubmit: (event) => { event.preventDefault(); app.once(`end/${plan.id}`, () => close(app, plan, told)); } },
    busy ? h("p", { class: "notice bus" }, t("tablet.close.busy", busy)) : null,
    stepper("closing-minutes", t("tablet.close.minutes"), told.minutes, (written) => { told.minutes = written; app.paint(); }, {
      min: 1, max: DAY, hint: length === null ? null : minutes(length), error: told.tried && length === null ? t("tablet.number.wrong", 1, DAY) : null,
    }),
    h("div", { class: "field" }, h("label", { for: "closing-activity" }, t("tablet.close.activity")),
      h("input", { id: "closing-activity", maxlength: 200, autocomplete: "off", value: told.activity, oninput: (event) => { told.activity = event.target.value; } })),
    h("div", { class: "field" }, h("label", { for: "closing-note" }, t("tablet.close.note")),
      h("textarea", { id: "closing-note", rows: 3, maxlength: 2000, "data-is": told.note, "aria-describedby": "closing-note-hint", oninput: (event) => { told.note = event.target.value; } }),
      h("p", { class: "hint", id: "closing-note-hint" }, t("tablet.remark.hint"))),
    h("button", { class: "main wide", id: "close" }, t("tablet.close.do")));
}

/** How long it has been open, to five minutes; a session opened on another day takes its planned length. */
function sinceOpening(app, plan, done) {
  const planned = plan.starts_at ? Math.round((Date.parse(plan.ends_at) - Date.parse(plan.starts_at)) / 60_000) : 60;
  const open = done.openedAt ? Math.round(elapsed(app.time, done.openedAt) / 60_000 / QUARTER) * QUARTER : planned;
  return open >= QUARTER && open <= 720 ? open : planned;
}

async function close(app, plan, told) {
  const length = whole(told.minutes, 1, DAY);
  told.tried = true;
  app.paint();
  if (length === null) return document.getElementById("closing-minutes").focus();
  const activity = told.activity.trim();
  const note = told.note.trim();
  const event = await app.record({
    type: "session-closed", session: plan.id, minutes: length, visitors: app.done(plan.id).visitors,
    ...(activity ? { activity } : {}), ...(note ? { note } : {}),
  });
  if (!event) return undefined;
  app.ui.closing = null;
  app.paint();
  app.say(t("tablet.close.closed", app.done(plan.id).visitors));
  return document.querySelector("h1")?.focus();
}

function closed(app, plan, done) {
  const account = done.account;
  const themes = (done.activity?.themes ?? []).map((code) => label(app.day?.vocabulary, "theme", code));
  return [
    account ? h("dl", { class: "account" },
      item(t("tablet.close.length"), minutes(account.minutes)), item(t("tablet.close.activity"), account.activity), item(t("tablet.activity.themes"), themes.join(", ")),
      item(t("tablet.close.note"), account.note), item(t("tablet.close.at"), time(account.at, app.zone()))) : h("p", { class: "notice" }, t("tablet.close.elsewhere")),
    done.visitors === account?.visitors || !account ? null : h("p", { class: "notice bus" }, t("tablet.close.differs", account.visitors, done.visitors)),
    h("div", { class: "acts" },
      h("a", { class: "button main", href: "#/" }, t("tablet.back-to-day")),
      h("button", { type: "button", class: "second", id: "reopen", onclick: () => app.once(`end/${plan.id}`, () => reopen(app, plan)) }, t("tablet.close.reopen"))),
  ];
}

async function reopen(app, plan) {
  if (!(await app.record({ type: "session-reopened", session: plan.id }))) return;
  app.say(t("tablet.close.reopened"));
  app.go(`/seance/${plan.id}/compter`);
}

function item(name, value) {
  return value ? h("div", null, h("dt", null, name), h("dd", null, value)) : null;
}
