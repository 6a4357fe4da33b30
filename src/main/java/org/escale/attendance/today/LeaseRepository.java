package org.escale.attendance.today;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.escale.agenda.Place;
import org.escale.attendance.device.Device;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A device's sessions, and the workstations lent to it. */
@Repository
class LeaseRepository {
  private static final String ITS_SESSIONS =
      """
      WITH its AS (
        SELECT s.id, s.day, s.starts_at, s.ends_at, c.name AS commune, p.name AS place, p.address, s.kind, s.title,
               s.cancellation_reason AS cancelled, v.workstations AS stations
        FROM agenda.session_public s
        JOIN network.vehicle_public v ON v.id = s.vehicle_id
        JOIN network.stop_public p ON p.id = s.stop_id
        JOIN territory.commune_public c ON c.code = s.commune_code
        WHERE s.vehicle_id = :vehicle AND s.day BETWEEN :first AND :last AND (NOT s.withdrawn OR s.opened_at IS NOT NULL)
        UNION ALL
        SELECT s.id, s.day, s.starts_at, s.ends_at, c.name, p.name, p.address, 'open', s.title, s.cancellation_reason,
               (SELECT count(*) FROM network.workstation_public w WHERE w.place_id = p.id AND w.in_use)::integer
        FROM agenda.place_session_public s
        JOIN network.place_public p ON p.id = s.place_id
        LEFT JOIN territory.commune_public c ON c.code = s.commune_code
        WHERE s.place_id = :place AND s.day BETWEEN :first AND :last AND (NOT s.withdrawn OR s.opened_at IS NOT NULL)
      )
      """;

  private final JdbcClient sql;

  LeaseRepository(JdbcClient sql) {
    this.sql = sql;
  }

  /** Lends what nobody has yet, of the sessions from that day on that are not over. */
  void lend(Device device, LocalDate first, LocalDate last, Instant now) {
    sql.sql(
            ITS_SESSIONS
                + """
                INSERT INTO attendance.workstation_lease (session_id, station, device_id, leased_at)
                SELECT its.id, station, :device, :now
                FROM its CROSS JOIN LATERAL generate_series(1, its.stations) AS station
                WHERE its.cancelled IS NULL AND NOT EXISTS (
                  SELECT 1 FROM attendance.session_report r WHERE r.session_id = its.id AND r.closed_at IS NOT NULL)
                ORDER BY its.id, station
                ON CONFLICT ON CONSTRAINT one_device_per_workstation DO NOTHING
                """)
        .param("device", device.id())
        .param("vehicle", device.vehicleId())
        .param("place", device.placeId())
        .param("first", first)
        .param("last", last)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  List<LeasedSession> sessions(Device device, LocalDate first, LocalDate last) {
    return sql.sql(
            ITS_SESSIONS
                + """
                SELECT its.*, r.opened_at, r.closed_at,
                  ARRAY(SELECT l.station FROM attendance.workstation_lease l
                        WHERE l.session_id = its.id AND l.device_id = :device ORDER BY l.station) AS lent
                FROM its LEFT JOIN attendance.session_report r ON r.session_id = its.id
                ORDER BY its.starts_at, its.id
                """)
        .param("device", device.id())
        .param("vehicle", device.vehicleId())
        .param("place", device.placeId())
        .param("first", first)
        .param("last", last)
        .query(LeaseRepository::session)
        .list();
  }

  private static LeasedSession session(ResultSet row, int number) throws SQLException {
    var commune = row.getString("commune");
    var place = row.getString("place");
    return new LeasedSession(
        row.getObject("id", UUID.class),
        row.getObject("day", LocalDate.class),
        row.getTimestamp("starts_at").toInstant().toString(),
        row.getTimestamp("ends_at").toInstant().toString(),
        commune,
        commune == null ? place : Place.spot(place, commune),
        row.getString("address"),
        row.getString("kind"),
        row.getString("title"),
        row.getString("cancelled"),
        stations(row),
        state(row.getTimestamp("opened_at"), row.getTimestamp("closed_at")));
  }

  private static List<Integer> stations(ResultSet row) throws SQLException {
    return new ArrayList<>(Arrays.asList((Integer[]) row.getArray("lent").getArray()));
  }

  private static String state(@Nullable Timestamp opened, @Nullable Timestamp closed) {
    if (closed != null) return "closed";
    return opened == null ? "due" : "open";
  }
}
