// What stands above all screens: the tablet, whether all is sent, and what is wrong; each leads to its page.
import * as clock from "./clock.js";
import { h } from "./dom.js";
import * as log from "./log.js";
import * as sync from "./sync.js";
import { t } from "./words.js";

const bar = h("header", { id: "bar", hidden: true });
document.getElementById("app").before(bar);

/** `ways` are the pages it leads to: tablet, lock, clock, stopped, refused. `kept` tells whether storage is promised. */
export function drawBar(device, kept, ways) {
  const says = h("span");
  const tablet = h("button", { type: "button", id: "tablet", class: "way", onclick: ways.tablet });
  const lock = h("button", { type: "button", id: "lock", class: "way", onclick: ways.lock });
  const warnings = h("div", { id: "warnings" });
  bar.replaceChildren(h("div", { class: "bar-line" }, h("p", { role: "status" }, h("strong", null, device.name), " ", says), tablet, lock), warnings);
  let shown = "";

  const draw = () => {
    const { online, unsent, trouble } = sync.state();
    write(says, unsent ? t(online ? "tablet.bar.sending" : "tablet.bar.waits", unsent) : t(online ? "tablet.bar.sent" : "tablet.bar.offline"));
    write(tablet, t("tablet.bar.tablet"));
    write(lock, t("tablet.bar.lock"));
    const found = [
      trouble ? ["stopped", t(`tablet.${trouble}.title`), () => ways.stopped(trouble)] : null,
      clock.wrong() ? ["clock", t("tablet.clock.title"), ways.clock] : null,
      kept() || lock.hidden ? null : ["refused", t("tablet.refused.title"), ways.refused],
    ].filter(Boolean);
    // A button that is replaced under a finger loses its tap.
    const texts = found.map(([, text]) => text).join("\n");
    if (texts === shown) return;
    shown = texts;
    warnings.replaceChildren(...found.map(([name, text, way]) =>
      h("button", { type: "button", id: `warning-${name}`, class: "warning", onclick: way }, h("strong", null, text), " ", h("span", null, t("tablet.bar.what-to-do")))));
  };
  draw();
  sync.onChange(draw);
  log.onChange(draw);
  addEventListener("escale-language", () => {
    shown = "";
    draw();
  });
  redraw = draw;
}

let redraw = () => {};

/** `locked`: what is wrong is said, and nothing leads further in. */
export function showBar(visible, locked = false) {
  bar.hidden = !visible;
  for (const id of ["tablet", "lock"]) document.getElementById(id)?.toggleAttribute("hidden", locked);
  if (visible) redraw();
}

function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
