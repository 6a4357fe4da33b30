// Pieces of the pages around the day's work.
import { h } from "./dom.js";

/** A page of its own: its title, and what it says and offers. */
export function card(title, ...content) {
  return h("section", { class: "card" }, h("h1", { tabindex: "-1" }, title), ...content);
}

export function say(text) {
  return h("p", null, text);
}

/** Each on a line of its own. */
export function list(...texts) {
  return h("ul", null, texts.filter(Boolean).map((text) => h("li", null, text)));
}

export function actions(...buttons) {
  return h("div", { class: "ways" }, ...buttons);
}

export function main(id, label, onclick) {
  return h("button", { type: "button", id, class: "way main", onclick }, label);
}

export function quiet(id, label, onclick) {
  return h("button", { type: "button", id, class: "way", onclick }, label);
}

/** Where a page says what came of an action. */
export function outcome() {
  return h("p", { class: "outcome", role: "status" });
}
