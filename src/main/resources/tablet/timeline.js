// How long ago something was, on a device whose clock may jump and whose steady clock begins anew at each start.
// Within one start (boot) the steady clock alone counts. From one start to the next the device's clock bridges the gap
// between the last sign of life and the new beginning, and never backwards. Pure; what is kept is one small record:
//   { boots: { boot: { zero, mono, wall } }, last: { at, wall }, doubts: [{ at, until, ms }], leaps: [...] }
// `zero` is a boot's beginning on the device's own axis of milliseconds, beside its own last sign of life. A doubt is what the clock ran ahead of the
// steady clock in that span: the tablet slept, or somebody set its clock. A person says which; sleep becomes a leap.

/** Below this a difference between both clocks is drift, not a jump. */
const JUMP = 60_000;
/** Two open tabs find the same jump within this. */
const SAME = 15_000;
/** Starts that are remembered; timers live for hours, not for weeks. */
const KEPT = 40;

/** The record after a sign of life of that boot. */
export function beat(kept, { boot, mono, wall }) {
  const before = kept?.last;
  const boots = { ...kept?.boots };
  const doubts = [...(kept?.doubts ?? [])];
  const leaps = kept?.leaps ?? [];
  const own = boots[boot];
  const zero = own ? own.zero : (before ? before.at + Math.max(0, wall - before.wall) : wall) - mono;
  if (own) {
    const at = zero + own.mono;
    const ms = wall - own.wall - (mono - own.mono);
    const until = zero + mono;
    const known = [...doubts, ...leaps].some((one) => one.at < until + SAME && at < one.until + SAME);
    if (ms > JUMP && !known) doubts.push({ at, until, ms });
  }
  delete boots[boot]; // the last to be heard of is the last to be forgotten
  boots[boot] = { zero, mono, wall };
  for (const old of Object.keys(boots).slice(0, -KEPT)) delete boots[old];
  return { boots, last: { at: zero + mono, wall }, doubts, leaps };
}

/** Milliseconds from the event until the last sign of life. */
export function elapsed(kept, event) {
  const zero = kept.boots[event.boot_id]?.zero;
  const at = zero === undefined ? byTheClock(kept, event) : zero + event.monotonic_ms;
  const slept = kept.leaps.filter((leap) => leap.at >= at).reduce((ms, leap) => ms + leap.ms, 0);
  return Math.max(0, kept.last.at - at + slept);
}

/** What the clock ran ahead was sleep: it counts. */
export function slept(kept) {
  return { ...kept, leaps: [...kept.leaps, ...kept.doubts].slice(-KEPT), doubts: [] };
}

/** What the clock ran ahead was a clock set right or wrong: it does not count. A leap of nothing keeps it from being asked again. */
export function onlyTheClock(kept) {
  return slept({ ...kept, doubts: kept.doubts.map((doubt) => ({ ...doubt, ms: 0 })) });
}

/** Of a start that is not remembered: by the clock as it was told, and never in the future. */
function byTheClock(kept, event) {
  return kept.last.at - Math.max(0, kept.last.wall - Date.parse(event.device_time));
}
