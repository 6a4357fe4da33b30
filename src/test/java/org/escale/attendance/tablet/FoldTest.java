package org.escale.attendance.tablet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.escale.EscaleTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the tablet shows is its log, folded. */
@EscaleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FoldTest {
  /** Logs drawn by chance, the same for the same seed; a log told by hand; a total kept simply. */
  private static final String LOGS =
      """
      const chance = (seed) => () => {
        seed = (seed + 0x6d2b79f5) | 0;
        let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
      };
      const log = (...payloads) => payloads.map((payload, at) => ({
        event_id: `e${String(at + 1).padStart(4, '0')}`, epoch: 1, seq: at + 1, boot_id: 'b', monotonic_ms: at * 1000,
        device_time: new Date(1800000000000 - at * 60000).toISOString(), payload: JSON.stringify({ session: 's', ...payload }),
      }));
      const drawn = (seed) => {
        const next = chance(seed);
        const any = (list) => list[Math.floor(next() * list.length)];
        const whole = (most) => 1 + Math.floor(next() * most);
        const payloads = [];
        for (let at = 0; at < 60; at++) payloads.push(any([
          () => ({ type: 'visit', audience: any(['young', 'seniors']), headcount: any([1, 1, 1, whole(30), 0, -2]) }),
          () => ({ type: 'correction', of: `e${String(whole(60)).padStart(4, '0')}`, headcount: any([-1, -1, 1, -whole(30), 0]) }),
          () => ({ type: 'visit-detail', of: `e${String(whole(60)).padStart(4, '0')}`, details: { first: next() < 0.5, counts: { age: { a: whole(3) } } } }),
          () => ({ type: any(['session-opened', 'session-closed', 'session-reopened']), minutes: whole(90) }),
          () => ({ type: any(['station-started', 'station-extended', 'station-freed']), station: whole(3), minutes: whole(30) }),
          () => ({ type: any(['queue-joined', 'queue-called', 'queue-left']), ticket: whole(5), station: whole(3) }),
          () => ({ type: any(['activity', 'note', 'a-thing-of-later']), title: `t${at}`, text: `n${at}`, themes: [] }),
          () => ({ type: 'satisfaction', score: whole(5) }),
          () => ({ type: 'visit', session: 'other', audience: 'young', headcount: 1 }),
        ])());
        // Neither the names of the events nor their seq alone tell their order.
        return log(...payloads).map((event) => ({
          ...event, event_id: `e${String((event.seq * 37) % 61).padStart(4, '0')}`,
          epoch: event.seq < 20 ? 1 : 2, seq: event.seq < 20 ? event.seq : event.seq - 19,
        }));
      };
      const shuffled = (list, seed) => {
        const next = chance(seed);
        const copy = [...list];
        for (let at = copy.length - 1; at > 0; at--) {
          const other = Math.floor(next() * (at + 1));
          [copy[at], copy[other]] = [copy[other], copy[at]];
        }
        return copy;
      };
      const shown = (events) => JSON.stringify([...it.fold(events)].sort(([one], [other]) => (one < other ? -1 : 1)));
      """;

  @LocalServerPort int port;

  TabletScripts scripts;

  @BeforeAll
  void begin() {
    scripts = new TabletScripts(port);
  }

  @AfterAll
  void end() {
    scripts.close();
  }

  @Test
  void the_order_of_arrival_does_not_matter_and_what_comes_twice_counts_once() {
    assertThat(
            fold(
                """
                const otherwise = [];
                for (let seed = 1; seed <= 150; seed++) {
                  const events = drawn(seed);
                  const arrived = shuffled([...events, ...shuffled(events, seed).slice(0, 25)], seed + 1);
                  if (shown(arrived) !== shown(events)) otherwise.push(seed);
                }
                return otherwise;
                """))
        .isEqualTo(List.of());
  }

  @Test
  void the_order_is_that_of_the_log_whatever_clocks_and_names_say() {
    assertThat(
            fold(
                """
                const [a, b, c] = ['first', 'second', 'third'].map((title) => ({ type: 'activity', title, themes: [] }));
                const events = log(a, b, c).map((event, at) => ({ ...event, event_id: `e${9 - at}`, epoch: [1, 2, 2][at], seq: [9, 1, 2][at] }));
                return [events, events.toReversed()].map((each) => it.fold(each).get('s').activity.title);
                """))
        .isEqualTo(List.of("third", "third"));
  }

  @Test
  void
      every_total_is_the_sum_of_what_was_counted_and_what_corrections_took_away_and_nobody_is_below_zero() {
    assertThat(
            fold(
                """
                const wrong = [];
                let seen = 0;
                for (let seed = 1; seed <= 150; seed++) {
                  const standing = new Map();
                  const told = drawn(seed).map((event) => ({ id: event.event_id, ...JSON.parse(event.payload) }));
                  for (const one of told) if (one.type === 'visit' && one.session === 's' && one.headcount > 0) standing.set(one.id, one.headcount);
                  for (const one of told) if (one.type === 'correction' && standing.get(one.of) + one.headcount >= 0) standing.set(one.of, standing.get(one.of) + one.headcount);
                  const total = [...standing.values()].reduce((sum, one) => sum + one, 0);
                  const session = it.fold(drawn(seed)).get('s');
                  seen += total;
                  const byAudience = Object.values(session.byAudience).reduce((sum, one) => sum + one, 0);
                  if (session.visitors !== total || byAudience !== total || session.visits.some((one) => one.standing < 0)) wrong.push(seed);
                }
                return seen > 1000 ? wrong : `only ${seen}`;
                """))
        .isEqualTo(List.of());
  }

  @Test
  void a_correction_takes_effect_wherever_its_visit_stands_and_only_at_its_session() {
    assertThat(
            fold(
                """
                const session = it.fold(log(
                  { type: 'correction', of: 'e0002', headcount: -2, why: 'Mauvais nombre' },
                  { type: 'visit', audience: 'pupils', headcount: 24, kind: 'collectif', label: 'CE2' },
                  { type: 'correction', of: 'e0002', headcount: -30 },
                  { type: 'correction', of: 'e0002', headcount: -1, session: 'other' },
                  { type: 'correction', of: 'e0009', headcount: -1 },
                )).get('s');
                return { visitors: session.visitors, standing: session.visits[0].standing, corrections: session.visits[0].corrections.length };
                """))
        .isEqualTo(Map.of("visitors", 22, "standing", 22, "corrections", 1));
  }

  @Test
  void
      of_what_is_said_of_a_visit_the_last_word_in_the_log_stands_and_never_more_people_than_came() {
    assertThat(
            fold(
                """
                const events = log(
                  { type: 'visit', audience: 'pupils', headcount: 24 },
                  { type: 'visit-detail', of: 'e0001', details: { counts: { gender: { feminin: 12 } } } },
                  { type: 'visit-detail', of: 'e0001', details: { counts: { gender: { feminin: 10, masculin: 14 } } } },
                  { type: 'visit-detail', of: 'e0001', details: { counts: { gender: { feminin: 20, masculin: 14 } } } },
                );
                return it.fold(events.toReversed()).get('s').visits[0].details.counts.gender;
                """))
        .isEqualTo(Map.of("feminin", 10, "masculin", 14));
  }

  @Test
  void
      a_workstation_runs_from_its_start_with_its_extensions_until_it_is_freed_or_the_session_closed() {
    assertThat(
            fold(
                """
                const events = log(
                  { type: 'session-opened' },
                  { type: 'station-started', station: 3, minutes: 30 }, { type: 'station-extended', station: 3, minutes: 10 },
                  { type: 'station-started', station: 4, minutes: 30 }, { type: 'station-freed', station: 4 },
                  { type: 'station-extended', station: 5, minutes: 10 },
                  { type: 'session-closed', minutes: 90, visitors: 0 },
                );
                const at = (upto) => {
                  const session = it.fold(events.slice(0, upto)).get('s');
                  return [session.state, Object.entries(session.stations).map(([number, one]) => `${number}: ${one.minutes}`)];
                };
                return [at(6), at(7)];
                """))
        .isEqualTo(List.of(List.of("open", List.of("3: 40")), List.of("closed", List.of())));
  }

  @Test
  void who_waits_is_called_then_seated_or_gone_and_the_next_ticket_is_one_that_nobody_had() {
    assertThat(
            fold(
                """
                const session = it.fold(log(
                  { type: 'queue-joined', ticket: 1 }, { type: 'queue-joined', ticket: 2 }, { type: 'queue-joined', ticket: 3 },
                  { type: 'queue-called', ticket: 1, station: 6 }, { type: 'station-started', station: 6, minutes: 30 },
                  { type: 'queue-left', ticket: 3 },
                )).get('s');
                return [session.queue.map((one) => one.state), it.nextTicket(session)];
                """))
        .isEqualTo(List.of(List.of("seated", "waiting", "left"), 4));
  }

  @Test
  void what_a_later_version_writes_or_nobody_can_read_disturbs_nothing() {
    assertThat(
            fold(
                """
                const events = log({ type: 'visit', audience: 'young', headcount: 1, of_later: { x: 1 } }, { type: 'hologram' });
                events.push({ ...events[0], event_id: 'e0099', seq: 99, payload: '{not json' }, { ...events[0], event_id: 'e0100', seq: 100, payload: 'null' });
                return it.fold(events).get('s').visitors;
                """))
        .isEqualTo(1);
  }

  private Object fold(String body) {
    return scripts.ask("fold.js", LOGS + body);
  }
}
