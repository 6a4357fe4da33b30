// The day on the road: what changed, when one leaves and comes back, the sessions and what has become of them.
import { h } from "../dom.js";
import { trouble } from "./frame.js";
import { span, timeOfDay } from "./format.js";
import { icon } from "./icons.js";
import { day, t } from "../words.js";

export function today(app) {
  const date = app.today();
  const sessions = app.day?.sessions ?? [];
  const now = sessions.filter((one) => one.day === date);
  const unfinished = sessions.filter((one) => one.day < date && app.done(one.id).state === "open");
  const later = sessions.filter((one) => one.day > date);
  // A day without a session begins with the next one that takes place.
  const next = now.length ? null : later.find((one) => !one.cancelled)?.day;
  const nearest = later.filter((one) => one.day === next);
  const ahead = later.filter((one) => one.day !== next);
  const behind = sessions.filter((one) => one.day < date && !unfinished.includes(one)).reverse();
  return [
    h("header", { class: "bar day" },
      h("div", { class: "where" }, h("h1", { tabindex: "-1" }, t("tablet.day.title")),
        h("p", null, [day(`${date}T12:00:00Z`, "UTC"), app.day?.bound_to?.name].filter(Boolean).join(", ")))),
    h("div", { class: "notices" }, trouble(app), announced(app)),
    h("div", { class: "content" },
      app.day ? null : h("p", { class: "notice" }, t("tablet.day.unknown")),
      unfinished.length ? part("unfinished", t("tablet.day.unfinished"), unfinished.map((one) => card(app, one, true))) : null,
      part("sessions", t("tablet.day.sessions"), now.length ? now.map((one) => card(app, one)) : h("p", { class: "hint" }, t("tablet.day.none"))),
      nearest.length ? part("next-day", t("tablet.day.next"), nearest.map((one) => card(app, one, true))) : null,
      road(app, date),
      ahead.length ? others("ahead", t("tablet.day.ahead"), app, ahead) : null,
      behind.length ? others("behind", t("tablet.day.behind"), app, behind) : null),
  ];
}

function part(id, title, ...content) {
  return h("section", { id, "aria-labelledby": `${id}-title` }, h("h2", { id: `${id}-title` }, title), content);
}

function announced(app) {
  const changes = app.changes();
  if (!changes.length) return null;
  return h("section", { class: "notice bus announced", id: "announced", "aria-labelledby": "announced-title" },
    h("h2", { id: "announced-title" }, icon("warn"), t("tablet.change.title")),
    h("ul", null, changes.map((change) => h("li", null, sentence(app, change)))),
    h("button", { type: "button", class: "main", id: "seen", onclick: () => app.acknowledge() }, icon("done"), t("tablet.change.seen")));
}

function sentence(app, { what, session, before, day: date }) {
  if (what === "road") return t("tablet.change.road", day(`${date}T12:00:00Z`, "UTC"));
  const place = [session.commune, session.place].filter(Boolean).join(", ");
  const when = (one) => `${one.day === app.today() ? t("tablet.change.today") : day(`${one.day}T12:00:00Z`, "UTC")}, ${span(one.starts_at, one.ends_at, app.zone())}`;
  if (what === "moved") return t("tablet.change.moved", place, when(session), when(before));
  if (what === "elsewhere") return t("tablet.change.elsewhere", when(session), place, [before.commune, before.place].filter(Boolean).join(", "));
  if (what === "cancelled") return t("tablet.change.cancelled", place, when(session), session.cancelled);
  return t(`tablet.change.${what}`, place, when(session));
}

function road(app, date) {
  const road = app.day?.road?.find((one) => one.day === date);
  if (!road) return null;
  return part("road", t("tablet.day.road"), h("ol", { class: "road" },
    road.leaves_at ? h("li", { class: "end" }, h("strong", null, timeOfDay(road.leaves_at)), " ", h("span", null, t("tablet.day.leave"))) : null,
    road.steps.map((step) => h("li", null, spoken(step))),
    road.back_at ? h("li", { class: "end" }, h("strong", null, timeOfDay(road.back_at)), " ", h("span", null, t("tablet.day.back"))) : null));
}

/** "09:05 Denain, Mairie (09:30–12:00) → 12:05" as it is said here; anything else as it came. */
function spoken(step) {
  const [, arrival, place, hours, leaving] = /^(\d\d:\d\d) (.*) \(([^()]*)\) → (\d\d:\d\d)$/.exec(step) ?? [];
  if (!arrival) return step;
  const sessions = hours.replace(/\d\d:\d\d/g, timeOfDay).replaceAll("–", "\u00a0- ");
  return [h("strong", null, timeOfDay(arrival)), " ", place, h("br"), h("span", { class: "hint" }, t("tablet.day.step", sessions, timeOfDay(leaving)))];
}

function card(app, plan, dated = false) {
  const done = app.done(plan.id);
  const early = done.state === "due" && plan.day > app.today();
  const way = `tablet.day.go-${early ? "see" : done.state}`;
  const label = `${plan.commune}, ${span(plan.starts_at, plan.ends_at, app.zone())}`;
  return h("article", { class: `stop ${plan.cancelled ? "off" : done.state}`, id: `stop-${plan.id}`, "aria-labelledby": `name-${plan.id}` },
    h("p", { class: "hours" }, dated ? `${day(`${plan.day}T12:00:00Z`, "UTC")}, ` : null, span(plan.starts_at, plan.ends_at, app.zone())),
    h("h3", { id: `name-${plan.id}` }, plan.commune),
    h("p", { class: "hint" }, [plan.place, plan.address].filter(Boolean).join(", ")),
    plan.title ? h("p", null, plan.title) : null,
    h("p", { class: "state" }, icon(plan.cancelled ? "warn" : done.state === "closed" ? "done" : done.state === "open" ? "count" : "wait"), state(app, plan, done)),
    plan.cancelled && done.state === "due" ? null : h("button", {
      type: "button", class: done.state === "closed" || early ? "second" : "main", "aria-label": `${t(way)}, ${label}`, onclick: () => app.once(`open/${plan.id}`, () => enter(app, plan, done)),
    }, t(way)));
}

function state(app, plan, done) {
  if (plan.cancelled) return t("tablet.state.cancelled", plan.cancelled);
  // Others may have counted there: the tablet knows of its own counts only.
  if (done.state === "due" && plan.day < app.today()) return t("tablet.state.not-here");
  return done.state === "due" ? t("tablet.state.due") : t(`tablet.state.${done.state}`, done.visitors);
}

async function enter(app, plan, done) {
  if (done.state === "due" && plan.day <= app.today() && !(await app.record({ type: "session-opened", session: plan.id }))) return;
  app.go(`/seance/${plan.id}/${done.state === "closed" ? "clore" : "compter"}`);
}

function others(id, title, app, sessions) {
  return h("details", { id, class: "others" }, h("summary", null, title, ` (${sessions.length})`),
    h("ul", { class: "lines" }, sessions.map((plan) => h("li", null,
      h("a", { href: `#/seance/${plan.id}/compter` },
        h("strong", null, plan.commune), " ", h("span", null, `${day(`${plan.day}T12:00:00Z`, "UTC")}, ${span(plan.starts_at, plan.ends_at, app.zone())}`),
        " ", h("span", { class: "hint" }, state(app, plan, app.done(plan.id))))))));
}
