// The data keys that are open in this tab: in memory only, and gone with the lock.
import { newEpoch, open, underOtherPin } from "./seal.js";
import { recall, store } from "./store.js";
import { locked } from "./troubles.js";

const opened = new Map();
let current = null;

/** The epoch that is being written, if it is open here; else null. */
export function epoch() {
  return current;
}

/** The key of an epoch, or null where it is not open in this tab. */
export function keyOf(of) {
  return opened.get(of) ?? null;
}

export function currentKey() {
  const key = current === null ? null : keyOf(current);
  if (!key) throw locked();
  return key;
}

export function forget() {
  opened.clear();
  current = null;
}

export async function epochs() {
  return store.read(["epochs"], (all) => all.getAll());
}

/** Opens the epoch that is being written, and each earlier one that has the same code. Rejects with WrongPin. */
export async function unlock(pin) {
  const all = await epochs();
  const last = all.at(-1);
  const key = await open(last, pin);
  opened.set(last.epoch, key);
  current = last.epoch;
  for (const earlier of all.slice(0, -1)) {
    await open(earlier, pin).then(
      (found) => opened.set(earlier.epoch, found),
      () => {}, // its code was forgotten: it is sent as it is
    );
  }
}

/** Begins the log anew under that code: the first time, or when the former code is forgotten. */
export async function begin(pin, knownByServer = 0) {
  const office = await recall("office_key");
  await navigator.locks.request("escale-log-writer", async () => {
    const last = Math.max(knownByServer, ...(await epochs()).map((one) => one.epoch), 0);
    const { record, key } = await newEpoch(last + 1, pin, office);
    await store.write(["epochs"], (all) => {
      all.add(record);
    });
    opened.set(record.epoch, key);
    current = record.epoch;
  });
}

/** Rejects with WrongPin. Epochs of a forgotten code stay as they are. */
export async function changePin(pin, newPin) {
  const changed = [];
  for (const one of (await epochs()).reverse()) {
    try {
      changed.push(await underOtherPin(one, pin, newPin));
    } catch (failure) {
      if (!changed.length) throw failure;
    }
  }
  await store.write(["epochs"], (all) => {
    for (const one of changed) all.put(one);
  });
}

/** Whether that is the code; rejects with WrongPin. */
export async function check(pin) {
  await open((await epochs()).at(-1), pin);
}
