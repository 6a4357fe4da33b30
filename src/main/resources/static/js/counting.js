// Counting on board: each tap is a person, however fast they come and however slow the network. What
// is not sent yet is kept on the device, so that it outlives the page and a new sign-in.
"use strict";
{
  const KEPT = "escale.counting";
  const PATIENCE = 20000;
  const LONGEST_PAUSE = 3000;
  const MESSAGES = ["counting-waits", "counting-signed-out", "counting-failed"];

  const sessionOf = (address) => address.replace(/\/visites.*$/, "");
  const here = location.pathname.replace(/\/(visites|compte-rendu)(\/.*)?$/, "");

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
    const content = fields.toString();
    if (form.dataset.content !== content) form.dataset.id = newId();
    form.dataset.content = content;
    return form.dataset.id;
  };

  // What waits, oldest first; in the page's memory where the device keeps nothing.
  let memory = null;
  const waiting = () => {
    if (memory) return memory;
    try {
      return JSON.parse(localStorage.getItem(KEPT) ?? "[]");
    } catch {
      return (memory = []);
    }
  };
  const keep = (all) => {
    if (memory) return (memory = all);
    try {
      localStorage.setItem(KEPT, JSON.stringify(all));
    } catch {
      memory = all;
    }
  };
  const drop = (id) => keep(waiting().filter((one) => one.id !== id));

  // One message at a time, and on the counters what they do not hold yet.
  let trouble = null;
  const tell = () => {
    const mine = waiting().filter((one) => sessionOf(one.address) === here);
    for (const id of MESSAGES) document.getElementById(id)?.toggleAttribute("hidden", id !== trouble);
    document.getElementById("counted")?.toggleAttribute("hidden", trouble !== null);
    for (const place of document.querySelectorAll("[data-waiting-sends]")) place.textContent = mine.length;
    const slow = trouble || mine.some((one) => Date.now() - one.made > 700);
    for (const place of document.querySelectorAll("[data-waiting]")) {
      const people = mine
        .filter((one) => one.people && (!place.dataset.waiting || place.dataset.waiting === one.audience))
        .reduce((sum, one) => sum + one.people, 0);
      place.toggleAttribute("hidden", !slow || !people);
      place.querySelector("b").textContent = people;
    }
  };

  // A pause ends early when the network comes back.
  let wake = () => {};
  const pause = (milliseconds) =>
    new Promise((done) => {
      wake = done;
      setTimeout(done, milliseconds);
    });

  const signedOut = (answer) => /\/connexion$/.test(new URL(answer.url).pathname);
  const token = () => document.querySelector("[name=_csrf]")?.value ?? "";
  const parsed = (text) => new DOMParser().parseFromString(text, "text/html");

  const ask = async (address, options) => {
    const answer = await fetch(address, { ...options, signal: AbortSignal.timeout(PATIENCE) });
    return { status: answer.status, url: answer.url, text: await answer.text() };
  };

  // Nothing where nobody answers. A page older than its sign-in has a stale token: it takes a new one.
  const send = async (one) => {
    const post = () =>
      ask(one.address, { method: "POST", body: new URLSearchParams([...one.fields, ["_csrf", token()]]) });
    try {
      let answer = await post();
      if (answer.status === 403) {
        const page = await ask(sessionOf(one.address));
        const fresh = parsed(page.text).querySelector("[name=_csrf]")?.value;
        if (signedOut(page)) return page;
        if (fresh) for (const field of document.querySelectorAll("[name=_csrf]")) field.value = fresh;
        answer = await post();
      }
      return answer.status < 500 ? answer : null;
    } catch {
      return null; // no network, or it went away before the answer came
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

  // What was being written elsewhere on the page stays; what was sent does not.
  const keepWriting = (before, after, sent) => {
    for (const field of before.querySelectorAll("input[id], select[id], textarea[id]")) {
      const same = document.getElementById(field.id);
      if (same && field.form?.getAttribute("action") !== sent && field.value !== field.defaultValue) same.value = field.value;
    }
  };

  const show = async (answer, one) => {
    if (sessionOf(one.address) !== here) return;
    const main = document.getElementById("main");
    const fresh = parsed(answer.text).getElementById("main");
    if (answer.status >= 400 || !fresh) {
      trouble = "counting-failed";
    } else {
      await Promise.race([finger, new Promise((done) => setTimeout(done, 1000))]);
      const focused = document.activeElement?.id;
      main.replaceWith(document.adoptNode(fresh));
      keepWriting(main, fresh, one.once ? one.address : "");
      window.htmx?.process(fresh);
      const wrong = one.once && fresh.querySelector("form.group [aria-invalid=true]");
      if (wrong) wrong.focus();
      else if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
      history.replaceState(history.state, "", answer.url);
    }
  };

  // One after the other, each under its number until somebody answers.
  let sending = false;
  const sendAll = async () => {
    if (sending) return;
    sending = true;
    try {
      let wait = 500;
      for (let one = waiting()[0]; one; one = waiting()[0]) {
        const answer = await send(one);
        if (answer && signedOut(answer)) {
          trouble = "counting-signed-out";
          break;
        }
        if (answer) {
          drop(one.id);
          if (trouble !== "counting-failed") trouble = null;
          await show(answer, one);
          tell();
          wait = 500;
        } else {
          trouble = "counting-waits";
          tell();
          await pause(wait);
          wait = Math.min(2 * wait, LONGEST_PAUSE);
        }
      }
    } finally {
      sending = false;
      tell();
    }
  };

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.dataset.count) return;
    event.preventDefault();
    const fields = new URLSearchParams(new FormData(form));
    fields.delete("_csrf");
    fields.delete("event_id");
    const id = idFor(form, fields);
    fields.set("event_id", id);
    const one = {
      id,
      address: form.getAttribute("action"),
      fields: [...fields],
      audience: fields.get("audience"),
      people: Number(fields.get("headcount")) || 0,
      once: form.dataset.count === "once",
      made: Date.now(),
    };
    if (!waiting().some((other) => other.id === id)) keep([...waiting(), one]);
    if (trouble === "counting-failed") trouble = null;
    tell();
    setTimeout(tell, 800);
    sendAll();
  });

  const goOn = () => {
    wake();
    sendAll();
  };
  window.addEventListener("online", goOn);
  window.addEventListener("focus", goOn);
  window.addEventListener("storage", tell); // another tab has sent some
  tell();
  const left = waiting().length;
  sendAll().then(() => {
    // The list of sessions says how many people each has.
    if (left && !waiting().length && !here.includes("/seances/")) location.reload();
  });

  // A copy that the browser kept shows old totals.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
}
