// The page about the tablet itself: its name, its storage, its code, its version.
import * as clock from "./clock.js";
import { h } from "./dom.js";
import { show } from "./gate.js";
import * as log from "./log.js";
import { change } from "./pin.js";
import { download } from "./sealed.js";
import * as storage from "./storage.js";
import { recall } from "./store.js";
import * as sync from "./sync.js";
import { actions, card, main, outcome, quiet } from "./ui.js";
import * as update from "./update.js";
import { day, t, time } from "./words.js";

const version = new URL(import.meta.url).pathname.split("/").at(-2);

export function tablet(back) {
  const page = async () => {
    const said = outcome();
    const device = await recall("device");
    const { head, unsent } = log.state();
    const { lastContact } = sync.state();
    const facts = [
      [t("tablet.device.name"), `${device.name}, ${device.bound_to?.name ?? ""}`],
      [t("tablet.device.contact"), lastContact ? `${day(lastContact)}, ${time(lastContact)}` : t("tablet.device.never")],
      [t("tablet.device.log"), t("tablet.device.events", head, unsent)],
      [t("tablet.device.storage"), t((await storage.isKept()) ? "tablet.device.promised" : "tablet.device.not-promised")],
      [t("tablet.device.clock"), t(clock.wrong() ? "tablet.device.clock-wrong" : "tablet.device.clock-right")],
      [t("tablet.device.version"), update.waiting() ? t("tablet.device.version-waits", version) : version],
      [t("tablet.device.offline"), t((await update.whole()) ? "tablet.device.offline-yes" : "tablet.device.offline-no")],
    ];
    return card(
      t("tablet.device.title"),
      h("dl", { class: "facts" }, facts.map(([what, value]) => h("div", null, h("dt", null, what), h("dd", null, value)))),
      actions(
        main("back", t("tablet.back"), back),
        quiet("send-now", t("tablet.send-now", unsent), async () => {
          said.textContent = t("tablet.sending");
          const { online, unsent: left } = await sync.now();
          await show(page);
          document.querySelector("#gate .outcome").textContent =
            !online ? t("tablet.no-answer") : left ? t("tablet.forgotten.not-taken", left) : t("tablet.all-sent");
        }),
        quiet("change-pin", t("tablet.change-pin.title"), () => change(() => show(page))),
        quiet("export-sealed", t("tablet.export"), async () => (said.textContent = t("tablet.exported", await download()))),
      ),
      said,
    );
  };
  return show(page);
}
