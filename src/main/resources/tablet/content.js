// An event, and the digest of its content: docs/attendance-protocol.md, "The log".
import { hex } from "./ids.js";

/** In this order, one line each. */
const FIELDS = ["event_id", "device", "epoch", "seq", "boot_id", "schema_version", "device_time", "monotonic_ms", "payload"];

export async function sha256(event) {
  const content = FIELDS.map((field) => event[field]).join("\n");
  return hex(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(content))));
}

/** What an event, or a body of residents, is bound to when it is sealed. */
export function placeOf(device, epoch, seq) {
  return `${device}/${epoch}/${seq}`;
}
