// The pages around the day's work take the place of it and give it back: what was half typed there stays.
import { h } from "./dom.js";
import { chooseLanguage, language, t } from "./words.js";

const app = document.getElementById("app");
const gate = h("main", { id: "gate", hidden: true });
app.after(gate);
app.hidden = true;

let shown = null;

/** Shows the page that `build` makes; it is made again in the other language when somebody asks for it. */
export async function show(build) {
  shown = build;
  const page = await build();
  if (shown !== build) return; // another page came while this one was made
  gate.replaceChildren(page, otherLanguage());
  gate.hidden = false;
  app.hidden = true;
  window.scrollTo(0, 0);
  const heading = gate.querySelector("h1");
  document.title = `${heading.textContent}, ${t("tablet.name")}`;
  if (!gate.contains(document.activeElement)) heading.focus();
}

/** Whether that page is what is shown. */
export function shows(build) {
  return shown === build;
}

/** Gives the place back to the day's work. */
export function leave() {
  shown = null;
  gate.hidden = true;
  gate.replaceChildren();
  app.hidden = false;
  document.title = t("tablet.name");
}

function otherLanguage() {
  const other = language() === "fr" ? "en" : "fr";
  return h(
    "p",
    { class: "languages" },
    h("button", {
      type: "button", class: "way", lang: other, id: "other-language",
      onclick() {
        chooseLanguage(other);
        show(shown);
        dispatchEvent(new Event("escale-language"));
      },
    }, t("tablet.other-language")),
  );
}
