// The counter: one tap is one person. What more is known of that person can be said afterwards, one question at a time,
// and never has to be.
import { h } from "../dom.js";
import { chips, frame } from "./frame.js";
import { icon } from "./icons.js";
import { answered, choicesOf, detailsWith, isAnswer, questionsOf } from "./questions.js";
import { day, number, t } from "../words.js";

export function counter(app, plan, done) {
  if (done.state !== "open") return frame(app, plan, done, { tab: "compter" }, notOpen(app, plan, done));
  return frame(app, plan, done, { tab: "compter" },
    h("h2", { class: "voice" }, t("tablet.count.title")),
    h("div", { class: "tiles" },
      (app.day?.audiences ?? []).map((audience) => tile(app, plan, done, audience)),
      h("a", { class: "tile group", href: `#/seance/${plan.id}/groupe` }, h("span", null, t("tablet.count.group")), icon("group"))),
    last(app, plan, done));
}

function tile(app, plan, done, audience) {
  const name = app.audience(audience.code);
  const counted = done.byAudience[audience.code] ?? 0;
  return h("button", {
    type: "button", id: `tap-${audience.code}`, class: `tile hue-${audience.hue ?? 1}`,
    "aria-label": t("tablet.count.tap", name, counted), onclick: () => count(app, plan, audience.code),
  }, h("span", null, name), h("strong", null, number(counted)));
}

async function count(app, plan, audience) {
  const event = await app.record({ type: "visit", session: plan.id, audience, headcount: 1, kind: "individuel", source: "tap" });
  if (!event) return;
  app.ui.asked = { visit: event.event_id };
  app.paint();
  app.say(t("tablet.count.done", app.audience(audience), app.done(plan.id).visitors));
}

/** The last count, its undo, and what more may be said of it. */
function last(app, plan, done) {
  const asked = done.visits.find((visit) => visit.id === app.ui.asked?.visit && visit.standing > 0);
  const visit = asked ?? done.visits.findLast((one) => one.standing > 0);
  if (!visit) return h("p", { class: "hint empty" }, t("tablet.count.empty"));
  const who = visit.label ?? app.audience(visit.audience);
  return h("section", { class: "last", id: "last", "aria-labelledby": "last-title" },
    h("div", { class: "counted" },
      h("p", { id: "last-title" }, icon("done"), h("strong", null, visit.standing === 1 ? who : t("tablet.count.several", who, visit.standing)), t("tablet.count.is")),
      h("button", { type: "button", class: "second", id: "undo", "data-of": visit.id, onclick: () => app.once(`undo/${visit.id}`, () => undo(app, plan, visit)) }, t("tablet.count.undo"))),
    visit.kind === "collectif" ? null : asking(app, plan, visit));
}

async function undo(app, plan, visit) {
  const event = await app.record({ type: "correction", session: plan.id, of: visit.id, headcount: -visit.standing, why: t("tablet.count.undone-why") });
  if (!event) return;
  app.ui.asked = null;
  app.paint();
  app.say(t("tablet.count.undone", app.audience(visit.audience), app.done(plan.id).visitors));
  // The button may have gone with what it undid.
  if (!document.getElementById("undo")) document.getElementById(`tap-${visit.audience}`)?.focus();
}

function asking(app, plan, visit) {
  const questions = questionsOf(app.day);
  if (!questions.length) return null;
  const wanted = app.ui.asked?.question;
  const open = wanted === undefined ? questions.find((one) => !answered(app.day.vocabulary, visit.details, one) && !app.ui.asked?.passed?.includes(one)) : wanted;
  return h("div", { class: "asking" },
    open ? question(app, plan, visit, open) : null,
    h("div", { class: "told" }, questions.filter((one) => one !== open).map((one) => h("button", {
      type: "button", class: "chip told", id: `ask-${one}`,
      onclick: () => { app.ui.asked = { ...app.ui.asked, visit: visit.id, question: one }; app.paint(); focusOn(one); },
    }, answered(app.day.vocabulary, visit.details, one) ? icon("done") : null, h("span", null, answered(app.day.vocabulary, visit.details, one) ?? t(`tablet.ask.short.${one}`))))));
}

function question(app, plan, visit, name) {
  const { several, more, choices } = choicesOf(app, name, visit.details);
  const pass = () => next(app, visit, name);
  return h("div", { class: "question", id: `question-${name}` },
    chips(t(`tablet.ask.${name}`), choices, (value) => isAnswer(visit.details, name, value), async (value) => {
      const details = detailsWith(visit.details, name, value);
      // Where several answers go together, the first one does not take the question away.
      if (several) app.ui.asked = { ...(app.ui.asked?.visit === visit.id ? app.ui.asked : {}), visit: visit.id, question: name };
      if (!(await app.record({ type: "visit-detail", session: plan.id, of: visit.id, details }))) return;
      if (!several) next(app, visit, name);
    }, { id: `asked-${name}` }),
    h("div", { class: "passing" },
      more ? h("button", { type: "button", class: "plain", id: `more-${name}`, onclick: () => { app.ui.all = true; app.paint(); } }, t("tablet.ask.more")) : null,
      h("button", { type: "button", class: "plain", id: `pass-${name}`, onclick: pass }, several ? t("tablet.ask.enough") : t("tablet.ask.pass"))));
}

/** On to the next question that is open; the keyboard goes along. */
function next(app, visit, name) {
  const passed = [...(app.ui.asked?.visit === visit.id ? app.ui.asked.passed ?? [] : []), name];
  app.ui.asked = { visit: visit.id, passed };
  app.paint();
  const open = document.querySelector(".question");
  if (open) open.querySelector("button").focus({ preventScroll: true });
  else document.getElementById(`tap-${visit.audience}`)?.focus({ preventScroll: true });
}

function focusOn(name) {
  document.querySelector(`#question-${name} button`)?.focus({ preventScroll: true });
}

function notOpen(app, plan, done) {
  if (done.state === "closed") {
    return [h("p", { class: "notice" }, t("tablet.count.closed")),
      h("a", { class: "button main", href: `#/seance/${plan.id}/clore` }, t("tablet.day.go-closed"))];
  }
  const other = plan.day && plan.day !== app.today();
  const early = other && plan.day > app.today();
  const when = other ? day(`${plan.day}T12:00:00Z`, "UTC") : null;
  const open = () => app.once(`open/${plan.id}`, () => app.record({ type: "session-opened", session: plan.id }));
  const ask = (early) => { app.ui.early = early; app.paint(); document.getElementById(early ? "early-title" : "open-anyway").focus(); };
  if (early && app.ui.early) {
    return h("section", { class: "notice bus", id: "early", "aria-labelledby": "early-title" },
      h("h2", { id: "early-title", tabindex: "-1" }, t("tablet.count.early", when)),
      h("div", { class: "acts" },
        h("button", { type: "button", class: "main", id: "early-no", onclick: () => ask(false) }, t("tablet.count.early-no")),
        h("button", { type: "button", class: "second", id: "early-yes", onclick: open }, t("tablet.count.early-yes"))));
  }
  return [
    h("p", { class: other ? "notice bus" : "notice" }, other ? t(early ? "tablet.count.not-yet" : "tablet.count.other-day", when) : t("tablet.count.not-open")),
    h("button", { type: "button", class: other ? "second" : "main", id: "open-anyway", onclick: early ? () => ask(true) : open }, t(other ? "tablet.count.open-anyway" : "tablet.day.go-due")),
  ];
}
