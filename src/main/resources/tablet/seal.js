// The keys of the log. Each epoch has one data key (AES-256-GCM), which never leaves the device bare: it lies there wrapped
// by the person's code, and wrapped by the public key of the authority, which can open what nobody here can open any more.
import { wrongPin } from "./troubles.js";

const ROUNDS = 600_000;
const IV_BYTES = 12;
const DATA = { name: "AES-GCM", length: 256 };

/** A new data key, and what is kept of it. The key itself cannot be read out of the browser. */
export async function newEpoch(epoch, pin, office) {
  const bare = await crypto.subtle.generateKey(DATA, true, ["encrypt", "decrypt"]);
  const record = { epoch, ...(await wrapByPin(bare, pin)), ...(await wrapByOffice(bare, office)) };
  return { record, key: await unwrap(record, pin, false) };
}

/** The data key of an epoch. Rejects with WrongPin. */
export async function open(record, pin) {
  return unwrap(record, pin, false);
}

/** The same epoch under another code. */
export async function underOtherPin(record, pin, newPin) {
  return { ...record, ...(await wrapByPin(await unwrap(record, pin, true), newPin)) };
}

export async function seal(key, place, text) {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const sealed = await crypto.subtle.encrypt(bound(iv, place), key, new TextEncoder().encode(text));
  return { iv: iv.buffer, sealed };
}

export async function unseal(key, place, { iv, sealed }) {
  return new TextDecoder().decode(await crypto.subtle.decrypt(bound(iv, place), key, sealed));
}

/** What is sealed for one place cannot be passed off for another. */
function bound(iv, place) {
  return { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(place) };
}

async function wrapByPin(key, pin) {
  const salt = crypto.getRandomValues(new Uint8Array(16)).buffer;
  const by = await fromPin(pin, salt, ROUNDS);
  return { wrapped_by_pin: await crypto.subtle.wrapKey("raw", key, by, "AES-KW"), salt, rounds: ROUNDS };
}

async function wrapByOffice(key, office) {
  const by = await crypto.subtle.importKey("spki", office.spki, { name: "RSA-OAEP", hash: "SHA-256" }, false, ["wrapKey"]);
  return { wrapped_by_office: await crypto.subtle.wrapKey("raw", key, by, { name: "RSA-OAEP" }), office_key: office.id };
}

// AES-KW tells whether it is the right key: a wrong code opens nothing, and says so.
async function unwrap(record, pin, readable) {
  const by = await fromPin(pin, record.salt, record.rounds);
  try {
    return await crypto.subtle.unwrapKey("raw", record.wrapped_by_pin, by, "AES-KW", DATA, readable, ["encrypt", "decrypt"]);
  } catch {
    throw wrongPin();
  }
}

async function fromPin(pin, salt, rounds) {
  const typed = await crypto.subtle.importKey("raw", new TextEncoder().encode(pin), "PBKDF2", false, ["deriveKey"]);
  return crypto.subtle.deriveKey(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds },
    typed,
    { name: "AES-KW", length: 256 },
    false,
    ["wrapKey", "unwrapKey"],
  );
}
