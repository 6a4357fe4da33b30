// Making this browser one of the authority's tablets: by a one-time code of the manager. A device that had one already
// keeps its identifier and its log, and gets a new token.
import { h } from "./dom.js";
import * as footprint from "./footprint.js";
import { show } from "./gate.js";
import { fromBase64, uuid7 } from "./ids.js";
import * as keys from "./keys.js";
import { ask } from "./network.js";
import { recall, store } from "./store.js";
import { card, list, outcome, say } from "./ui.js";
import { t } from "./words.js";

const version = new URL(import.meta.url).pathname.split("/").at(-2);

/** Asks for the code; then `enrolled()`. `again` says in which words a known device is asked. */
export function enrol(enrolled, again = null) {
  return show(() => {
    const said = outcome();
    said.id = "enrol-says";
    const field = h("input", {
      id: "code", name: "code", autocomplete: "off", autocapitalize: "characters", spellcheck: "false", maxlength: 12,
      "aria-describedby": "enrol-says code-hint",
    });
    const button = h("button", { class: "way main", id: "enrol" }, t("tablet.enrol.do"));
    return card(
      t(again ? "tablet.enrol.again-title" : "tablet.enrol.title"),
      say(again ? again() : t("tablet.enrol.text")),
      h("form", {
        class: "enrol", novalidate: true,
        async onsubmit(event) {
          event.preventDefault();
          button.disabled = true;
          said.textContent = t("tablet.sending");
          const refusal = await send(field.value.trim().toUpperCase());
          button.disabled = false;
          if (!refusal) return enrolled();
          said.textContent = refusal;
          field.focus();
        },
      }, h("label", { for: "code" }, t("tablet.enrol.code")), field, h("p", { id: "code-hint", class: "hint" }, t("tablet.enrol.hint")), said, button),
      list(t("tablet.enrol.from"), t("tablet.enrol.network")),
    );
  });
}

/** Returns what to say, or null where the device is enrolled now. */
async function send(code) {
  if (!code) return t("tablet.enrol.empty");
  const mark = footprint.find();
  const id = (await recall("device"))?.id ?? mark?.device ?? uuid7();
  const answer = await ask("POST", "enrolment", { json: { code, device: id, app_version: version } });
  if (!answer || answer.status >= 500) return t("tablet.no-answer");
  if (answer.status === 429) return t("tablet.enrol.too-many", Math.max(1, Math.ceil(answer.retryAfter / 60)));
  if (answer.status === 409) return t("tablet.enrol.other-device");
  if (answer.status !== 200 || !answer.body?.token) return t("tablet.enrol.unknown-code");
  await keep(id, answer.body, mark);
  return null;
}

async function keep(id, enrolment, mark) {
  const here = await keys.epochs();
  const former = await recall("installation");
  const known = (enrolment.epochs ?? []).map(({ epoch, head }) => ({ epoch, head }));
  // Epochs of which this browser has nothing any more: the server hears how long they were.
  if (mark?.epoch && !known.some((one) => one.epoch === mark.epoch)) known.push({ epoch: mark.epoch, head: 0 });
  const lost = known
    .filter(({ epoch }) => !here.some((one) => one.epoch === epoch))
    .map(({ epoch, head }) => ({ epoch, head: mark?.epoch === epoch ? Math.max(head, mark.head) : head }));
  const values = {
    device: { id, name: enrolment.name, bound_to: enrolment.bound_to },
    token: enrolment.token,
    installation: enrolment.installation,
    incarnation: enrolment.incarnation,
    office_key: { id: enrolment.office_key.id, spki: fromBase64(enrolment.office_key.spki).buffer },
    lost,
    revoked: null,
    contact: null,
  };
  // Another server has nothing of what the former one acknowledged.
  if (former && former !== enrolment.installation) values.watermarks = {};
  await store.write(["state"], (state) => {
    for (const [name, value] of Object.entries(values)) state.put({ name, value });
  });
  footprint.leave({ device: id });
}

/** The last epoch that was ever begun under this device's identifier, here or as the server remembers. */
export async function lastEpoch() {
  return Math.max(0, ...((await recall("lost")) ?? []).map((one) => one.epoch));
}
