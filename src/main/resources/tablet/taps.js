// A hand in a hurry taps twice. The second tap is for what the first one found there: what has come under the finger
// meanwhile is not pressed by it, wherever that is. So whoever passes questions by, one after the other at the same
// place, has to look at each; counting on a tile, or up and down, goes as fast as the hand.

/** Longer than between the two taps of a gloved hand, and than what the first one takes to be written and shown. */
const HURRY_MS = 600;
/** Narrower than the narrowest target. */
const SPOT_PX = 24;
const TARGETS = "a, button, summary, label, input, select, textarea";

let last = null;

/** From here on, in all of the page. Keys are not taps: each press is meant. */
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
      last = { target, of: target.dataset.of, spot, at: event.timeStamp, places: places() };
    }
  }, { capture: true });
}

/** A mouse counts its own clicks; a finger does not. */
function inHurry({ detail, timeStamp }) {
  return detail > 1 || timeStamp - last.at < HURRY_MS;
}

/**
 * Since the last tap: it is new, or the page was laid out otherwise, or the same button is by now for something else
 * (`data-of`). A place is one on the page, not on the screen: who has scrolled has moved it under the finger.
 */
function cameMeanwhile(target) {
  if (target === last.target) return target.dataset.of !== last.of;
  const before = last.places.get(target);
  return target.matches(TARGETS) && !(before && near(before, place(target)));
}

function places() {
  return new Map([...document.querySelectorAll(TARGETS)].map((one) => [one, place(one)]));
}

function place(element) {
  const { x, y } = element.getBoundingClientRect();
  return { x: x + scrollX, y: y + scrollY };
}

function near(one, other) {
  return Math.hypot(one.x - other.x, one.y - other.y) < SPOT_PX;
}
