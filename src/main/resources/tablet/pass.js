// One pass over what the server lacks: batch after batch, until it has all or does not answer. Whoever calls holds the lock
// that lets one tab at a time do this.
import * as clock from "./clock.js";
import * as keys from "./keys.js";
import * as lease from "./lease.js";
import * as log from "./log.js";
import { NOTHING, prunable, told } from "./marks.js";
import { ask } from "./network.js";
import * as outbox from "./outbox.js";
import * as residents from "./residents.js";
import { envelope } from "./sealed.js";
import { bootId, monotonic } from "./ids.js";
import { recall, remember } from "./store.js";

const MOST_EVENTS = 500;
/** Sealed, an event is a little longer than open; a batch may be 4 MB unpacked. */
const MOST_BYTES = 2_500_000;

/** Places that were answered since the start but that the watermark does not pass: nothing is sent twice for them. */
const answered = new Set();
/** The incarnation that this tab has met: another tab may have met the next one before. */
let met = null;

/**
 * `sealed` is what goes as it lies on the device: "never" while somebody may still type the code, "closed" where that has
 * lasted, "all" where the server takes nothing else. What is of a forgotten code goes so in any case, once another is there.
 */
export async function pass(sealed = "never") {
  const token = await recall("token");
  if (!token) return { answered: false, trouble: "unknown-device" };
  for (let sent = false; ; sent = true) {
    const batch = await nextBatch(sealed);
    if (sealed === "all" && !batch.rows.length) break; // a contact would be refused
    // Without an event it is a contact: it asks for the watermarks and the plan. One is enough.
    if (sent && !batch.rows.length) break;
    const { answer, rows } = batch.open ? await sendOpen(token, batch.rows) : await sendAsItLies(token, batch.rows);
    const outcome = await judged(answer);
    if (outcome) return outcome;
    await take(answer, rows);
  }
  const held = await sendPeople(token, sealed);
  await residents.forget((await lease.get())?.erased ?? []);
  return held ?? (await finish({ answered: true, trouble: sealed === "all" ? "revoked" : null }));
}

/** The next events that the server lacks; those of one epoch, for what is not open here goes another way. */
async function nextBatch(sealed) {
  for (const { epoch } of await keys.epochs()) {
    const open = keys.keyOf(epoch) !== null && sealed !== "all";
    if (!open && sealed === "never" && keys.epoch() === null) continue;
    const waiting = [];
    let bytes = 0;
    for (const row of await log.rows(epoch, log.known(epoch).contiguous, MOST_EVENTS + answered.size)) {
      if (answered.has(nameOf(row))) continue;
      bytes += row.bytes;
      if (waiting.length && (waiting.length === MOST_EVENTS || bytes > MOST_BYTES)) break;
      waiting.push(row);
    }
    if (waiting.length) return { rows: waiting, open };
  }
  return { rows: [], open: true };
}

/** Of these, what opens; what does not goes sealed, in a batch of its own, and the office is told. */
async function sendOpen(token, rows) {
  const key = rows.length ? keys.keyOf(rows[0].epoch) : null;
  const events = [];
  const opened = [];
  for (const row of key ? rows : []) {
    const event = await log.read(key, row).catch(() => null);
    if (event) events.push(event);
    if (event) opened.push(row);
  }
  if (rows.length && !events.length) return sendAsItLies(token, rows);
  const answer = await ask("POST", "events", {
    token,
    json: {
      sent_at: new Date().toISOString(),
      boot_id: bootId,
      monotonic_ms: monotonic(),
      app_version: new URL(import.meta.url).pathname.split("/").at(-2),
      persisted: (await navigator.storage?.persisted?.()) ?? false,
      // Also of what the browser has thrown away: the office sees what is missing.
      heads: [...((await recall("lost")) ?? []), ...[...(await log.headsOf())].map(([epoch, head]) => ({ epoch, head }))],
      events,
    },
  });
  return { answer, rows: opened };
}

