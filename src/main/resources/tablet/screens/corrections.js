// Every count of the session, the last first. A correction is one more event with its reason; nothing is rubbed out.
import { h } from "../dom.js";
import { chips, frame, MOST, stepper } from "./frame.js";
import { whole } from "./numbers.js";
import { answered, questionsOf } from "./questions.js";
import { t, time } from "../words.js";

const REASONS = ["twice", "number", "audience", "other"];

export function corrections(app, plan, done) {
  return frame(app, plan, done, { title: t("tablet.fix.title"), tab: "plus", back: `#/seance/${plan.id}/plus` },
    done.state === "closed" ? h("p", { class: "notice" }, t("tablet.fix.closed")) : null,
    done.visits.length ? h("ol", { class: "history" }, done.visits.toReversed().map((visit) => h("li", { id: `count-${visit.id}` }, line(app, plan, done, visit))))
      : h("p", { class: "hint" }, t("tablet.count.empty")));
}

function line(app, plan, done, visit) {
  const open = app.ui.fixing?.visit === visit.id;
  const who = app.audience(visit.audience);
  const told = questionsOf(app.day).map((one) => answered(app.day.vocabulary, visit.details, one)).filter(Boolean);
  return [
    h("div", { class: "count" },
      h("p", null, h("span", { class: "hint" }, time(visit.at, app.zone())), " ", h("strong", null, t("tablet.fix.line", who, visit.standing)),
        visit.label ? ` ${visit.label}` : null, told.length ? h("span", { class: "hint" }, ` ${told.join(" · ")}`) : null),
      visit.corrections.map((one) => h("p", { class: "change" }, t(one.difference < 0 ? "tablet.fix.less" : "tablet.fix.more", Math.abs(one.difference)), one.why ? ` ${one.why}` : null))),
    done.state === "open" && !open ? h("button", {
      type: "button", class: "second", id: `fix-${visit.id}`, "aria-label": t("tablet.fix.one", who, visit.standing), onclick: () => begin(app, visit),
    }, t("tablet.fix.do")) : null,
    open ? form(app, plan, visit) : null,
  ];
}

function canTell(app, visit) {
  return visit.standing > 0 && visit.kind !== "collectif" && questionsOf(app.day).length > 0;
}

function begin(app, visit) {
  app.ui.fixing = { visit: visit.id, is: visit.standing, audience: visit.audience, why: null, text: "", tried: false };
  app.paint();
  document.querySelector("#why button")?.focus();
}

function form(app, plan, visit) {
  const fixing = app.ui.fixing;
  const change = (changed) => { Object.assign(fixing, changed); app.paint(); };
  const is = whole(fixing.is, 0, MOST);
  const audience = fixing.why === "audience";
  const same = audience ? fixing.audience === visit.audience : is === visit.standing;
  const error = fixing.tried && !audience && is === null ? t("tablet.number.wrong", 0, MOST) : fixing.tried && !audience && same ? t("tablet.fix.same") : null;
  return h("form", { class: "fixing", novalidate: true, onsubmit: (event) => { event.preventDefault(); app.once(`correction/${visit.id}`, () => save(app, plan, visit, is, same)); } },
    chips(t("tablet.fix.why"), REASONS.map((one) => [one, t(`tablet.fix.${one}`)]), (one) => fixing.why === one, (why) => change(why === "twice" ? { why, is: Math.max(0, visit.standing - 1) } : { why }), { id: "why" }),
    fixing.tried && !fixing.why ? h("p", { class: "field-error", role: "alert" }, t("tablet.fix.no-reason")) : null,
    audience
      ? chips(t("tablet.fix.right-audience"), (app.day?.audiences ?? []).map(({ code }) => [code, app.audience(code)]), (code) => fixing.audience === code, (audience) => change({ audience }), { id: "right" })
      : stepper("fix-is", t("tablet.fix.should-be", visit.standing), fixing.is, (written) => change({ is: written }), { error }),
    fixing.why === "other" ? h("div", { class: "field" }, h("label", { for: "fix-text" }, t("tablet.fix.text")), h("input", { id: "fix-text", maxlength: 200, autocomplete: "off", oninput: (event) => { fixing.text = event.target.value; } })) : null,
    fixing.tried && audience && same ? h("p", { class: "field-error", role: "alert" }, t("tablet.fix.same")) : null,
    h("div", { class: "acts" },
      h("button", { class: "main", id: "fix-save" }, t("tablet.fix.save")),
      h("button", { type: "button", class: "second", onclick: () => end(app, visit) }, t("tablet.cancel"))),
    canTell(app, visit) ? h("button", { type: "button", class: "plain", id: "tell", onclick: () => { app.ui.asked = { visit: visit.id }; app.go(`/seance/${plan.id}/compter`); } }, t("tablet.fix.tell")) : null);
}

async function save(app, plan, visit, is, same) {
  const fixing = app.ui.fixing;
  fixing.tried = true;
  app.paint();
  if (!fixing.why) return document.querySelector("#why button").focus();
  const audience = fixing.why === "audience";
  if (same || (!audience && is === null)) return document.querySelector(audience ? "#right button" : "#fix-is").focus();
  const why = fixing.why === "other" && fixing.text.trim() ? fixing.text.trim() : t(`tablet.fix.${fixing.why}`);
  // First the right count, then the wrong one away: cut off in between, there is one too many, and everybody sees it.
  if (audience && !(await again(app, plan, visit, fixing.audience))) return undefined;
  const headcount = (audience ? 0 : is) - visit.standing;
  if (!(await app.record({ type: "correction", session: plan.id, of: visit.id, headcount, why }))) return undefined;
  app.say(t("tablet.fix.done", app.done(plan.id).visitors));
  return end(app, visit);
}

function again(app, plan, visit, audience) {
  const whole = visit.standing === visit.headcount && Object.keys(visit.details).length;
  return app.record({
    type: "visit", session: plan.id, audience, headcount: visit.standing, kind: visit.kind,
    ...(visit.label ? { label: visit.label } : {}), ...(visit.source ? { source: visit.source } : {}), ...(whole ? { details: visit.details } : {}),
  });
}

function end(app, visit) {
  app.ui.fixing = null;
  app.paint();
  document.getElementById(`fix-${visit.id}`)?.focus();
}
