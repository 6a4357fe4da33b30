// A hand in a hurry taps twice. The second tap is for what the first one found there: what has come under the finger
// meanwhile does not hear it, wherever that is.

/** Longer than between the two taps, shorter than anybody takes to see what came and to mean it. */
const HURRY_MS = 400;
/** Narrower than the narrowest target. */
const SPOT_PX = 24;
const TARGETS = "a, button, summary, label, input, select, textarea";

let last = null;

/** From here on, for the whole page. Keys are not taps: each press is meant. */
export function watch() {
  addEventListener("click", (event) => {
    if (event.detail === 0) return;
    const touched = event.target.closest(TARGETS) ?? event.target;
    const target = touched.control ?? touched; // a label passes its click on
    const spot = { x: event.clientX, y: event.clientY };
    if (last && inHurry(event) && near(spot, last.spot) && cameMeanwhile(target)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else {
      last = { target, of: target.dataset.of, spot, at: event.timeStamp, places: new Map([...document.querySelectorAll(TARGETS)].map((one) => [one, place(one)])) };
    }
  }, { capture: true });
}

/** A mouse counts its own clicks; a finger does not. */
function inHurry({ detail, timeStamp }) {
  return detail > 1 || timeStamp - last.at < HURRY_MS;
}

/**
 * Since the last tap: it is new, or the page was laid out otherwise, or the same button is by now for something else
 * (`data-of`). Who scrolls, moves it himself.
 */
function cameMeanwhile(target) {
  if (target === last.target) return target.dataset.of !== last.of;
  const before = last.places.get(target);
  return target.matches(TARGETS) && !(before && near(before, place(target)));
}

function place(element) {
  const { x, y } = element.getBoundingClientRect();
  return { x: x + scrollX, y: y + scrollY };
}

function near(one, other) {
  return Math.hypot(one.x - other.x, one.y - other.y) < SPOT_PX;
}
