// The log as it lies on the device, sealed: whoever has forgotten the code can still hand over all of it, unread.
import { base64 } from "./ids.js";
import * as keys from "./keys.js";
import * as log from "./log.js";
import * as outbox from "./outbox.js";
import { recall } from "./store.js";

/** All that is kept: for a file. */
export async function whole() {
  const found = [];
  for (const { epoch } of await keys.epochs()) found.push(...(await log.rows(epoch, 0)));
  return envelope(found, await outbox.all());
}

/** Those rows of the log and of the residents, as one message. */
export async function envelope(rows, bodies) {
  const heads = await log.headsOf();
  return {
    format: "escale-sealed-log",
    version: 1,
    device: (await recall("device")).id,
    exported_at: new Date().toISOString(),
    epochs: (await keys.epochs()).map(({ epoch, office_key, wrapped_by_office }) => ({
      epoch, office_key, wrapped_key: base64(wrapped_by_office), head: heads.get(epoch),
    })),
    events: rows.map(({ epoch, seq, iv, sealed }) => ({ epoch, seq, iv: base64(iv), sealed: base64(sealed) })),
    residents: bodies.map(({ epoch, id, iv, sealed }) => ({ epoch, id, iv: base64(iv), sealed: base64(sealed) })),
  };
}

/** Offers the whole log as a file to keep or to carry to the office. Returns its name. */
export async function download() {
  const log = await whole();
  const name = `escale-${log.device.slice(-6)}-${log.exported_at.slice(0, 16).replace(/[:T]/g, "-")}.json`;
  const address = URL.createObjectURL(new Blob([JSON.stringify(log)], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return name;
}
