package org.escale.attendance.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts made of events. */
@Repository
class CountRepository {
  private final JdbcClient sql;

  CountRepository(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * Counts people, also where the session is closed or was cancelled: they were there.
   *
   * @return the identifiers under which something else is counted already
   */
  Set<UUID> addAll(List<EventRow> visits, String recordedBy) {
    if (visits.isEmpty()) return Set.of();
    var ids = Column.of(visits, row -> row.event().eventId(), UUID[]::new);
    var added =
        sql.sql(
                """
                INSERT INTO attendance.visit_event (event_id, session_id, audience, headcount, note, occurred_at, recorded_by)
                SELECT event_id, session_id, audience, headcount, note, occurred_at::timestamptz, :by
                FROM unnest(:ids::uuid[], :sessions::uuid[], :audiences::text[], :headcounts::integer[], :notes::text[],
                  :times::text[]) AS told (event_id, session_id, audience, headcount, note, occurred_at)
                ORDER BY event_id
                ON CONFLICT (event_id) DO NOTHING
                RETURNING event_id
                """)
            .param("by", recordedBy)
            .param("ids", ids)
            .param("sessions", Column.of(visits, EventRow::session, UUID[]::new))
            .param("audiences", Column.of(visits, row -> visit(row).audience(), String[]::new))
            .param("headcounts", Column.of(visits, row -> visit(row).headcount(), Integer[]::new))
            .param("notes", Column.of(visits, row -> visit(row).label(), String[]::new))
            .param("times", Column.of(visits, row -> row.event().deviceTime(), String[]::new))
            .query(UUID.class)
            .list();
    return added.size() == visits.size() ? Set.of() : others(visits, new HashSet<>(added));
  }

  private static Payload.Visit visit(EventRow row) {
    return (Payload.Visit) Objects.requireNonNull(row.payload());
  }

  /** Of those that were counted before: where it was something else. */
  private Set<UUID> others(List<EventRow> visits, Set<UUID> added) {
    var left = visits.stream().filter(row -> !added.contains(row.event().eventId())).toList();
    var counted = hold(left.stream().map(row -> row.event().eventId()).toList());
    var others = new HashSet<UUID>();
    for (var row : left) {
      var count = counted.get(row.event().eventId());
      if (count == null
          || count.corrects() != null
          || !count.session().equals(row.session())
          || !count.audience().equals(visit(row).audience())
          || count.headcount() != visit(row).headcount()) {
        others.add(row.event().eventId());
      }
    }
    return others;
  }

  /** A count, or a correction. */
  record Counted(
      UUID eventId, UUID session, String audience, int headcount, @Nullable UUID corrects) {}

  /** Those that there are, held so that corrections of them come one after the other. */
  Map<UUID, Counted> hold(Collection<UUID> ids) {
    var counted = new HashMap<UUID, Counted>();
    sql.sql(
            """
            SELECT event_id, session_id, audience, headcount, corrects FROM attendance.visit_event
            WHERE event_id = ANY (:ids) ORDER BY event_id FOR NO KEY UPDATE
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .query((row, _) ->
            new Counted(
                row.getObject("event_id", UUID.class),
                row.getObject("session_id", UUID.class),
                row.getString("audience"),
                row.getInt("headcount"),
                row.getObject("corrects", UUID.class)))
        .list()
        .forEach(one -> counted.put(one.eventId(), one));
    return counted;
  }

  /** What the corrections of these counts make together, by count; without any it is absent. */
  Map<UUID, Integer> corrections(Collection<UUID> counts) {
    var differences = new HashMap<UUID, Integer>();
    sql.sql(
            """
            SELECT corrects, sum(headcount) AS difference FROM attendance.visit_event
            WHERE corrects = ANY (:ids) GROUP BY corrects
            """)
        .param("ids", counts.toArray(UUID[]::new))
        .query(row -> {
          differences.put(row.getObject("corrects", UUID.class), row.getInt("difference"));
        });
    return differences;
  }

  /** Corrections that have been found to stay within their counts. */
  void correct(List<Waiting> corrections) {
    if (corrections.isEmpty()) return;
    sql.sql(
            """
            INSERT INTO attendance.visit_event
              (event_id, session_id, audience, headcount, corrects, note, occurred_at, recorded_by)
            SELECT told.event_id, v.session_id, v.audience, told.headcount, v.event_id, told.note, e.device_time, told.by
            FROM unnest(:ids::uuid[], :of::uuid[], :headcounts::integer[], :notes::text[], :by::text[])
              AS told (event_id, corrects, headcount, note, by)
            JOIN attendance.visit_event v ON v.event_id = told.corrects
            JOIN attendance.device_event e ON e.event_id = told.event_id
            ORDER BY told.event_id
            ON CONFLICT (event_id) DO NOTHING
            """)
        .param("ids", Column.of(corrections, Waiting::eventId, UUID[]::new))
        .param("of", Column.of(corrections, one -> one.payload().of(), UUID[]::new))
        .param("headcounts", Column.of(corrections, CountRepository::difference, Integer[]::new))
        .param("notes", Column.of(corrections, CountRepository::why, String[]::new))
        .param("by", Column.of(corrections, Waiting::deviceName, String[]::new))
        .update();
  }

  private static Integer difference(Waiting one) {
    return ((Payload.Correction) one.payload()).headcount();
  }

  private static @Nullable String why(Waiting one) {
    return ((Payload.Correction) one.payload()).why();
  }
}
