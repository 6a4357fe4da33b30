package org.escale.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.escale.territory.Authorities;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The sessions with their places, for reading. The cancelled ones are in it, as such. */
@Service
public class Timetable {
  private static final String ENTRIES =
      """
      SELECT session.*, stop.name AS stop_name, stop.address, stop.lat, stop.lon,
        commune.name AS commune_name, vehicle.name AS vehicle_name
      FROM agenda.session_public session
      JOIN network.stop_public stop ON stop.id = session.stop_id
      JOIN network.vehicle_public vehicle ON vehicle.id = session.vehicle_id
      JOIN territory.commune_public commune ON commune.code = session.commune_code
      """;

  private final JdbcClient sql;
  private final Authorities authorities;

  Timetable(JdbcClient sql, Authorities authorities) {
    this.sql = sql;
    this.authorities = authorities;
  }

  /** In the order of their beginning. */
  public List<TimetableEntry> entries(TimetableFilter filter) {
    var zone = authorities.get().zone();
    return sql.sql(
            ENTRIES
                + """
                WHERE (:from::date IS NULL OR day >= :from) AND (:to::date IS NULL OR day <= :to)
                  AND (:commune::text IS NULL OR session.commune_code = :commune)
                  AND (:vehicle::uuid IS NULL OR session.vehicle_id = :vehicle)
                ORDER BY starts_at, commune.name, session.id
                """)
        .param("from", filter.from())
        .param("to", filter.to())
        .param("commune", filter.commune())
        .param("vehicle", filter.vehicle())
        .query((row, number) -> entry(row, number, zone))
        .list();
  }

  public Optional<TimetableEntry> find(UUID sessionId) {
    var zone = authorities.get().zone();
    return sql.sql(ENTRIES + " WHERE session.id = :id")
        .param("id", sessionId)
        .query((row, number) -> entry(row, number, zone))
        .optional();
  }

  private static TimetableEntry entry(ResultSet row, int number, ZoneId zone) throws SQLException {
    var session = SessionRepository.session(row, number);
    var place =
        new Place(
            session.stopId(),
            row.getString("stop_name"),
            row.getString("address"),
            row.getDouble("lat"),
            row.getDouble("lon"),
            session.communeCode(),
            row.getString("commune_name"),
            session.vehicleId(),
            row.getString("vehicle_name"));
    return new TimetableEntry(
        session,
        place,
        session.startsAt().atZone(zone).toLocalTime(),
        session.endsAt().atZone(zone).toLocalTime());
  }
}
