// A new version of the app waits whole on the device until nobody is at work in any tab; then all tabs begin it together.
import { halfDone, idleMs } from "./idle.js";

const AT_WORK = "escale-at-work";
const LOOK = 15_000;
/** So long without a touch and without an event, and nobody is at work. */
const QUIET = 5 * 60_000;
const LOOK_FOR_NEW = 3_600_000;

let letGo = null;
let registration = null;

/** `isLocked()` tells whether the day's work is put away in this tab. */
export async function watch(isLocked) {
  if (!("serviceWorker" in navigator)) return;
  const had = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener("controllerchange", () => had && quiet(isLocked) && location.reload());
  try {
    registration = await navigator.serviceWorker.register("/bord/tablette/sw.js", { scope: "/bord/tablette", updateViaCache: "none" });
  } catch {
    return; // the app works as long as the page stays; the page about the tablet says so
  }
  setInterval(() => look(isLocked), LOOK);
  setInterval(() => registration.update().catch(() => {}), LOOK_FOR_NEW);
  await look(isLocked);
}

/** Whether a new version waits. */
export function waiting() {
  return Boolean(registration?.waiting);
}

/** Whether this version starts without a network. */
export async function whole() {
  return Boolean(registration?.active ?? (await navigator.serviceWorker?.getRegistration("/bord/tablette"))?.active);
}

/** Who works holds the lock with the others who work; the new version needs it for itself. */
export async function look(isLocked) {
  if (!quiet(isLocked)) {
    if (!letGo) navigator.locks.request(AT_WORK, { mode: "shared" }, () => new Promise((done) => (letGo = done)));
    return;
  }
  letGo?.();
  letGo = null;
  if (!registration?.waiting) return;
  await navigator.locks.request(AT_WORK, { ifAvailable: true }, (lock) => lock && registration.waiting?.postMessage("begin"));
}

function quiet(isLocked) {
  if (halfDone()) return false;
  return isLocked() || idleMs() > QUIET;
}
