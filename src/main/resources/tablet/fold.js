// From the events of the log to what the screens show. Pure: no clock, no storage, no page. Whatever the order of
// arrival, the order is that of the log (epoch, then seq), and an event that is there twice counts once.

/** What a session is before anything happened at it. */
export function nothingYet() {
  return {
    state: "due", openedAt: null, account: null,
    visitors: 0, byAudience: {}, visits: [],
    stations: {}, queue: [],
    activity: null, remarks: [], satisfaction: { 1: 0, 2: 0, 3: 0, 4: 0 },
  };
}

/** The sessions that the events speak of, by their identifier. */
export function fold(events) {
  const sessions = new Map();
  const visits = new Map();
  const told = inOrder(events);
  const of = (id) => {
    if (!sessions.has(id)) sessions.set(id, nothingYet());
    return sessions.get(id);
  };
  for (const { event, payload } of told) {
    if (payload.type === "visit") addVisit(of(payload.session), visits, event, payload);
  }
  // What needs a visit comes after all visits: it takes effect wherever in the log the visit stands.
  for (const { event, payload } of told) {
    if (payload.type === "correction") correct(visits, event, payload);
    else if (payload.type === "visit-detail") describe(visits, payload);
    else if (STEPS[payload.type]) STEPS[payload.type](of(payload.session), payload, event);
  }
  for (const session of sessions.values()) total(session);
  return sessions;
}

/** The categories whose counts are more than the headcount, with their sums. */
export function exceeding(counts, headcount) {
  return Object.entries(counts ?? {})
    .map(([category, values]) => ({ category, sum: sum(Object.values(values ?? {})) }))
    .filter((found) => !(found.sum <= headcount));
}

/** The next free number of the queue. */
export function nextTicket(session) {
  return session.queue.reduce((most, one) => Math.max(most, one.ticket), 0) + 1;
}

function inOrder(events) {
  const seen = new Set();
  return [...events]
    .sort((a, b) => a.epoch - b.epoch || a.seq - b.seq || (a.event_id < b.event_id ? -1 : 1))
    .filter((event) => !seen.has(event.event_id) && seen.add(event.event_id))
    .map((event) => ({ event, payload: read(event.payload) }))
    .filter(({ payload }) => payload && typeof payload.session === "string");
}

function read(payload) {
  if (typeof payload !== "string") return payload;
  try {
    return JSON.parse(payload);
  } catch {
    return null;
  }
}

function addVisit(session, visits, event, payload) {
  const { session: place, audience, headcount } = payload;
  if (typeof audience !== "string" || !(Number.isSafeInteger(headcount) && headcount > 0)) return;
  const visit = {
    id: event.event_id, session: place, at: event.device_time, audience, headcount, standing: headcount,
    kind: payload.kind ?? "individuel", label: payload.label ?? null, source: payload.source ?? null,
    details: within(payload.details, headcount) ? payload.details ?? {} : {}, corrections: [],
  };
  visits.set(visit.id, visit);
  session.visits.push(visit);
}

function correct(visits, event, payload) {
  const visit = visits.get(payload.of);
  const difference = payload.headcount;
  if (!visit || visit.session !== payload.session || !Number.isSafeInteger(difference) || difference === 0) return;
  // Nobody can be taken away who was not counted; the office keeps such an event aside.
  if (visit.standing + difference < 0) return;
  visit.standing += difference;
  visit.corrections.push({ difference, why: payload.why ?? null, at: event.device_time });
}

function describe(visits, payload) {
  const visit = visits.get(payload.of);
  if (!visit || visit.session !== payload.session || typeof payload.details !== "object") return;
  if (within(payload.details, visit.headcount)) visit.details = payload.details ?? {};
}

function within(details, headcount) {
  return exceeding(details?.counts, headcount).length === 0;
}

const STEPS = {
  "session-opened"(session, payload, event) {
    session.state = "open";
    session.openedAt ??= event;
  },
  "session-reopened"(session) {
    session.state = "open";
  },
  "session-closed"(session, payload, event) {
    session.state = "closed";
    session.account = {
      minutes: payload.minutes, activity: payload.activity ?? null, note: payload.note ?? null,
      visitors: payload.visitors, at: event.device_time,
    };
    // Workstations go back with the session: a timer that runs on would be nobody's.
    session.stations = {};
    for (const one of session.queue) if (one.state === "waiting") one.state = "left";
  },
  "station-started"(session, payload, event) {
    if (!(payload.minutes > 0)) return;
    session.stations[payload.station] = { since: event, minutes: payload.minutes, extended: 0 };
    for (const one of session.queue) if (one.state === "called" && one.station === payload.station) one.state = "seated";
  },
  "station-extended"(session, payload) {
    const station = session.stations[payload.station];
    if (!station || !(payload.minutes > 0)) return;
    station.minutes += payload.minutes;
    station.extended += payload.minutes;
  },
  "station-freed"(session, payload) {
    delete session.stations[payload.station];
  },
  "queue-joined"(session, payload, event) {
    if (session.queue.some((one) => one.ticket === payload.ticket)) return;
    session.queue.push({
      ticket: payload.ticket, audience: payload.audience ?? null, at: event.device_time, since: event,
      state: "waiting", station: null,
    });
  },
  "queue-called"(session, payload) {
    const one = session.queue.find((each) => each.ticket === payload.ticket);
    if (!one) return;
    one.state = "called";
    one.station = payload.station ?? null;
  },
  "queue-left"(session, payload) {
    const one = session.queue.find((each) => each.ticket === payload.ticket);
    if (one) one.state = "left";
  },
  activity(session, payload) {
    session.activity = { title: payload.title ?? null, themes: payload.themes ?? [] };
  },
  note(session, payload, event) {
    session.remarks.push({ type: "note", category: null, text: payload.text, at: event.device_time });
  },
  incident(session, payload, event) {
    session.remarks.push({ type: "incident", category: payload.category, text: payload.text, at: event.device_time });
  },
  satisfaction(session, payload) {
    if (payload.score in session.satisfaction) session.satisfaction[payload.score] += 1;
  },
};

function total(session) {
  for (const { audience, standing } of session.visits) {
    if (standing > 0) session.byAudience[audience] = (session.byAudience[audience] ?? 0) + standing;
  }
  session.visitors = sum(Object.values(session.byAudience));
}

function sum(numbers) {
  return numbers.reduce((before, one) => before + one, 0);
}
