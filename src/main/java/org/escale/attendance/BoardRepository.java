package org.escale.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The sessions with what has become of them: listed for those who work on a vehicle; one by one
 * also those in places, where tablets count.
 */
@Repository
class BoardRepository {
  /** How far back a session without a report is still asked for. */
  private static final int DAYS_TO_REPORT = 30;

  private final JdbcClient sql;

  BoardRepository(JdbcClient sql) {
    this.sql = sql;
  }

  record Vehicle(UUID id, String name) {}

  List<Vehicle> vehicles() {
    return sql.sql("SELECT id, name FROM network.vehicle_public ORDER BY name")
        .query(Vehicle.class)
        .list();
  }

  /** The vehicle that somebody said they work on. */
  Optional<UUID> vehicleOf(UUID account) {
    return sql.sql("SELECT vehicle_id FROM attendance.crew WHERE account_id = :account")
        .param("account", account)
        .query(UUID.class)
        .optional();
  }

  void boardVehicle(UUID account, UUID vehicle) {
    sql.sql(
            """
            INSERT INTO attendance.crew (account_id, vehicle_id) VALUES (:account, :vehicle)
            ON CONFLICT (account_id) DO UPDATE SET vehicle_id = EXCLUDED.vehicle_id
            """)
        .param("account", account)
        .param("vehicle", vehicle)
        .update();
  }

  void leaveVehicle(UUID account) {
    sql.sql("DELETE FROM attendance.crew WHERE account_id = :account")
        .param("account", account)
        .update();
  }

  List<BoardSession> between(LocalDate from, LocalDate to, @Nullable UUID vehicle) {
    return select("s.place_id IS NULL AND s.day BETWEEN :from AND :to", vehicle)
        .param("from", from)
        .param("to", to)
        .query(BoardRepository::session)
        .list();
  }

  /** Earlier sessions that wait for their report: still open, or never opened in the last month. */
  List<BoardSession> unfinishedBefore(LocalDate today, @Nullable UUID vehicle) {
    return select(
            """
            s.place_id IS NULL AND s.day < :today AND r.closed_at IS NULL
              AND (r.opened_at IS NOT NULL OR s.cancelled_at IS NULL AND s.day >= :since)
            """,
            vehicle)
        .param("today", today)
        .param("since", today.minusDays(DAYS_TO_REPORT))
        .query(BoardRepository::session)
        .list();
  }

  /** The first one after that day that is to take place. */
  Optional<BoardSession> nextAfter(LocalDate day, @Nullable UUID vehicle) {
    return select(
            """
            s.starts_at = (SELECT min(starts_at) FROM agenda.session_public
              WHERE day > :day AND cancelled_at IS NULL
                AND (CAST(:vehicle AS uuid) IS NULL OR vehicle_id = :vehicle))
              AND s.cancelled_at IS NULL AND s.place_id IS NULL
            """,
            vehicle)
        .param("day", day)
        .query(BoardRepository::session)
        .list()
        .stream()
        .findFirst();
  }

  Optional<BoardSession> find(UUID id) {
    return select("s.id = :id", null).param("id", id).query(BoardRepository::session).optional();
  }

  private JdbcClient.StatementSpec select(String condition, @Nullable UUID vehicle) {
    return sql.sql(
            """
            SELECT s.id, s.day, s.starts_at, s.ends_at, coalesce(p.name, l.name) AS place,
                   coalesce(p.address, l.address) AS address, coalesce(c.name, l.commune_name) AS commune,
                   s.kind, s.title, coalesce(v.name, l.name) AS vehicle, s.cancellation_reason AS cancelled,
                   r.opened_at, r.closed_at,
                   (SELECT coalesce(sum(e.headcount), 0) FROM attendance.visit_event e
                    WHERE e.session_id = s.id) AS visitors
            FROM agenda.any_session_public s
            LEFT JOIN network.stop_public p ON p.id = s.stop_id
            LEFT JOIN network.vehicle_public v ON v.id = s.vehicle_id
            LEFT JOIN network.place_public l ON l.id = s.place_id
            LEFT JOIN territory.commune_public c ON c.code = s.commune_code
            LEFT JOIN attendance.session_report r ON r.session_id = s.id
            WHERE (CAST(:vehicle AS uuid) IS NULL OR s.vehicle_id = :vehicle) AND (%s)
            ORDER BY s.starts_at, s.id
            """
                .formatted(condition))
        .param("vehicle", vehicle);
  }

  private static BoardSession session(ResultSet row, int number) throws SQLException {
    return new BoardSession(
        row.getObject("id", UUID.class),
        row.getObject("day", LocalDate.class),
        row.getTimestamp("starts_at").toInstant(),
        row.getTimestamp("ends_at").toInstant(),
        row.getString("place"),
        row.getString("address"),
        row.getString("commune"),
        row.getString("kind"),
        row.getString("title"),
        row.getString("vehicle"),
        row.getString("cancelled"),
        instant(row, "opened_at"),
        instant(row, "closed_at"),
        row.getInt("visitors"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column) instanceof Timestamp at ? at.toInstant() : null;
  }
}
