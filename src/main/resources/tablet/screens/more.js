// What is needed less often, one line each, with what is there already.
import { h } from "../dom.js";
import { frame } from "./frame.js";
import { label } from "./questions.js";
import { t } from "../words.js";

export function more(app, plan, done) {
  const base = `#/seance/${plan.id}`;
  const themes = (done.activity?.themes ?? []).map((code) => label(app.day?.vocabulary, "theme", code));
  const lines = [
    ["activite", [done.activity?.title, ...themes].filter(Boolean).join(", ") || t("tablet.more.nothing")],
    ["remarques", t("tablet.more.remarks", done.remarks.length)],
    ["personnes", t("tablet.more.people", app.known.length)],
    ["corriger", t("tablet.more.counts", done.visits.length)],
    ["clore", t(`tablet.more.${done.state}`)],
  ];
  return frame(app, plan, done, { title: t("tablet.more.title"), tab: "plus", back: `${base}/compter` },
    h("ul", { class: "routes" }, lines.map(([name, hint]) => h("li", null,
      h("a", { href: `${base}/${name}` }, h("strong", null, t(`tablet.more.${name}`)), h("span", { class: "hint" }, hint))))));
}
