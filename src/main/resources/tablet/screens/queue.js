// Who waits for a workstation: a ticket each, the next one called to a free place, in figures that the room can read.
import { h } from "../dom.js";
import { nextTicket } from "../fold.js";
import { frame } from "./frame.js";
import { minutes } from "./format.js";
import { freeStations, start, usualLength } from "./stations.js";
import { elapsed } from "../timeline.js";
import { t } from "../words.js";

export function queue(app, plan, done) {
  const waiting = done.queue.filter((one) => one.state === "waiting");
  const called = done.queue.filter((one) => one.state === "called");
  const free = freeStations(plan, done);
  const open = done.state === "open";
  return frame(app, plan, done, { title: t("tablet.queue.title"), tab: "file", back: `#/seance/${plan.id}/compter` },
    open ? null : h("p", { class: "notice" }, t("tablet.station.not-open")),
    h("div", { class: "pair" },
      h("button", { type: "button", class: "main wide", id: "ticket", disabled: !open, onclick: () => join(app, plan) }, t("tablet.queue.join", nextTicket(done))),
      h("button", { type: "button", class: "main wide", id: "next", "data-of": waiting[0]?.ticket, disabled: !open || !waiting.length, onclick: () => call(app, plan, waiting[0], free[0]) },
        waiting.length ? t(free.length ? "tablet.queue.next-to" : "tablet.queue.next", waiting[0].ticket, free[0] ?? 0) : t("tablet.queue.next-nobody"))),
    called.map((one) => calledCard(app, plan, one, open)),
    h("h2", null, t("tablet.queue.waiting")),
    waiting.length ? h("ol", { class: "tickets" }, waiting.map((one) => h("li", { id: `ticket-${one.ticket}` },
      h("strong", null, String(one.ticket)),
      h("span", { class: "since" }, since(app, one)),
      h("button", { type: "button", class: "second", "aria-label": t("tablet.queue.gone-one", one.ticket), onclick: () => app.record({ type: "queue-left", session: plan.id, ticket: one.ticket }) }, t("tablet.queue.gone")))))
      : h("p", { class: "hint" }, t("tablet.queue.nobody")));
}

function since(app, one) {
  const waited = Math.floor(elapsed(app.time, one.since) / 60_000);
  return waited < 1 ? t("tablet.queue.just-now") : t("tablet.queue.since", minutes(waited));
}

/** Two tabs that hand out tickets do it one after the other; two quick taps are two people, as on the counter. */
function join(app, plan) {
  return navigator.locks.request("escale-queue", async () => {
    const { fold, nothingYet } = await import("../fold.js");
    const now = fold(await app.log.all()).get(plan.id) ?? nothingYet();
    const ticket = nextTicket(now);
    if (await app.record({ type: "queue-joined", session: plan.id, ticket })) app.say(t("tablet.queue.joined", ticket));
  });
}

async function call(app, plan, one, station) {
  if (!(await app.record({ type: "queue-called", session: plan.id, ticket: one.ticket, ...(station ? { station } : {}) }))) return;
  app.say(station ? t("tablet.queue.called-to", one.ticket, station) : t("tablet.queue.called", one.ticket));
}

function calledCard(app, plan, one, open) {
  return h("section", { class: "called", id: `called-${one.ticket}`, "aria-label": t("tablet.queue.called", one.ticket) },
    h("p", { class: "huge" }, one.station ? t("tablet.queue.called-to", one.ticket, one.station) : t("tablet.queue.called", one.ticket)),
    h("div", { class: "acts" },
      one.station ? h("button", { type: "button", class: "main", disabled: !open, onclick: () => start(app, plan, one.station) }, t("tablet.queue.sits", minutes(usualLength()))) : null,
      h("button", { type: "button", class: "second", "aria-label": t("tablet.queue.gone-one", one.ticket), onclick: () => app.record({ type: "queue-left", session: plan.id, ticket: one.ticket }) },
        t(one.station ? "tablet.queue.absent" : "tablet.queue.settled"))));
}
