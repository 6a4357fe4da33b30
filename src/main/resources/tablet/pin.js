// The code of the tablet: choosing one, asking for it, changing it, and what to do when it is forgotten.
import * as attempts from "./attempts.js";
import { h } from "./dom.js";
import { show } from "./gate.js";
import * as keys from "./keys.js";
import * as log from "./log.js";
import { pinPad } from "./pinpad.js";
import { download } from "./sealed.js";
import * as sync from "./sync.js";
import { actions, card, list, main, outcome, quiet, say } from "./ui.js";
import { t } from "./words.js";

const SHORTEST = 6;
const RUNS = "01234567890123456789 98765432109876543210";

/** What is wrong with a code that somebody chose, or null. */
export function weakness(pin) {
  if (!/^\d+$/.test(pin) || pin.length < SHORTEST) return t("tablet.pin.short", SHORTEST);
  if (/^(\d)\1*$/.test(pin) || RUNS.includes(pin)) return t("tablet.pin.simple");
  return null;
}

/** Twice the same; then `chosen(pin)`. */
export function choose(title, text, chosen) {
  let first = null;
  const page = () =>
    card(
      title(),
      say(text()),
      first === null ? list(t("tablet.pin.advice-long", SHORTEST), t("tablet.pin.advice-known")) : null,
      pinPad(t(first === null ? "tablet.pin.new" : "tablet.pin.again"), t("tablet.pin.ok"), async (pin) => {
        if (first === null) {
          const weak = weakness(pin);
          if (weak) return weak;
          first = pin;
        } else if (first !== pin) {
          first = null;
          await show(page);
          document.getElementById("pin-says").textContent = t("tablet.pin.different");
          return null;
        } else {
          await chosen(pin);
          return null;
        }
        await show(page);
        document.getElementById("pin").focus();
        return null;
      }),
    );
  return show(page);
}

/** Asks for the code; then `opened()`. */
export function ask(opened) {
  const page = async () => {
    const { unsent } = log.state();
    const form = pinPad(t("tablet.unlock.code"), t("tablet.pin.ok"), async (pin) => {
      if ((await attempts.remaining()) > 0) return waiting();
      try {
        await attempts.attempt(() => keys.unlock(pin));
      } catch (failure) {
        if (failure.name !== "WrongPin") throw failure;
        return (await attempts.remaining()) > 0 ? waiting() : t("tablet.unlock.wrong");
      }
      await opened();
      return null;
    });
    const waiting = async () => {
      const end = performance.now() + (await attempts.remaining());
      const says = form.querySelector("#pin-says");
      const done = form.querySelector("#pin-done");
      done.disabled = true;
      const tick = setInterval(() => {
        const left = Math.ceil((end - performance.now()) / 1000);
        if (left <= 0 || !form.isConnected) {
          clearInterval(tick);
          done.disabled = false;
          says.textContent = t("tablet.unlock.again");
        }
      }, 250);
      return t("tablet.unlock.wait", Math.ceil((await attempts.remaining()) / 1000));
    };
    if ((await attempts.remaining()) > 0) waiting().then((text) => (form.querySelector("#pin-says").textContent = text));
    return card(
      t("tablet.unlock.title"),
      say(unsent ? t("tablet.unlock.unsent", unsent) : t("tablet.unlock.all-sent")),
      form,
      actions(quiet("pin-forgotten", t("tablet.unlock.forgotten"), () => forgotten(opened))),
    );
  };
  return show(page);
}

/** The code is forgotten: nothing is lost, and there are three ways on. */
export function forgotten(opened) {
  const page = () => {
    const { unsent } = log.state();
    const said = outcome();
    return card(
      t("tablet.forgotten.title"),
      say(t("tablet.forgotten.nothing-lost")),
      say(unsent ? t("tablet.forgotten.unsent", unsent) : t("tablet.forgotten.all-sent")),
      h("h2", null, t("tablet.forgotten.ways")),
      actions(
        main("send-sealed", t("tablet.forgotten.send"), async () => {
          said.textContent = t("tablet.sending");
          const { online, unsent: left } = await sync.sealed();
          said.textContent = !left ? t("tablet.forgotten.sent") : online ? t("tablet.forgotten.not-taken", left) : t("tablet.no-answer");
        }),
        quiet("export-sealed", t("tablet.export"), async () => (said.textContent = t("tablet.exported", await download()))),
        quiet("begin-anew", t("tablet.forgotten.anew"), () =>
          choose(
            () => t("tablet.forgotten.anew-title"),
            () => t("tablet.forgotten.anew-text"),
            async (pin) => {
              await keys.begin(pin);
              location.reload(); // nothing that the former code guarded stays in the page
            },
          )),
        quiet("back-to-pin", t("tablet.forgotten.back"), () => ask(opened)),
      ),
      said,
    );
  };
  return show(page);
}

/** Changes the code: the present one first. */
export function change(done) {
  return show(() =>
    card(
      t("tablet.change-pin.title"),
      pinPad(t("tablet.change-pin.present"), t("tablet.pin.ok"), async (pin) => {
        if ((await attempts.remaining()) > 0) return t("tablet.unlock.wait", Math.ceil((await attempts.remaining()) / 1000));
        try {
          await attempts.attempt(() => keys.check(pin));
        } catch (failure) {
          if (failure.name !== "WrongPin") throw failure;
          return t("tablet.unlock.wrong");
        }
        await choose(
          () => t("tablet.change-pin.title"),
          () => t("tablet.change-pin.text"),
          async (chosen) => {
            await keys.changePin(pin, chosen);
            await done();
          },
        );
        return null;
      }),
      actions(quiet("back", t("tablet.back"), done)),
    ));
}
