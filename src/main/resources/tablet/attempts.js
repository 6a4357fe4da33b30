// Wrong codes make the next try wait: a code of a few digits must not be found by trying. The wait is of the clock that
// nobody sets, and begins again with the page, so that neither a moved clock nor a reload shortens it.
import { remember, recall } from "./store.js";
import { monotonic } from "./ids.js";

/** Seconds to wait after so many wrong codes; the last one for all that follow. */
const WAITS = [0, 0, 0, 5, 15, 30, 60, 120, 300];

let since = 0;

export function waitAfter(wrong) {
  return WAITS[Math.min(wrong, WAITS.length - 1)] * 1000;
}

/** Milliseconds until the next try. */
export async function remaining() {
  const wrong = (await recall("attempts")) ?? 0;
  return Math.max(0, since + waitAfter(wrong) - monotonic());
}

/** One try at a time in all tabs. `attempt` rejects with WrongPin, which is counted. */
export async function attempt(fn) {
  return navigator.locks.request("escale-pin", async () => {
    const wrong = (await recall("attempts")) ?? 0;
    try {
      const found = await fn();
      if (wrong) await remember("attempts", 0);
      return found;
    } catch (failure) {
      if (failure.name === "WrongPin") {
        await remember("attempts", wrong + 1);
        since = monotonic();
      }
      throw failure;
    }
  });
}
