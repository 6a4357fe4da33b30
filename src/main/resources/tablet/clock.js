// The device's clock may be wrong: nothing is ordered or counted by it, but people read the time.
import { bootId, monotonic } from "./ids.js";
import { recall, remember } from "./store.js";

/** Beyond this, the server marks the events, and the person is told. */
const SKEWED = 300_000;
/** Half the time of a slow answer says little about a clock. */
const QUICK = 10_000;

let offset = 0;

export async function load() {
  offset = (await recall("clock"))?.offset ?? 0;
}

/** Measures the clock by an answer of the server. */
export async function measure(serverTime, sentAt, receivedAt) {
  if (!serverTime || receivedAt < sentAt || receivedAt - sentAt > QUICK) return;
  offset = Math.round(Date.parse(serverTime) - (sentAt + receivedAt) / 2);
  await remember("clock", { offset, at: serverTime });
}

/** The server's clock less the device's, in milliseconds, as measured last. */
export function offsetMs() {
  return offset;
}

export function wrong() {
  return Math.abs(offset) > SKEWED;
}

/** For the screens: the time that is right as far as is known, and the clock that nobody sets. */
export function now() {
  return { boot: bootId, mono: monotonic(), wall: Date.now() + (wrong() ? offset : 0) };
}
