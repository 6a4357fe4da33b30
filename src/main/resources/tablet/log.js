// The append-only log of what happens on the device. An event is confirmed when it is durable, never before; its place is
// taken under one lock for all tabs; nothing that was written is ever changed.
import { placeOf, sha256 } from "./content.js";
import { bootId, monotonic, uuid7 } from "./ids.js";
import * as keys from "./keys.js";
import * as footprint from "./footprint.js";
import { NOTHING } from "./marks.js";
import { seal, unseal } from "./seal.js";
import { recall, store } from "./store.js";
import { locked } from "./troubles.js";

const WRITER = "escale-log-writer";
const SCHEMA_VERSION = 1;

const listeners = new Set();
const tabs = new BroadcastChannel("escale-log");
/** What this tab has opened, by epoch and in order: unsealing each event once is enough. */
const opened = new Map();
let device = null;
let heads = new Map();
let marks = {};
let onFailure = () => {};

tabs.onmessage = () => changed(false);

/** Ready for `append` and `all`; the keys are those of this tab. */
export async function openLog() {
  device = await recall("device");
  await refresh();
  return { append, all, onChange, state };
}

/** Told of each event that could not be written, beside whoever wanted to write it. */
export function onRefusal(fn) {
  onFailure = fn;
}

/** Calls back whenever the log or what the server has of it changes, in whichever tab. Returns how to end that. */
export function onChange(fn) {
  listeners.add(fn);
  return () => listeners.delete(fn);
}

/** How long the log is, how much of it the server has without a hole, and how many events of all epochs it has not. */
export function state() {
  const epoch = keys.epoch() ?? Math.max(0, ...heads.keys());
  const unsent = [...heads].reduce((sum, [one, head]) => sum + Math.max(0, head - known(one).contiguous), 0);
  return { epoch, head: heads.get(epoch) ?? 0, contiguous: known(epoch).contiguous, unsent };
}

/** Writes one event. Resolves when it is on the disk; rejects with StorageFull, StorageGone or Locked, and then it is not. */
export async function append(payload) {
  let event;
  try {
    event = await navigator.locks.request(WRITER, () => write(payload));
  } catch (failure) {
    onFailure(failure);
    throw failure;
  }
  // It is on the disk: whatever goes wrong from here on must not make anybody tell it a second time.
  await Promise.resolve(event)
    .then(() => footprint.leave({ device: event.device, epoch: event.epoch, head: event.seq }))
    .then(() => changed(true))
    .catch(() => {});
  return event;
}

async function write(payload) {
  const key = keys.currentKey();
  const epoch = keys.epoch();
  const ends = await headsOf();
  if (epoch !== Math.max(...ends.keys())) throw locked(); // another tab has begun the log anew
  const event = {
    event_id: uuid7(),
    device: device.id,
    epoch,
    seq: ends.get(epoch) + 1,
    boot_id: bootId,
    schema_version: SCHEMA_VERSION,
    payload: JSON.stringify(payload),
    device_time: new Date().toISOString(),
    monotonic_ms: monotonic(),
  };
  event.sha256 = await sha256(event);
  const sealed = await seal(key, placeOf(device.id, epoch, event.seq), JSON.stringify(event));
  await store.write(["events"], (events) => {
    events.add({ epoch, seq: event.seq, ...sealed, bytes: sealed.sealed.byteLength });
  });
  return event;
}

/** All events that this tab can open, in order. */
export async function all() {
  for (const { epoch } of await keys.epochs()) {
    const key = keys.keyOf(epoch);
    if (!key) continue;
    const before = opened.get(epoch) ?? [];
    const from = before.at(-1)?.seq ?? 0;
    const fresh = [];
    for (const row of await rows(epoch, from)) {
      // A row that no longer opens hides no other; the office is told of it when it is sent.
      await read(key, row).then((event) => fresh.push(event), () => {});
    }
    opened.set(epoch, [...before, ...fresh]);
  }
  return [...opened.keys()].sort((one, other) => one - other).flatMap((epoch) => opened.get(epoch));
}

export async function read(key, row) {
  return JSON.parse(await unseal(key, placeOf((device ?? (await recall("device"))).id, row.epoch, row.seq), row));
}

/** The sealed events of an epoch after that one, at most so many. */
export async function rows(epoch, after, most) {
  return store.read(["events"], (events) => events.getAll(IDBKeyRange.bound([epoch, after + 1], [epoch, Infinity]), most));
}

/** How many events each epoch has, also where the older ones are no longer kept. */
export async function headsOf() {
  const found = new Map();
  for (const { epoch } of await keys.epochs()) {
    const last = await store.read(["events"], (events) =>
      events.openCursor(IDBKeyRange.bound([epoch, 0], [epoch, Infinity]), "prev"));
    found.set(epoch, last?.key[1] ?? 0);
  }
  return found;
}

/** The watermarks as the server told them last, by epoch. */
export function known(epoch) {
  return marks[epoch] ?? NOTHING;
}

/** Keeps what the server has told; whoever looks at the log is told too. */
export async function keepMarks(told) {
  await store.write(["state"], (all) => {
    all.put({ name: "watermarks", value: told });
  });
  await changed(true);
}

/** Gives up the events of an epoch up to that one, but never the last: it says how long the log is. */
export async function giveUp(epoch, upto) {
  const end = Math.min(upto, (await headsOf()).get(epoch) - 1);
  if (end < 1) return;
  await store.write(["events"], (events) => {
    events.delete(IDBKeyRange.bound([epoch, 0], [epoch, end]));
  });
  if (opened.has(epoch)) opened.set(epoch, opened.get(epoch).filter((event) => event.seq > end));
}

/** Forgets what this tab has opened. */
export function close() {
  opened.clear();
}

/** How long the log is and what the server has of it, as it stands in the store. */
export async function refresh() {
  heads = await headsOf();
  marks = (await recall("watermarks")) ?? {};
}

async function changed(here) {
  await refresh();
  if (here) tabs.postMessage("changed");
  for (const fn of listeners) fn();
}

/** Makes room: gives up what the server has acknowledged. Only after the person has kept a copy. */
export async function giveUpAcknowledged() {
  for (const { epoch } of await keys.epochs()) await giveUp(epoch, known(epoch).contiguous);
  await changed(true);
}
