// Whether anybody is at work here: who is not, finds the tablet locked, and the app may be renewed.
const TOUCHES = ["pointerdown", "keydown", "input"];

let last = performance.now();
for (const touch of TOUCHES) addEventListener(touch, stirred, { capture: true, passive: true });

export function stirred() {
  last = performance.now();
}

export function idleMs() {
  return performance.now() - last;
}

/** Something is half typed, or a question is being asked. */
export function halfDone() {
  if (document.querySelector("dialog[open]")) return true;
  return [...document.querySelectorAll("#app input, #app textarea, #gate input")].some((field) =>
    ["checkbox", "radio"].includes(field.type) ? false : field.value !== "" && field.value !== (field.dataset.is ?? field.defaultValue));
}
