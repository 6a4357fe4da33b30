// People who agreed to be known by name. Their names go into a list apart, never into an event; the legal text stands there
// in full before they agree, and a parent agrees too for whom is under fifteen, where consent is the basis.
import { h } from "../dom.js";
import { chips, frame } from "./frame.js";
import { language, t } from "../words.js";

/** From their fifteenth birthday on people agree by themselves; of a year alone, surely so in the year after. */
const MAJORITY = 15;
/** Visits that were counted while it could not be kept whose they were. */
const untold = new Map();

export function people(app, plan, done) {
  const ui = (app.ui.people ??= { audience: null, form: null, tried: false });
  return frame(app, plan, done, { title: t("tablet.people.title"), tab: "plus", back: `#/seance/${plan.id}/plus` },
    ui.form ? registration(app, ui) : attendance(app, plan, done, ui));
}

function attendance(app, plan, done, ui) {
  const change = (changed) => { Object.assign(ui, changed); app.paint(); };
  const counted = new Set(done.visits.filter((visit) => visit.standing > 0).map((visit) => visit.id));
  const here = new Set(app.known.filter((one) => (one.visits ?? []).some((visit) => counted.has(visit))).map((one) => one.resident));
  return [
    h("p", { class: "hint" }, t("tablet.people.lead")),
    app.day?.legal_texts?.length ? h("button", { type: "button", class: "second wide", id: "register", onclick: () => { change({ form: blank(app), tried: false }); document.getElementById("legal").focus(); } }, t("tablet.people.register"))
      : h("p", { class: "notice" }, t("tablet.people.no-text")),
    app.known.length && done.state === "open" ? chips(t("tablet.people.as"), (app.day?.audiences ?? []).map(({ code }) => [code, app.audience(code)]), (code) => ui.audience === code, (audience) => change({ audience }), { id: "as" }) : null,
    ui.tried && !ui.audience ? h("p", { class: "field-error", role: "alert" }, t("tablet.people.no-audience")) : null,
    app.known.length ? h("ul", { class: "people" }, [...app.known].sort(byName).map((one) => h("li", null,
      h("span", null, h("strong", null, one.family_name), ` ${one.given_name}`, one.birth_year ? h("span", { class: "hint" }, ` ${one.birth_year}`) : null),
      here.has(one.resident) ? h("span", { class: "state" }, t("tablet.people.here"))
        : h("button", { type: "button", class: "second", disabled: done.state !== "open", "aria-label": t("tablet.people.tick-one", one.given_name, one.family_name), onclick: () => app.once(`person/${one.resident}`, () => tick(app, plan, ui, one)) }, t("tablet.people.tick")))))
      : h("p", { class: "hint" }, t("tablet.people.nobody")),
  ];
}

function byName(one, other) {
  return `${one.family_name} ${one.given_name}`.localeCompare(`${other.family_name} ${other.given_name}`, language());
}

/** The visit counts like any other, without a name; who it was is told apart. */
async function tick(app, plan, ui, one) {
  if (!ui.audience) {
    ui.tried = true;
    app.paint();
    document.querySelector("#as button").focus();
    return;
  }
  // Counted before, but it could not be told who it was: that alone is made up for.
  const place = `${plan.id}/${one.resident}`;
  const before = app.done(plan.id).visits.find((visit) => visit.id === untold.get(place) && visit.standing > 0);
  const visit = before?.id
    ?? (await app.record({ type: "visit", session: plan.id, audience: ui.audience, headcount: 1, kind: "individuel", source: "tap" }))?.event_id;
  if (!visit) return;
  untold.set(place, visit);
  try {
    await app.residents.attend(visit, one.resident);
    untold.delete(place);
    app.known = await app.residents.list();
  } catch (failure) {
    app.trouble = failure;
  }
  app.paint();
  app.say(t("tablet.people.ticked", app.done(plan.id).visitors));
}

function blank(app) {
  const texts = app.day.legal_texts;
  const text = texts.find((one) => one.basis === "consent") ?? texts[0];
  return { family_name: "", given_name: "", birth_year: "", contact: "", parent: "", text: text.code, agreed: false };
}

/** Whether somebody born in that year may still be under fifteen. */
function young(app, year) {
  return year !== null && Number(app.today().slice(0, 4)) - year <= MAJORITY;
}

function yearOf(app, written) {
  const year = /^\d{4}$/.test(written) ? Number(written) : null;
  return year !== null && year >= 1900 && year <= Number(app.today().slice(0, 4)) ? year : null;
}

