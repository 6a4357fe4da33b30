// Residents who agreed to be known: registered here, found again at their next visit, sent apart from the events.
import { placeOf } from "./content.js";
import { uuid7 } from "./ids.js";
import * as keys from "./keys.js";
import { ask } from "./network.js";
import * as outbox from "./outbox.js";
import { seal, unseal } from "./seal.js";
import { recall } from "./store.js";

/** So long after it was sent a name stays on the device, for finding the person again. */
const KEPT_MS = 30 * 86_400_000;
const BATCH = 100;

const listeners = new Set();
const tabs = new BroadcastChannel("escale-residents");
tabs.onmessage = () => listeners.forEach((fn) => fn());

export function onChange(fn) {
  listeners.add(fn);
  return () => listeners.delete(fn);
}

/** Keeps somebody who agreed; returns them with their identifier. Resolves when it is on the disk. */
export async function register(person) {
  const resident = { resident: crypto.randomUUID(), agreed_at: new Date().toISOString(), ...person };
  await keep({ residents: [resident] });
  return resident;
}

/** Says that the visit was theirs. */
export async function attend(eventId, residentId) {
  await keep({ visits: [{ event_id: eventId, resident: residentId }] });
}

/** Those known on this device, by name, with the visits that were theirs (event ids). */
export async function list() {
  const found = new Map();
  const bodies = await read(await outbox.all());
  for (const { content } of bodies) {
    for (const one of content.residents ?? []) found.set(one.resident, { ...one, visits: [] });
  }
  for (const { content } of bodies) {
    for (const one of content.visits ?? []) found.get(one.resident)?.visits.push(one.event_id);
  }
  const nameOf = (one) => `${one.family_name} ${one.given_name}`;
  return [...found.values()].sort((one, other) => nameOf(one).localeCompare(nameOf(other)));
}

/** Sends what waits. Returns the answer that stopped it, or null where all was taken. */
export async function send(token) {
  for (;;) {
    const waiting = (await read(await outbox.unsent())).slice(0, BATCH);
    if (!waiting.length) break;
    const answer = await ask("POST", "residents", {
      token,
      json: {
        residents: waiting.flatMap(({ content }) => content.residents ?? []),
        visits: waiting.flatMap(({ content }) => content.visits ?? []),
      },
    });
    if (answer?.status !== 200 || !answer.body?.results) return answer ?? { status: 0 };
    await settle(waiting, answer.body);
  }
  return null;
}

/** Forgets whom the office has erased, and all that was kept long enough. What is sealed here stays until it is opened. */
export async function forget(erased) {
  const names = (content) => [...(content.residents ?? []), ...(content.visits ?? [])].map((one) => one.resident);
  const bodies = erased.length ? await read(await outbox.all()) : [];
  const gone = bodies.filter(({ content }) => names(content).some((id) => erased.includes(id)));
  if (gone.length) {
    await outbox.settle([], gone.map((one) => one.body));
    told();
  }
  await giveUpOld();
}

async function settle(waiting, { results, visits = [] }) {
  const outcome = new Map([...results.map((one) => [one.resident, one.outcome]), ...visits.map((one) => [one.event_id, one.outcome])]);
  const of = ({ content }) => [...(content.residents ?? []).map((one) => one.resident), ...(content.visits ?? []).map((one) => one.event_id)];
  const is = (what) => (one) => of(one).some((id) => outcome.get(id) === what);
  const gone = waiting.filter(is("erased"));
  const refused = waiting.filter((one) => is("refused")(one) && !gone.includes(one));
  const bodies = (some) => some.map((one) => one.body);
  await outbox.settle(bodies(waiting.filter((one) => !gone.includes(one) && !refused.includes(one))), bodies(gone));
  await outbox.refuse(bodies(refused), "refused");
  told();
}

async function giveUpOld() {
  const old = (await outbox.all()).filter((body) => body.sent && Date.now() - body.sent > KEPT_MS);
  if (old.length) await outbox.settle([], old);
}

async function keep(content) {
  const id = uuid7();
  const epoch = keys.epoch();
  const device = await recall("device");
  const sealed = await seal(keys.currentKey(), placeOf(device.id, epoch, id), JSON.stringify(content));
  await outbox.put({ epoch, id, ...sealed });
  told();
}

/** Those that this tab can open. */
async function read(bodies) {
  const device = await recall("device");
  const found = [];
  for (const body of bodies) {
    const key = keys.keyOf(body.epoch);
    if (key) found.push({ body, content: JSON.parse(await unseal(key, placeOf(device.id, body.epoch, body.id), body)) });
  }
  return found;
}

function told() {
  tabs.postMessage("changed");
  listeners.forEach((fn) => fn());
}
