// What can go wrong, each with a page that says what happened, what is kept, and what can be done.
import * as clock from "./clock.js";
import { h } from "./dom.js";
import { show } from "./gate.js";
import * as log from "./log.js";
import { recall } from "./store.js";
import { download } from "./sealed.js";
import * as storage from "./storage.js";
import * as sync from "./sync.js";
import { actions, card, list, main, outcome, quiet, say } from "./ui.js";
import { day, t, time } from "./words.js";

/** The browser gives neither encryption nor storage to a page that came without HTTPS. */
export function insecure() {
  return show(() =>
    card(t("tablet.insecure.title"), say(t("tablet.insecure.text", location.host)),
      list(t("tablet.insecure.https"), t("tablet.insecure.operator"), t("tablet.insecure.paper")),
      actions(h("a", { class: "way main", href: `https://${location.host}${location.pathname}` }, t("tablet.insecure.go")))));
}

/** No database: private browsing, or storage is forbidden. */
export function noStorage(again) {
  return show(() =>
    card(t("tablet.no-storage.title"), say(t("tablet.no-storage.text")),
      list(t("tablet.no-storage.private"), t("tablet.no-storage.cookies"), t("tablet.no-storage.old"), t("tablet.paper")),
      actions(main("again", t("tablet.again"), again))));
}

/** The browser has thrown the log away; what was sent is safe. */
export function evicted(mark, goOn) {
  return show(() =>
    card(t("tablet.evicted.title"), say(t("tablet.evicted.text")),
      list(mark?.head ? t("tablet.evicted.head", mark.head) : null, t("tablet.evicted.sent"), t("tablet.evicted.gap")),
      say(t("tablet.evicted.next")),
      actions(main("go-on", t("tablet.evicted.enrol"), goOn))));
}

/** The browser does not promise to keep what lies here. */
export function refused(goOn) {
  return show(() => {
    const said = outcome();
    return card(t("tablet.refused.title"), say(t("tablet.refused.text")),
      list(t("tablet.refused.install"), t("tablet.refused.private"), t("tablet.refused.send")),
      actions(
        main("ask-again", t("tablet.refused.ask"), async () => {
          if (await storage.askToKeep()) return goOn();
          said.textContent = t("tablet.refused.still");
          return null;
        }),
        quiet("go-on", t("tablet.refused.go-on"), goOn)),
      said);
  });
}

/** There is no room: what was tapped last is not counted. */
export function full(back) {
  return show(async () => {
    const said = outcome();
    const room = await storage.room();
    const { unsent } = log.state();
    return card(t("tablet.full.title"), say(t("tablet.full.text")), say(t("tablet.full.kept", log.state().head)),
      list(room ? t("tablet.full.room", Math.round(room.free)) : null, t("tablet.full.make-room"), t("tablet.paper")),
      actions(
        main("go-on", t("tablet.full.again"), back),
        quiet("send-now", t("tablet.send-now", unsent), async () => (said.textContent = await sent())),
        quiet("export-sealed", t("tablet.export"), async () => (said.textContent = t("tablet.exported", await download()))),
        quiet("give-up", t("tablet.full.give-up"), async () => {
          const name = await download();
          await log.giveUpAcknowledged();
          said.textContent = t("tablet.full.given-up", name);
        })),
      said);
  });
}

/** The clock of the device is not the server's. */
export function wrongClock(back) {
  return show(() => {
    const off = Math.round(Math.abs(clock.offsetMs()) / 60_000);
    const right = clock.now().wall;
    return card(t("tablet.clock.title"),
      say(t(clock.offsetMs() > 0 ? "tablet.clock.slow" : "tablet.clock.fast", Math.floor(off / 60), off % 60)),
      say(t("tablet.clock.right", day(right), time(right))),
      list(t("tablet.clock.nothing-lost"), t("tablet.clock.set"), t("tablet.clock.marked")),
      actions(
        main("measure", t("tablet.clock.again"), async () => {
          await sync.now();
          return clock.wrong() ? wrongClock(back) : back();
        }),
        quiet("go-on", t("tablet.clock.go-on"), back)));
  });
}

/** What the server will not take from this device any more, by the name of the trouble. */
export function stopped(trouble, { back, enrol }) {
  return show(async () => {
    const said = outcome();
    const { unsent } = log.state();
    const at = (await recall("revoked"))?.at;
    return card(t(`tablet.${trouble}.title`),
      say(trouble === "revoked" && at ? t("tablet.revoked.since", day(at), time(at)) : t(`tablet.${trouble}.text`)),
      say(unsent ? t("tablet.stopped.unsent", unsent) : t("tablet.stopped.all-sent")),
      list(t(`tablet.${trouble}.what`), t("tablet.stopped.file")),
      actions(
        trouble === "revoked"
          ? main("send-sealed", t("tablet.forgotten.send"), async () => {
              said.textContent = t("tablet.sending");
              const { online } = await sync.sealed();
              const left = log.state().unsent;
              said.textContent = !online
                ? t("tablet.no-answer")
                : left ? t("tablet.revoked.handed", left) : t("tablet.forgotten.sent");
            })
          : main("send-now", t("tablet.stopped.again"), async () => {
              said.textContent = await sent();
              if (!sync.state().trouble && sync.state().online) back();
            }),
        quiet("export-sealed", t("tablet.export"), async () => (said.textContent = t("tablet.exported", await download()))),
        trouble === "refused-batch" ? null : quiet("enrol-again", t("tablet.stopped.enrol"), enrol),
        quiet("go-on", t("tablet.back"), back)),
      said);
  });
}

async function sent() {
  const { online, trouble, unsent } = await sync.now();
  if (!online) return t("tablet.no-answer");
  return trouble || unsent ? t("tablet.forgotten.not-taken", unsent) : t("tablet.all-sent");
}
