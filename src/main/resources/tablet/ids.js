// Identifiers made on the device, and bytes as text.

/** UUIDv7 (RFC 9562): the milliseconds, then chance. */
export function uuid7(now = Date.now()) {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, Math.floor(now / 0x10000));
  view.setUint16(4, now % 0x10000);
  bytes[6] = 0x70 | (bytes[6] & 0x0f);
  bytes[8] = 0x80 | (bytes[8] & 0x3f);
  return hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** New whenever the app starts: within it `monotonic()` can be compared. */
export const bootId = crypto.randomUUID?.();

/** Whole milliseconds since the app started, by a clock that nobody sets. */
export function monotonic() {
  return Math.floor(performance.now());
}

export function hex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function base64(buffer) {
  const bytes = new Uint8Array(buffer);
  let text = "";
  // In pieces: a long list of arguments breaks the stack.
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

export function fromBase64(text) {
  return Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
}
