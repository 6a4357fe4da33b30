// A small mark outside the database: which device this is and how long its log was. Browsers throw databases away when a
// disk is full, and leave this: so the loss is noticed, said and counted, and the device keeps its identifier.

const NAME = "escale.device";

/** {device, epoch, head}, or null where there is none, or nothing can be kept at all. */
export function find() {
  try {
    return JSON.parse(localStorage.getItem(NAME));
  } catch {
    return null;
  }
}

export function leave(mark) {
  try {
    localStorage.setItem(NAME, JSON.stringify({ ...find(), ...mark }));
  } catch {
    // The log itself is written: this is only for the day when it is lost.
  }
}
