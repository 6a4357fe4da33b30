// Satisfaction in two taps: « Avis », then a face. The tablet is in the visitor's hands: nothing else is on the screen, and
// it comes back to the counter by itself.
import { h } from "../dom.js";
import { frame } from "./frame.js";
import { face, icon } from "./icons.js";
import { t } from "../words.js";

const SCORES = [4, 3, 2, 1];
const THANKS = 2500;
/** A visitor who walked away leaves the tablet to the next one. */
const PATIENCE = 60_000;
let timer = null;

export function faces(app, plan, done) {
  if (done.state === "due") return frame(app, plan, done, { title: t("tablet.faces.title"), tab: "avis", back: `#/seance/${plan.id}/compter` }, h("p", { class: "notice" }, t("tablet.station.not-open")));
  const back = () => app.go(`/seance/${plan.id}/compter`);
  if (app.ui.thanked === undefined) {
    app.ui.thanked = false;
    later(app, back, PATIENCE);
  }
  return h("div", { class: "visitor" },
    app.ui.thanked
      ? [h("h1", { tabindex: "-1", class: "thanks" }, icon("done"), t("tablet.faces.thanks")), h("p", null, t("tablet.faces.give-back"))]
      : [h("h1", { tabindex: "-1" }, t("tablet.faces.question")),
        h("div", { class: "faces" }, SCORES.map((score) => h("button", {
          type: "button", id: `face-${score}`, class: `face-${score}`, onclick: () => app.once(`face/${plan.id}`, () => tell(app, plan, score, back)),
        }, face(score), h("span", null, t(`tablet.faces.${score}`)))))],
    h("a", { class: "button second", href: `#/seance/${plan.id}/compter` }, t("tablet.faces.back")));
}

async function tell(app, plan, score, back) {
  if (app.ui.thanked) return;
  if (!(await app.record({ type: "satisfaction", session: plan.id, score }))) return back();
  app.ui.thanked = true;
  app.paint();
  document.querySelector(".thanks")?.focus();
  return later(app, back, THANKS);
}

/** Only as long as it is still this visitor's screen. */
function later(app, back, ms) {
  clearTimeout(timer);
  const ui = app.ui;
  timer = setTimeout(() => { if (app.ui === ui) back(); }, ms);
}
