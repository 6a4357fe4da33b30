package org.escale.attendance.device;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tablets as the office sees them. */
@Repository
class TabletRepository {
  private final JdbcClient sql;

  TabletRepository(JdbcClient sql) {
    this.sql = sql;
  }

  /** What a tablet can be bound to: {@code vehicle:ID} or {@code place:ID}. */
  record Base(String value, String name) {}

  List<Base> bases() {
    return sql.sql(
            """
            SELECT 'vehicle:' || id AS value, name FROM network.vehicle_public
            UNION ALL
            (SELECT 'place:' || id, concat_ws(', ', commune_name, name) FROM network.place_public
             WHERE vehicle_id IS NULL AND source IS NULL AND life NOT IN ('planned', 'closed') ORDER BY 2)
            """)
        .query(Base.class)
        .list();
  }

  /** Those in use first; with what waits to be judged, and what has not arrived. */
  List<TabletSheet> all(LocalDate today) {
    var gaps = gaps();
    var open = open(today);
    return sql.sql(
            """
            SELECT d.*, coalesce(v.name, p.name) AS bound_to,
              (SELECT count(*) FROM attendance.device_event e WHERE e.device_id = d.id) AS events,
              (SELECT count(*) FROM attendance.device_event e WHERE e.device_id = d.id AND e.fate IN ('aside', 'waiting'))
              + (SELECT count(*) FROM attendance.disputed_event e WHERE e.device_id = d.id AND e.judgement IS NULL) AS to_judge
            FROM attendance.device d
            LEFT JOIN network.vehicle_public v ON v.id = d.vehicle_id
            LEFT JOIN network.place_public p ON p.id = d.place_id
            ORDER BY d.revoked_at IS NOT NULL, d.name, d.enrolled_at
            """)
        .query((row, _) -> sheet(row, gaps, open))
        .list();
  }

  private List<TabletSheet.Gap> gaps() {
    return sql.sql(
            """
            WITH known AS (
              SELECT l.device_id, l.epoch, e.seq FROM attendance.device_log l
              JOIN attendance.device_event e ON (e.device_id, e.epoch) = (l.device_id, l.epoch) AND e.seq > l.contiguous
              WHERE l.head > l.contiguous
              UNION ALL SELECT device_id, epoch, contiguous FROM attendance.device_log WHERE head > contiguous
              UNION ALL SELECT device_id, epoch, head + 1 FROM attendance.device_log WHERE head > contiguous)
            SELECT device_id, epoch, seq + 1 AS first, next - 1 AS last FROM (
              SELECT *, lead(seq) OVER (PARTITION BY device_id, epoch ORDER BY seq) AS next FROM known) AS row
            WHERE next > seq + 1 ORDER BY device_id, epoch, seq
            """)
        .query((row, _) ->
            new TabletSheet.Gap(
                row.getObject("device_id", UUID.class),
                row.getInt("epoch"),
                row.getLong("first"),
                row.getLong("last")))
        .list();
  }

  private List<TabletSheet.OpenSession> open(LocalDate today) {
    return sql.sql(
            """
            SELECT a.device_id, s.id, s.day, s.spot FROM attendance.device_account a
            JOIN (SELECT s.id, s.day, c.name AS spot FROM agenda.session_public s
                  JOIN territory.commune_public c ON c.code = s.commune_code
                  UNION ALL
                  SELECT s.id, s.day, p.name FROM agenda.place_session_public s
                  JOIN network.place_public p ON p.id = s.place_id) AS s ON s.id = a.session_id
            JOIN attendance.session_report r ON r.session_id = a.session_id AND r.closed_at IS NULL
            WHERE a.state_seq > 0 AND a.closed_at IS NULL AND s.day < :today ORDER BY s.day, s.id
            """)
        .param("today", today)
        .query((row, _) ->
            new TabletSheet.OpenSession(
                row.getObject("device_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getString("spot")))
        .list();
  }

  private static TabletSheet sheet(
      ResultSet row, List<TabletSheet.Gap> gaps, List<TabletSheet.OpenSession> open)
      throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new TabletSheet(
        id,
        row.getString("name"),
        row.getString("bound_to"),
        row.getTimestamp("enrolled_at").toInstant(),
        instant(row, "revoked_at"),
        row.getString("revoked_because"),
        instant(row, "last_contact"),
        row.getObject("offset_ms", Long.class),
        row.getString("app_version"),
        row.getObject("persisted", Boolean.class),
        row.getLong("events"),
        row.getLong("to_judge"),
        gaps.stream().filter(gap -> gap.device().equals(id)).toList(),
        open.stream().filter(one -> one.device().equals(id)).toList());
  }

  /** Whether it could still send. Its workstations are free from now on. */
  boolean revoke(UUID device, String because, Instant now) {
    var revoked =
        sql.sql(
                    """
                    UPDATE attendance.device SET revoked_at = :now, revoked_because = :because
                    WHERE id = :device AND revoked_at IS NULL
                    """)
                .param("device", device)
                .param("because", because)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update()
            == 1;
    sql.sql("DELETE FROM attendance.workstation_lease WHERE device_id = :device")
        .param("device", device)
        .update();
    return revoked;
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant).orElse(null);
  }
}
