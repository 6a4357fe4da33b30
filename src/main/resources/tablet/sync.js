// When the log is sent: soon after each event, when the network comes back, and now and then to hear of the plan. One tab
// at a time does it for all; who gets no answer waits longer each time.
import * as clock from "./clock.js";
import * as log from "./log.js";
import * as outbox from "./outbox.js";
import * as residents from "./residents.js";
import { recall } from "./store.js";
import { pass } from "./pass.js";

const SENDER = "escale-sender";
const SOON = 700;
const NOW_AND_THEN = 120_000;
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 300_000;
/** A tablet that stays locked so long sends what waits as it lies there. */
const LOCKED_LONG = 600_000;
/** Nothing is sent until a person has done something about these. */
const STOPPING = ["revoked", "unknown-device", "other-server", "refused-batch"];

const listeners = new Set();
const tabs = new BroadcastChannel("escale-sync");
let reached = { online: false, lastContact: null, trouble: null };
let wait = FIRST_WAIT;
let timer = null;
let running = null;
let lockedSince = performance.now();
/** What the server has not of the people who agreed to be known. */
let people = 0;

tabs.onmessage = async ({ data }) => {
  await clock.load();
  tell(data);
};

/** {online, unsent, lastContact, offsetMs, trouble}: trouble is null, "revoked", "unknown-device", "other-server" or "refused-batch". */
export function state() {
  return { ...reached, unsent: log.state().unsent + people, offsetMs: clock.offsetMs() };
}

export function onChange(fn) {
  listeners.add(fn);
  return () => listeners.delete(fn);
}

/** Begins, and goes on as long as the page is there. */
export async function begin() {
  const contact = await recall("contact");
  tell({ ...reached, lastContact: contact?.at ?? null, trouble: contact?.trouble ?? null });
  log.onChange(() => log.state().unsent && !reached.trouble && wait === FIRST_WAIT && plan(SOON));
  residents.onChange(async () => {
    const before = people;
    await countPeople();
    if (people > before && !reached.trouble && wait === FIRST_WAIT) plan(SOON);
  });
  await countPeople();
  addEventListener("online", () => now());
  addEventListener("offline", () => tell({ ...reached, online: false }));
  await now();
}

/** Sends now whatever waits, whatever went wrong before. Resolves when that is done, with the state. */
export async function now() {
  wait = FIRST_WAIT;
  await next();
  return state();
}

/** Sends what waits as it lies on the device: whoever is here has not the code, or the server takes nothing else. */
export async function sealed() {
  await next(reached.trouble === "revoked" ? "all" : "closed");
  return state();
}

/** Nobody has typed the code from now on, or somebody has. */
export function locked(is) {
  lockedSince = is ? performance.now() : Infinity;
}

/** A pass that begins from here on: one that runs already has looked at what was there before. */
function next(how) {
  const again = () => run(how);
  const after = (running ?? Promise.resolve()).then(again, again);
  running = after.finally(() => running === tail && (running = null));
  const tail = running;
  return after;
}

async function run(how = performance.now() - lockedSince > LOCKED_LONG ? "closed" : "never") {
  clearTimeout(timer);
  // Locked in the middle, or a disk that fails: it is tried again, as where nobody answers.
  const outcome = await navigator.locks
    .request(SENDER, { ifAvailable: how === "never" }, (lock) => (lock ? pass(how) : "elsewhere"))
    .catch(() => ({ answered: false, trouble: null }));
  if (outcome === "elsewhere") return plan(NOW_AND_THEN); // the tab that sends tells this one
  const { answered, trouble, retryAfter, at } = outcome;
  await countPeople();
  tell({ online: answered, lastContact: at ?? reached.lastContact, trouble: answered ? trouble : reached.trouble });
  tabs.postMessage(reached);
  if (STOPPING.includes(reached.trouble)) return;
  if (answered && !retryAfter) {
    wait = FIRST_WAIT;
    plan(NOW_AND_THEN);
  } else {
    // With chance, or all devices come back in the same second.
    plan(Math.max((retryAfter ?? 0) * 1000, wait * (0.5 + Math.random() / 2)));
    wait = Math.min(2 * wait, LONGEST_WAIT);
  }
}

function plan(delay) {
  clearTimeout(timer);
  timer = setTimeout(() => next(), delay);
}

async function countPeople() {
  people = await outbox.missing().catch(() => people);
}

function tell(fresh) {
  reached = fresh;
  for (const fn of listeners) fn();
}
