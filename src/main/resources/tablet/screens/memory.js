// Small things that this device's screens remember: what of the plan was seen, where the timers stand, the usual length.
// Nothing of anybody; where the browser keeps nothing, the screens work without.

const PREFIX = "escale.screens.";
const here = new Map();

export function recall(name) {
  try {
    const text = localStorage.getItem(PREFIX + name);
    return text === null ? here.get(name) ?? null : JSON.parse(text);
  } catch {
    return here.get(name) ?? null;
  }
}

/** Whether the browser speaks of that one, as kept by another tab. */
export function isKept(key, name) {
  return key === PREFIX + name;
}

export function keep(name, value) {
  here.set(name, value);
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // It lasts until the page is closed, then.
  }
}