async function sendAsItLies(token, rows) {
  return { answer: await sendSealed(token, rows, []), rows };
}

async function sendSealed(token, rows, bodies) {
  return ask("POST", "sealed", { token, json: await envelope(rows, bodies) });
}

/** What became of a request that was not answered as it should be; null where it was. */
async function judged(answer) {
  if (!answer || answer.status === 429 || answer.status >= 500) {
    return { answered: false, trouble: null, retryAfter: answer?.retryAfter };
  }
  // A page of some network in between - a sign-in, a filter's refusal - is no answer.
  if (answer.status < 400 ? !answer.body?.watermarks : !answer.body?.error) return { answered: false, trouble: null };
  if (answer.status === 401) return stopped("unknown-device");
  if (answer.status === 403 && answer.body?.error === "revoked") {
    await remember("revoked", { at: answer.body.at ?? null });
    return stopped("revoked");
  }
  if (answer.status >= 400) return stopped("refused-batch", answer.status);
  if (answer.body.installation && answer.body.installation !== (await recall("installation"))) return stopped("other-server");
  return null;
}

async function take({ body, sentAt, receivedAt }, rows) {
  const restored = body.incarnation !== undefined && body.incarnation !== (met ?? (await recall("incarnation")));
  if (restored) {
    await outbox.again();
    await remember("incarnation", body.incarnation);
  }
  met = body.incarnation ?? met;
  // Lower than before: what was answered since is not there any more, restored by our own command or not.
  if (restored || body.watermarks.some((one) => one.contiguous < log.known(one.epoch).contiguous)) answered.clear();
  const time = body.server_time ?? new Date(sentAt + clock.offsetMs()).toISOString();
  const marks = {};
  for (const { epoch } of await keys.epochs()) {
    const watermark = body.watermarks.find((one) => one.epoch === epoch);
    // A server that was restored and does not name an epoch has nothing of it.
    marks[epoch] = watermark ? told(log.known(epoch), watermark, time) : restored ? NOTHING : log.known(epoch);
  }
  for (const row of rows) answered.add(nameOf(row));
  await clock.measure(body.server_time, sentAt, receivedAt);
  await log.keepMarks(marks);
  if (body.server_time) {
    for (const epoch of Object.keys(marks)) await log.giveUp(Number(epoch), prunable(marks[epoch], body.server_time));
  }
  await lease.refresh(await recall("token"), body.today);
}

/** Where the tablet is locked, what waits of people goes sealed, as the events do. */
async function sendPeople(token, how) {
  const waiting = await outbox.unsent();
  const asItIs = (body) => how === "all" || (!keys.keyOf(body.epoch) && (how === "closed" || keys.epoch() !== null));
  const sealed = waiting.filter(asItIs);
  if (sealed.length) {
    const answer = await sendSealed(token, [], sealed);
    const outcome = await judged(answer);
    if (outcome) return outcome;
    const refused = sealed.filter((body) => wasRefused(answer.body.residents, body));
    await outbox.settle(sealed.filter((body) => !refused.includes(body)), []);
    await outbox.refuse(refused, "refused");
  }
  const answer = waiting.length > sealed.length && keys.epoch() !== null ? await residents.send(token) : null;
  return answer ? judged(answer) : null;
}

/** What the office holds unread, of a device that was revoked, has no entry: it has it. */
function wasRefused(told = [], { epoch, id }) {
  const entry = told.find((one) => one.epoch === epoch && one.id === id);
  return entry?.outcome === "refused" || [...(entry?.results ?? []), ...(entry?.visits ?? [])].some((one) => one.outcome === "refused");
}

async function stopped(trouble, status) {
  return finish({ answered: true, trouble, status });
}

async function finish(outcome) {
  const at = Date.now();
  await remember("contact", { at, trouble: outcome.trouble });
  return { ...outcome, at };
}

function nameOf({ epoch, seq }) {
  return `${epoch}/${seq}`;
}
