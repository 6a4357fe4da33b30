// What the animateur sees once the tablet is unlocked. The address says which screen (#/seance/ID/postes); every figure
// is the fold of the log; each change of the log, of the plan or of the network draws the screen anew, in place.
import { h, renew } from "./dom.js";
import { changes, seen } from "./screens/changes.js";
import { fold, nothingYet } from "./fold.js";
import { dayOf } from "./screens/format.js";
import { t } from "./words.js";
import { beat } from "./timeline.js";
import { isKept, keep, recall } from "./screens/memory.js";
import { activity } from "./screens/activity.js";
import { closing } from "./screens/closing.js";
import { counter } from "./screens/counter.js";
import { corrections } from "./screens/corrections.js";
import { faces } from "./screens/faces.js";
import { group } from "./screens/group.js";
import { more } from "./screens/more.js";
import { people } from "./screens/people.js";
import { queue } from "./screens/queue.js";
import { remarks } from "./screens/remarks.js";
import { stations, watch } from "./screens/stations.js";
import { today } from "./screens/today.js";

const SCREENS = {
  compter: counter, groupe: group, postes: stations, file: queue, avis: faces, plus: more, activite: activity,
  remarques: remarks, personnes: people, corriger: corrections, clore: closing,
};
/** How often the timers are looked at, and how often a sign of life is kept for them. */
const TICK = 1000;
const KEEP = 5000;

/**
 * Takes over the place and keeps it. `log`, `lease`, `sync` and `residents` are those of the engine; `now()` gives
 * { boot, mono, wall }. Returns a function that gives the place back, for locking.
 */
export async function start(place, { log, lease, sync, residents, now }) {
  const app = {
    log, sync, residents, events: await log.all(), sessions: new Map(), day: await lease.get(), known: [],
    // What is chosen on a screen and not yet an event; it goes with the page.
    ui: {}, trouble: null, time: beat(recall("time"), now()),

    zone: () => app.day?.zone ?? "Europe/Paris",
    today: () => dayOf(now().wall, app.zone()),
    plan: (id) => app.day?.sessions.find((one) => one.id === id) ?? { id, commune: t("tablet.gone"), stations: [], gone: true },
    /** What the device knows of a session; of one that it has not touched, what the office said. */
    done(id) {
      const done = app.sessions.get(id) ?? nothingYet();
      return done.openedAt || done.account ? done : { ...done, state: app.plan(id).state ?? done.state };
    },
    audience(code) {
      const known = app.day?.audiences.find((one) => one.code === code);
      return known ? known[document.documentElement.lang] ?? known.fr : code;
    },
    changes: () => (app.day && recall("seen") ? changes(recall("seen"), app.day, app.today()) : []),
    acknowledge() {
      if (app.day) keep("seen", seen(app.day));
      paint();
    },
    go(path, replace = false) {
      if (replace) location.replace(`#${path}`);
      else location.hash = path;
    },
    /** One event into the log. What was not written is said, and null comes back. */
    async record(payload) {
      try {
        const event = await log.append(payload);
        app.trouble = null;
        take([event]);
        paint();
        return event;
      } catch (failure) {
        app.trouble = failure;
        paint();
        return null;
      }
    },
    /** One at a time: while the first tap is being written, a second one on the same thing does nothing. */
    async once(what, work) {
      if (busy.has(what)) return;
      busy.add(what);
      try {
        await work();
      } finally {
        busy.delete(what);
      }
    },
    say(text) {
      // The same sentence twice is said twice.
      voice.textContent = voice.textContent === text ? `${text}\u00a0` : text;
    },
    paint: () => paint(),
  };
  const voice = h("div", { class: "voice", role: "status" });
  const stage = h("div", { id: "stage" });
  place.replaceChildren(stage, voice);
  const known = new Map();
  const busy = new Set();
  let shown = null;
  let keepAt = 0;

  /** Events only grow: what was read before the last one was written takes nothing away. */
  function take(events) {
    for (const event of events) known.set(event.event_id, event);
    app.events = [...known.values()];
    app.sessions = fold(app.events);
  }

  function paint() {
    const [, kind, id, name] = location.hash.slice(1).split("/");
    const screen = kind === "seance" && id ? (Object.hasOwn(SCREENS, name ?? "") ? SCREENS[name] : counter) : today;
    const at = `${id ?? ""}/${screen.name}`;
    if (at !== shown) app.ui = { asked: app.ui.asked };
    renew(stage, h("div", { id: `screen-${at.replace("/", "-")}`, class: `screen screen-${screen.name}` },
      kind === "seance" && id ? screen(app, app.plan(id), app.done(id)) : today(app)));
    if (at !== shown) arrive(shown === null);
    shown = at;
  }

  /** A new screen is read from its heading on; the first one is not pushed upon whoever just typed a code. */
  function arrive(first) {
    const heading = stage.querySelector("h1");
    document.title = heading ? `${heading.textContent}, ${t("tablet.name")}` : t("tablet.name");
    window.scrollTo(0, 0);
    if (!first) heading?.focus();
  }

  function tick() {
    const moment = now();
    app.time = beat(recall("time"), moment);
    if (moment.mono >= keepAt) {
      keep("time", app.time);
      keepAt = moment.mono + KEEP;
    }
    watch(app, paint);
  }

  async function reload() {
    take(await log.all());
    paint();
  }

  take(app.events);
  if (app.day && !recall("seen")) keep("seen", seen(app.day));
  tick();
  const meet = async () => {
    app.known = await residents.list();
    paint();
  };
  meet();
  residents.onChange?.(meet);
  log.onChange(reload);
  lease.onChange((before, after) => {
    if (!after) return; // what is locked elsewhere stays known here
    app.day = after;
    if (!recall("seen")) keep("seen", seen(after));
    if (app.changes().length) app.say(t("tablet.change.title"));
    paint();
  });
  const leave = new AbortController();
  addEventListener("hashchange", paint, leave);
  addEventListener("storage", (event) => isKept(event.key, "time") || paint(), leave);
  addEventListener("escale-language", paint, leave);
  // A key held down is one tap, not a crowd.
  addEventListener("keydown", (event) => event.repeat && event.target.closest?.("button") && event.preventDefault(), leave);
  const ticking = setInterval(tick, TICK);
  paint();
  return () => {
    leave.abort();
    clearInterval(ticking);
    place.replaceChildren();
  };
}
