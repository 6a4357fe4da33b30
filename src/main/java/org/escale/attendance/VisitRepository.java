package org.escale.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.escale.attendance.VisitRefused.Reason;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Repository;

@Repository
class VisitRepository {
  private final JdbcClient sql;
  private final JdbcTemplate batches;

  VisitRepository(JdbcClient sql, JdbcTemplate batches) {
    this.sql = sql;
    this.batches = batches;
  }

  /** Adds those whose identifier is not known yet, and says how many that were. */
  int addAll(List<VisitEvent> events) {
    var recordedBy = recorder();
    try {
      var outcomes =
          batches.batchUpdate(
              """
              INSERT INTO attendance.visit_event
                (event_id, session_id, audience, headcount, corrects, note, occurred_at, recorded_by)
              VALUES (?, ?, ?, ?, ?, ?, ?, ?)
              ON CONFLICT (event_id) DO NOTHING
              """,
              events,
              500,
              (statement, event) -> {
                statement.setObject(1, event.eventId());
                statement.setObject(2, event.sessionId());
                statement.setString(3, event.audience());
                statement.setInt(4, event.headcount());
                statement.setObject(5, event.corrects());
                statement.setString(6, event.note());
                statement.setTimestamp(7, Timestamp.from(event.occurredAt()));
                statement.setString(8, recordedBy);
              });
      return Arrays.stream(outcomes).flatMapToInt(Arrays::stream).sum();
    } catch (DataIntegrityViolationException e) {
      throw refusal(e);
    }
  }

  Optional<VisitEvent> find(UUID eventId) {
    return sql.sql("SELECT * FROM attendance.visit_event WHERE event_id = :id")
        .param("id", eventId)
        .query(VisitRepository::event)
        .optional();
  }

  /** The event, held so that corrections of it come one after the other. */
  Optional<VisitEvent> lock(UUID eventId) {
    return sql.sql("SELECT * FROM attendance.visit_event WHERE event_id = :id FOR NO KEY UPDATE")
        .param("id", eventId)
        .query(VisitRepository::event)
        .optional();
  }

  int standing(UUID eventId) {
    return sql.sql(
            "SELECT sum(headcount) FROM attendance.visit_event WHERE :id IN (event_id, corrects)")
        .param("id", eventId)
        .query(Integer.class)
        .single();
  }

  Map<String, Integer> tally(UUID sessionId) {
    var tally = new LinkedHashMap<String, Integer>();
    sql.sql(
            """
            SELECT audience, sum(headcount) AS visitors FROM attendance.visit_event
            WHERE session_id = :session GROUP BY audience HAVING sum(headcount) > 0
            """)
        .param("session", sessionId)
        .query(row -> {
          tally.put(row.getString("audience"), row.getInt("visitors"));
        });
    return tally;
  }

  List<Count> history(UUID sessionId) {
    var counts = new LinkedHashMap<UUID, Count>();
    sql.sql(
            """
            SELECT * FROM attendance.visit_event WHERE session_id = :session
            ORDER BY (corrects IS NOT NULL), recorded_at, event_id
            """)
        .param("session", sessionId)
        .query(row -> {
          var corrected = row.getObject("corrects", UUID.class);
          var note = row.getString("note");
          var recordedAt = row.getTimestamp("recorded_at").toInstant();
          var recordedBy = row.getString("recorded_by");
          var headcount = row.getInt("headcount");
          var count = corrected == null ? null : counts.get(corrected);
          if (count != null) {
            count.corrections().add(new Count.Change(headcount, note, recordedAt, recordedBy));
          } else {
            var id = row.getObject("event_id", UUID.class);
            counts.put(
                id,
                new Count(
                    id,
                    row.getString("audience"),
                    headcount,
                    note,
                    recordedAt,
                    recordedBy,
                    new ArrayList<>()));
          }
        });
    return List.copyOf(counts.sequencedValues().reversed());
  }

  private static VisitEvent event(ResultSet row, int number) throws SQLException {
    return new VisitEvent(
        row.getObject("event_id", UUID.class),
        row.getObject("session_id", UUID.class),
        row.getString("audience"),
        row.getInt("headcount"),
        row.getObject("corrects", UUID.class),
        row.getString("note"),
        row.getTimestamp("occurred_at").toInstant());
  }

  private static String recorder() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication == null ? "escale" : authentication.getName();
  }

  private static RuntimeException refusal(DataIntegrityViolationException e) {
    return e.getMostSpecificCause() instanceof PSQLException cause
            && cause.getServerErrorMessage() instanceof ServerErrorMessage message
            && message.getConstraint() instanceof String constraint
        ? switch (constraint) {
          case "visit_of_known_audience" -> new VisitRefused(Reason.UNKNOWN_AUDIENCE);
          case "correction_of_a_count" -> new VisitRefused(Reason.NOT_A_COUNT);
          case "correction_within_the_count" -> new VisitRefused(Reason.BELOW_ZERO);
          case "only_a_correction_takes_away" -> new VisitRefused(Reason.NOBODY);
          case "visit_numbered_on_the_device" -> new VisitRefused(Reason.NOT_NUMBERED);
          case "visit_event_headcount_check" -> new VisitRefused(Reason.NO_DIFFERENCE);
          default -> e;
        }
        : e;
  }
}
