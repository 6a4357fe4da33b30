package org.escale.attendance.intake;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was written down during a session, and how content visitors were. */
@Repository
class RemarkRepository {
  private final JdbcClient sql;

  RemarkRepository(JdbcClient sql) {
    this.sql = sql;
  }

  void addAll(List<EventRow> rows, String toldBy) {
    remarks(of(rows, Payload.Remark.class), toldBy);
    satisfaction(of(rows, Payload.Satisfaction.class));
  }

  private static List<EventRow> of(List<EventRow> rows, Class<? extends Payload> type) {
    return rows.stream().filter(row -> type.isInstance(row.payload())).toList();
  }

  private void remarks(List<EventRow> rows, String toldBy) {
    if (rows.isEmpty()) return;
    sql.sql(
            """
            INSERT INTO attendance.remark (event_id, session_id, category, text, told_at, told_by)
            SELECT event_id, session_id, category, text, told_at::timestamptz, :by
            FROM unnest(:ids::uuid[], :sessions::uuid[], :categories::text[], :texts::text[], :times::text[])
              AS told (event_id, session_id, category, text, told_at)
            ON CONFLICT (event_id) DO NOTHING
            """)
        .param("by", toldBy)
        .param("ids", ids(rows))
        .param("sessions", sessions(rows))
        .param("categories", rows.stream().map(r -> remark(r).category()).toArray(String[]::new))
        .param("texts", rows.stream().map(r -> remark(r).text()).toArray(String[]::new))
        .param("times", times(rows))
        .update();
  }

  private void satisfaction(List<EventRow> rows) {
    if (rows.isEmpty()) return;
    sql.sql(
            """
            INSERT INTO attendance.satisfaction (event_id, session_id, score, told_at)
            SELECT event_id, session_id, score, told_at::timestamptz
            FROM unnest(:ids::uuid[], :sessions::uuid[], :scores::integer[], :times::text[])
              AS told (event_id, session_id, score, told_at)
            ON CONFLICT (event_id) DO NOTHING
            """)
        .param("ids", ids(rows))
        .param("sessions", sessions(rows))
        .param(
            "scores",
            rows.stream()
                .map(row -> ((Payload.Satisfaction) Objects.requireNonNull(row.payload())).score())
                .toArray(Integer[]::new))
        .param("times", times(rows))
        .update();
  }

  private static Payload.Remark remark(EventRow row) {
    return (Payload.Remark) Objects.requireNonNull(row.payload());
  }

  private static UUID[] ids(List<EventRow> rows) {
    return rows.stream().map(row -> row.event().eventId()).toArray(UUID[]::new);
  }

  private static UUID[] sessions(List<EventRow> rows) {
    return rows.stream().map(EventRow::session).toArray(UUID[]::new);
  }

  private static String[] times(List<EventRow> rows) {
    return rows.stream().map(row -> row.event().deviceTime()).toArray(String[]::new);
  }
}
