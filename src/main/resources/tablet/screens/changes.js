// What became different in the plan since the animateur last said « Vu ». Pure: two days as kept, in; sentences' parts, out.

/** Only these days ahead are announced; further ones will have changed again. */
const AHEAD = 7;

/** The part of a day's JSON that is compared, small enough to be kept beside it. */
export function seen(day) {
  return {
    made_at: day.made_at,
    sessions: day.sessions.map(({ id, day: date, starts_at, ends_at, commune, place, address, title, cancelled }) =>
      ({ id, day: date, starts_at, ends_at, commune, place, address: address ?? null, title: title ?? null, cancelled: cancelled ?? null })),
    road: day.road,
  };
}

/** The changes from what was seen to the day as it is, from `today` on: [{ what, session?, before?, day? }]. */
export function changes(before, day, today) {
  const soon = plusDays(today, AHEAD);
  const near = list => list.filter(one => one.day >= today && one.day <= soon);
  const now = seen(day);
  const known = new Map(before.sessions.map(session => [session.id, session]));
  const found = [];
  for (const session of near(now.sessions)) {
    const was = known.get(session.id);
    if (!was) {
      if (!session.cancelled) found.push({ what: "added", session });
    } else if (session.cancelled && !was.cancelled) found.push({ what: "cancelled", session });
    else if (!session.cancelled && was.cancelled) found.push({ what: "restored", session });
    else if (moved(was, session)) found.push({ what: "moved", session, before: was });
    else if (was.place !== session.place || was.address !== session.address) {
      found.push({ what: "elsewhere", session, before: was });
    }
  }
  const there = new Set(now.sessions.map(session => session.id));
  for (const session of near(before.sessions)) {
    if (!there.has(session.id) && !session.cancelled) found.push({ what: "removed", session });
  }
  // A session that changed says it already; the road alone is said when nothing else of its day is.
  const said = new Set(found.map(change => change.session.day));
  for (const road of near(now.road ?? [])) {
    const was = (before.road ?? []).find(one => one.day === road.day);
    if (was && !said.has(road.day) && JSON.stringify(was) !== JSON.stringify(road)) found.push({ what: "road", day: road.day });
  }
  return found;
}

function moved(was, session) {
  return was.day !== session.day || Date.parse(was.starts_at) !== Date.parse(session.starts_at)
    || Date.parse(was.ends_at) !== Date.parse(session.ends_at);
}

function plusDays(day, days) {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
