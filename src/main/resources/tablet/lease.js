// The day as the server leased it to this device: sealed like the log, in a database apart.
import { placeOf } from "./content.js";
import * as keys from "./keys.js";
import { ask } from "./network.js";
import { seal, unseal } from "./seal.js";
import { Database, recall } from "./store.js";

const database = new Database("escale-day", 1, { day: { keyPath: "name" } });
const listeners = new Set();
const tabs = new BroadcastChannel("escale-day");
let today = null;

tabs.onmessage = async () => {
  const before = today;
  today = null;
  tell(before, await get());
};

/** What `GET /api/attendance/today` said last, or null where nothing is here that this tab can open. */
export async function get() {
  if (today) return today;
  const row = await database.read(["day"], (day) => day.get("today"));
  const key = row && keys.keyOf(row.epoch);
  if (!key) return null;
  const { id } = await recall("device");
  today = JSON.parse(await unseal(key, placeOf(id, row.epoch, "today"), row));
  return today;
}

export function onChange(fn) {
  listeners.add(fn);
  return () => listeners.delete(fn);
}

/** Asks for the day, unless the one that is here has that version. Returns the answer, or null where there was none. */
export async function refresh(token, version) {
  if (!keys.epoch()) return null; // a locked tablet cannot keep it
  const before = await get();
  if (before && version && version === before.version) return null;
  const answer = await ask("GET", "today", { token, etag: before ? await etag() : null });
  if (answer?.status !== 200 || !answer.body?.sessions) return answer;
  if (!keys.epoch()) return answer; // locked in the meantime: it comes with the next contact
  const { id } = await recall("device");
  const epoch = keys.epoch();
  const sealed = await seal(keys.currentKey(), placeOf(id, epoch, "today"), JSON.stringify(answer.body));
  await database.write(["day"], (day) => {
    day.put({ name: "today", epoch, etag: answer.etag, ...sealed });
  });
  today = answer.body;
  tabs.postMessage("changed");
  tell(before, today);
  return answer;
}

/** With the lock, what was read is forgotten here. */
export function close() {
  today = null;
}

async function etag() {
  return (await database.read(["day"], (day) => day.get("today")))?.etag;
}

function tell(before, after) {
  for (const fn of listeners) fn(before, after);
}
