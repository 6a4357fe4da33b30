// Keys for a code, big enough for gloves; a keyboard works too. What is typed is never shown.
import { h } from "./dom.js";
import { t } from "./words.js";

const LONGEST = 12;

/** `take(code)` is called with what was typed and returns what to say, or nothing. */
export function pinPad(label, done, take) {
  const field = h("input", {
    id: "pin", type: "password", inputmode: "none", autocomplete: "off", maxlength: LONGEST, pattern: "[0-9]*",
    "aria-describedby": "pin-says",
    oninput: () => (field.value = field.value.replace(/\D/g, "")),
  });
  const says = h("p", { id: "pin-says", class: "outcome", role: "alert" });
  const key = (name, text, act, spoken) =>
    h("button", { type: "button", class: "key", id: `key-${name}`, "aria-label": spoken, onclick: act }, text);
  const digit = (one) => key(one, one, () => field.value.length < LONGEST && (field.value += one));
  const submit = h("button", { class: "key main", id: "pin-done" }, done);
  const form = h(
    "form",
    {
      class: "pin", novalidate: true,
      async onsubmit(event) {
        event.preventDefault();
        const typed = field.value;
        field.value = "";
        form.inert = true;
        says.textContent = "";
        try {
          says.textContent = (await take(typed)) ?? "";
        } finally {
          form.inert = false;
          if (form.isConnected && says.textContent) field.focus();
        }
      },
    },
    h("label", { for: "pin" }, label),
    field,
    h("div", { class: "keys" },
      [..."123456789"].map(digit),
      key("back", "⌫", () => (field.value = field.value.slice(0, -1)), t("tablet.pin.erase")),
      digit("0"),
      submit),
    says, // below: what appears must not move the keys under a finger
  );
  return form;
}
