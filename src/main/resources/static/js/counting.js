// Counting on board: each tap is a person, however fast they come and however slow the network.
"use strict";
{
  const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

  // Made on the device before it is sent (UUIDv7, RFC 9562): what arrives twice counts once.
  const newId = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    const now = Date.now();
    const view = new DataView(bytes.buffer);
    view.setUint32(0, Math.floor(now / 0x10000));
    view.setUint16(4, now % 0x10000);
    bytes[6] = 0x70 | (bytes[6] & 0x0f);
    bytes[8] = 0x80 | (bytes[8] & 0x3f);
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  };

  // Every tap is one more person. The other forms mean the same thing while they say the same.
  const idFor = (form, fields) => {
    if (form.dataset.count === "each") return newId();
    fields.delete("event_id");
    const content = fields.toString();
    if (form.dataset.content !== content) form.dataset.id = newId();
    form.dataset.content = content;
    return form.dataset.id;
  };

  const say = (id) => document.getElementById(id)?.removeAttribute("hidden");

  // Sent again under the same number until somebody answers.
  const send = async (address, body) => {
    for (let wait = 1000; ; wait = Math.min(2 * wait, 15000)) {
      try {
        const answer = await fetch(address, { method: "POST", body });
        if (answer.status < 500) return { status: answer.status, url: answer.url, text: await answer.text() };
      } catch {
        // no network, or it went away before the answer came
      }
      say("counting-waits");
      await pause(wait);
    }
  };

  // A button that is replaced under a finger loses its tap: the page waits for the finger, a moment.
  let finger = Promise.resolve();
  let lift = () => {};
  document.addEventListener("pointerdown", () => {
    lift();
    finger = new Promise((done) => (lift = done));
  });
  for (const end of ["pointerup", "pointercancel"]) {
    document.addEventListener(end, () => setTimeout(lift));
  }

  let line = Promise.resolve();
  let waiting = 0;

  // What was being written elsewhere on the page stays; what was sent does not.
  const keepWriting = (before, after, sent) => {
    for (const field of before.querySelectorAll("input[id], select[id], textarea[id]")) {
      const same = document.getElementById(field.id);
      if (same && field.form?.getAttribute("action") !== sent && field.value !== field.defaultValue) same.value = field.value;
    }
  };

  const show = async (answer, address, sent) => {
    const main = document.getElementById("main");
    const fresh = new DOMParser().parseFromString(answer.text, "text/html").getElementById("main");
    if (answer.status < 400 && new URL(answer.url).pathname !== address.replace(/\/visites.*$/, "")) {
      waiting = 0;
      location.assign(answer.url); // to sign in again, for instance
    } else if (answer.status >= 400 || !fresh) {
      say("counting-failed");
    } else {
      await Promise.race([finger, pause(1000)]);
      const focused = document.activeElement?.id;
      main.replaceWith(document.adoptNode(fresh));
      keepWriting(main, fresh, sent);
      window.htmx?.process(fresh);
      if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
      history.replaceState(history.state, "", answer.url);
    }
  };

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.dataset.count) return;
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form));
    body.set("event_id", idFor(form, body));
    const address = form.getAttribute("action");
    const sent = form.dataset.count === "once" ? address : "";
    waiting++;
    line = line
      .then(() => send(address, body))
      .then((answer) => show(answer, address, sent))
      .finally(() => (waiting = Math.max(0, waiting - 1)));
  });

  window.addEventListener("beforeunload", (event) => {
    if (waiting) event.preventDefault();
  });
  // A copy that the browser kept shows old totals.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
}
