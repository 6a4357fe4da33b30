package org.escale.attendance;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SessionReportRepository {
  private final JdbcClient sql;
  private final JdbcTemplate batches;

  SessionReportRepository(JdbcClient sql, JdbcTemplate batches) {
    this.sql = sql;
    this.batches = batches;
  }

  Optional<SessionReport> find(UUID sessionId) {
    return read(sessionId, "");
  }

  /** The report, held against other changes, and against counting, until the transaction ends. */
  Optional<SessionReport> lock(UUID sessionId) {
    return read(sessionId, " FOR UPDATE");
  }

  private Optional<SessionReport> read(UUID sessionId, String hold) {
    return sql.sql("SELECT * FROM attendance.session_report WHERE session_id = :session" + hold)
        .param("session", sessionId)
        .query((row, n) ->
            new SessionReport(
                row.getObject("session_id", UUID.class),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("closed_at") instanceof Timestamp closed
                    ? closed.toInstant()
                    : null,
                row.getObject("minutes", Integer.class),
                row.getString("activity"),
                row.getString("note")))
        .optional();
  }

  /** Whether it was not open before. */
  boolean open(UUID sessionId, Instant now) {
    return sql.sql(
                """
                INSERT INTO attendance.session_report (session_id, opened_at, by_hand) VALUES (:session, :now, false)
                ON CONFLICT (session_id) DO NOTHING
                """)
            .param("session", sessionId)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  void remove(UUID sessionId) {
    sql.sql("DELETE FROM attendance.session_report WHERE session_id = :session")
        .param("session", sessionId)
        .update();
  }

  /** Whether the session is open; if so it stays open until the transaction ends. */
  boolean holdOpen(UUID sessionId) {
    return sql.sql(
            """
            SELECT 1 FROM attendance.session_report
            WHERE session_id = :session AND closed_at IS NULL FOR SHARE
            """)
        .param("session", sessionId)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  void describe(UUID sessionId, SessionAccount account) {
    sql.sql(
            """
            UPDATE attendance.session_report SET minutes = :minutes, activity = :activity, note = :note, by_hand = true
            WHERE session_id = :session
            """)
        .param("session", sessionId)
        .param("minutes", account.minutes())
        .param("activity", account.activity())
        .param("note", account.note())
        .update();
  }

  void close(UUID sessionId, Instant now) {
    sql.sql(
            "UPDATE attendance.session_report SET closed_at = :now, by_hand = true WHERE session_id"
                + " = :session")
        .param("session", sessionId)
        .param("now", Timestamp.from(now))
        .update();
  }

  void reopen(UUID sessionId) {
    sql.sql(
            "UPDATE attendance.session_report SET closed_at = NULL, by_hand = true WHERE session_id"
                + " = :session")
        .param("session", sessionId)
        .update();
  }

  int addAll(List<SessionReport> reports) {
    var outcomes =
        batches.batchUpdate(
            """
            INSERT INTO attendance.session_report (session_id, opened_at, closed_at, minutes, activity, note)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (session_id) DO NOTHING
            """,
            reports,
            500,
            (statement, report) -> {
              statement.setObject(1, report.sessionId());
              statement.setTimestamp(2, Timestamp.from(report.openedAt()));
              statement.setTimestamp(
                  3, report.closedAt() == null ? null : Timestamp.from(report.closedAt()));
              statement.setObject(4, report.minutes());
              statement.setString(5, report.activity());
              statement.setString(6, report.note());
            });
    return Arrays.stream(outcomes).flatMapToInt(Arrays::stream).sum();
  }
}