function registration(app, ui) {
  const form = ui.form;
  const texts = app.day.legal_texts;
  const text = texts.find((one) => one.code === form.text) ?? texts[0];
  const parent = text.basis === "consent" && young(app, yearOf(app, form.birth_year));
  const change = (changed) => { Object.assign(form, changed); app.paint(); };
  const wrong = ui.tried ? faults(app, form, text.basis === "consent", parent) : {};
  const input = (id, name, attributes, hint) => field(form, wrong, app, id, name, attributes, hint);
  return h("form", { novalidate: true, id: "registration", onsubmit: (event) => { event.preventDefault(); app.once("registration", () => save(app, ui, text, parent)); } },
    texts.length > 1 ? chips(t("tablet.people.basis"), texts.map((one) => [one.code, t(`tablet.people.basis.${one.basis === "consent" ? "consent" : "other"}`)]), (code) => text.code === code, (code) => change({ text: code, agreed: false }), { id: "basis" }) : null,
    h("section", { class: "legal", id: "legal", "aria-labelledby": "legal-title", tabindex: "0" },
      h("h2", { id: "legal-title" }, t("tablet.people.legal", text.version)),
      (text[language()] ?? text.fr).split(/\n{2,}/).map((part) => h("p", { class: "written" }, part))),
    input("person-family", "family_name", { autocomplete: "off" }),
    input("person-given", "given_name", { autocomplete: "off" }),
    input("person-year", "birth_year", { inputmode: "numeric", maxlength: 4 }, t("tablet.people.birth_year-hint")),
    input("person-contact", "contact", { autocomplete: "off" }, t("tablet.people.contact-hint")),
    parent ? input("person-parent", "parent", { autocomplete: "off" }, t("tablet.people.parent-hint")) : null,
    h("label", { class: "agree" }, h("input", { type: "checkbox", id: "person-agreed", "data-is": String(form.agreed), "aria-describedby": wrong.agreed ? "agreed-error" : null, onchange: (event) => change({ agreed: event.target.checked }) }),
      h("span", null, t(text.basis === "consent" ? "tablet.people.agreed" : "tablet.people.informed"))),
    wrong.agreed ? h("p", { class: "field-error", id: "agreed-error" }, t("tablet.people.wrong.agreed")) : null,
    Object.keys(wrong).length ? h("p", { class: "voice", role: "alert" }, t("tablet.people.wrong")) : null,
    h("div", { class: "acts" },
      h("button", { class: "main", id: "keep-person" }, t("tablet.people.keep")),
      h("button", { type: "button", class: "second", onclick: () => close(app, ui) }, t("tablet.cancel"))));
}

function field(form, wrong, app, id, name, attributes, hint) {
  const said = wrong[name] ? t(`tablet.people.wrong.${name}`) : hint;
  return h("div", { class: "field" }, h("label", { for: id }, t(`tablet.people.${name}`)),
    h("input", {
      id, maxlength: 120, ...attributes, "aria-invalid": wrong[name] ? "true" : null, "aria-describedby": said ? `${id}-hint` : null,
      oninput: (event) => { form[name] = event.target.value; if (name === "birth_year") app.paint(); },
    }),
    said ? h("p", { id: `${id}-hint`, class: wrong[name] ? "field-error" : "hint" }, said) : null);
}

function faults(app, form, consent, parent) {
  const wrong = {};
  for (const name of ["family_name", "given_name"]) if (!form[name].trim()) wrong[name] = true;
  // Without a year nobody is surely fifteen.
  const year = form.birth_year.trim();
  if (year ? yearOf(app, year) === null : consent) wrong.birth_year = true;
  if (parent && !form.parent.trim()) wrong.parent = true;
  if (!form.agreed) wrong.agreed = true;
  return wrong;
}

async function save(app, ui, text, parent) {
  const form = ui.form;
  ui.tried = true;
  app.paint();
  const wrong = Object.keys(faults(app, form, text.basis === "consent", parent));
  if (wrong.length) {
    document.querySelector("#registration [aria-invalid], #registration [aria-describedby='agreed-error']")?.focus();
    return;
  }
  const year = yearOf(app, form.birth_year.trim());
  try {
    await app.residents.register({
      family_name: form.family_name.trim(), given_name: form.given_name.trim(), ...(year ? { birth_year: year } : {}),
      ...(form.contact.trim() ? { contact: form.contact.trim() } : {}), basis: text.basis, text: text.code, text_version: text.version,
      ...(parent ? { parent: form.parent.trim() } : {}),
    });
    app.known = await app.residents.list();
  } catch (failure) {
    app.trouble = failure;
    app.paint();
    return;
  }
  app.say(t("tablet.people.registered"));
  close(app, ui);
}

function close(app, ui) {
  ui.form = null;
  ui.tried = false;
  app.paint();
  document.getElementById("register")?.focus();
}
