// The workstations lent to this tablet: who sits there has a length of time that the whole room can read. Times are
// counted by the steady clock (timeline.js): a clock that jumps ends nobody's time.
import { h } from "../dom.js";
import { chips, frame } from "./frame.js";
import { countdown, minutes } from "./format.js";
import { icon } from "./icons.js";
import { keep, recall } from "./memory.js";
import { elapsed, onlyTheClock, slept } from "../timeline.js";
import { t } from "../words.js";

const LENGTHS = [15, 30, 45, 60];
const EXTENSION = 10;
/** From here on somebody should know that the time is nearly over. */
const SOON = 5 * 60_000;

export function stations(app, plan, done) {
  const lent = lentStations(plan, done);
  const length = usualLength();
  const open = done.state === "open";
  return frame(app, plan, done, { title: t("tablet.station.title"), tab: "postes", back: `#/seance/${plan.id}/compter` },
    app.time.doubts.length && Object.keys(done.stations).length ? doubt(app) : null,
    open ? null : h("p", { class: "notice" }, t("tablet.station.not-open")),
    lent.length ? null : h("p", { class: "notice" }, t("tablet.station.none")),
    open && lent.length ? chips(t("tablet.station.length"), LENGTHS.map((one) => [one, minutes(one)]), (one) => one === length,
      (one) => { keep("length", one); app.paint(); }, { id: "length" }) : null,
    h("ul", { class: "stations" }, lent.map((number) => h("li", null, station(app, plan, done, number, open)))));
}

/** Those of the lease, and those that run although the lease has taken them back. */
export function lentStations(plan, done) {
  return [...new Set([...(plan.stations ?? []), ...Object.keys(done.stations).map(Number)])].sort((a, b) => a - b);
}

/** Free ones, without those that somebody was just called to. */
export function freeStations(plan, done) {
  const called = done.queue.filter((one) => one.state === "called").map((one) => one.station);
  return lentStations(plan, done).filter((one) => !done.stations[one] && !called.includes(one));
}

export function usualLength() {
  return recall("length") ?? 30;
}

export function start(app, plan, station, length = usualLength()) {
  return app.record({ type: "station-started", session: plan.id, station, minutes: length });
}

/** Milliseconds that are left; below zero the time is over. */
export function left(app, busy) {
  return busy.minutes * 60_000 - elapsed(app.time, busy.since);
}

function stage(ms) {
  return ms <= 0 ? "over" : ms <= SOON ? "soon" : "busy";
}

function station(app, plan, done, number, open) {
  const busy = done.stations[number];
  const name = t("tablet.station.name", number);
  if (!busy) {
    return h("button", { type: "button", class: "station free", id: `station-${number}`, disabled: !open, onclick: () => start(app, plan, number) },
      h("strong", null, name), h("span", { class: "clock" }, t("tablet.station.free")), h("span", null, t("tablet.station.start", minutes(usualLength()))));
  }
  const ms = left(app, busy);
  return h("div", { class: `station ${stage(ms)}`, id: `running-${number}`, role: "group", "aria-label": name },
    h("strong", null, name),
    h("span", { class: "clock", role: "timer" }, countdown(ms)),
    h("span", { class: "state" }, stage(ms) === "busy" ? null : icon(stage(ms) === "soon" ? "wait" : "warn"), t(`tablet.station.${stage(ms)}`, minutes(busy.minutes))),
    h("span", { class: "acts" },
      h("button", { type: "button", class: "second", id: `more-${number}`, "aria-label": t("tablet.station.extend-one", EXTENSION, number), onclick: () => app.record({ type: "station-extended", session: plan.id, station: number, minutes: EXTENSION }) }, t("tablet.station.extend", EXTENSION)),
      h("button", { type: "button", class: stage(ms) === "over" ? "main" : "second", id: `end-${number}`, "aria-label": t("tablet.station.end-one", number), onclick: () => end(app, plan, number) }, t("tablet.station.end"))));
}

async function end(app, plan, number) {
  if (!(await app.record({ type: "station-freed", session: plan.id, station: number }))) return;
  app.say(t("tablet.station.ended", number));
  document.getElementById(`station-${number}`)?.focus();
}

/** The clock ran ahead while somebody sat there: only a person knows whether the tablet slept. */
function doubt(app) {
  const ahead = Math.round(app.time.doubts.reduce((ms, one) => ms + one.ms, 0) / 60_000);
  const settle = (how) => () => { app.time = how(app.time); keep("time", app.time); app.paint(); };
  return h("div", { class: "notice bus", id: "doubt" },
    h("p", null, icon("warn"), t("tablet.station.doubt", minutes(ahead))),
    h("button", { type: "button", class: "second", onclick: settle(slept) }, t("tablet.station.slept")),
    h("button", { type: "button", class: "second", onclick: settle(onlyTheClock) }, t("tablet.station.clock")));
}

const warned = new Map();

/** Each second: says once that a time is nearly over or over, and draws the timers anew where they are seen. */
export function watch(app, paint) {
  for (const [id, session] of app.sessions) {
    for (const [number, busy] of Object.entries(session.stations)) {
      const now = stage(left(app, busy));
      const key = `${id}/${number}/${busy.since.event_id}`;
      const before = warned.get(key);
      warned.set(key, now);
      if (now === before || now === "busy" || before === undefined) continue;
      app.say(t(now === "soon" ? "tablet.station.warn" : "tablet.station.warn-over", Number(number)));
      navigator.vibrate?.(now === "soon" ? 200 : [300, 150, 300]);
    }
  }
  if (document.querySelector(".clock[role=timer], .since")) paint();
  awake([...app.sessions.values()].some((session) => Object.keys(session.stations).length));
}

let lock = null;

/** While somebody's time runs the screen stays on, where the browser can: a sleeping tablet stops its steady clock. */
async function awake(wanted) {
  if (!wanted || document.visibilityState !== "visible") {
    if (!wanted && lock) await lock.release();
    return;
  }
  if (lock && !lock.released) return;
  try {
    lock = { released: false, release: async () => {} };
    lock = await navigator.wakeLock.request("screen");
  } catch {
    // Refused or unknown here: a jump of the clock is then asked about.
  }
}
