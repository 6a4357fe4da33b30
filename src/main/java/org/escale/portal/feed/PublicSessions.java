package org.escale.portal.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.escale.agenda.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The sessions for everyone of a commune, a place or a stop, straight from the agenda: those of the
 * bus and of the territory's own places together, in order, the cancelled ones too.
 */
@Repository
public class PublicSessions {
  private static final String BUS_AND_PLACES =
      """
      SELECT session.id, true AS bus, '/arrets/' || stop.id AS path, vehicle.name,
        stop.name AS stop, commune.name AS commune, stop.address, stop.lat, stop.lon,
        starts_at, ends_at, cancellation_reason, sequence, session.updated_at
      FROM agenda.session_public session
      JOIN network.stop_public stop ON stop.id = session.stop_id
      JOIN network.vehicle_public vehicle ON vehicle.id = session.vehicle_id
      JOIN territory.commune_public commune ON commune.code = session.commune_code
      WHERE session.kind = 'open' AND ends_at > :since AND :place::uuid IS NULL
        AND (:commune::text IS NULL OR session.commune_code = :commune)
        AND (:stop::text IS NULL OR session.stop_id = :stop)
      UNION ALL
      SELECT session.id, false, '/lieux/' || place.id, place.name, NULL, place.commune_name,
        place.address, place.lat, place.lon,
        starts_at, ends_at, cancellation_reason, sequence, session.updated_at
      FROM agenda.place_session_public session
      JOIN network.place_public place ON place.id = session.place_id
      WHERE place.published AND ends_at > :since AND :stop::text IS NULL
        AND (:commune::text IS NULL OR session.commune_code = :commune)
        AND (:place::uuid IS NULL OR session.place_id = :place)
      ORDER BY starts_at, path, id
      """;

  private final JdbcClient sql;

  PublicSessions(JdbcClient sql) {
    this.sql = sql;
  }

  /** Those of a commune that end after that instant. */
  public List<PublicSession> inCommune(String code, Instant since) {
    return find(since, code, null, null);
  }

  List<PublicSession> inPlace(UUID place, Instant since) {
    return find(since, null, place, null);
  }

  List<PublicSession> atStop(String stop, Instant since) {
    return find(since, null, null, stop);
  }

  private List<PublicSession> find(
      Instant since, @Nullable String commune, @Nullable UUID place, @Nullable String stop) {
    return sql.sql(BUS_AND_PLACES)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("commune", commune)
        .param("place", place)
        .param("stop", stop)
        .query(PublicSessions::session)
        .list();
  }

  private static PublicSession session(ResultSet row, int number) throws SQLException {
    var stop = row.getString("stop");
    var commune = row.getString("commune");
    return new PublicSession(
        row.getObject("id", UUID.class),
        row.getBoolean("bus"),
        row.getString("path"),
        row.getString("name"),
        PublicSession.joined(
            stop == null ? null : Place.spot(stop, commune), row.getString("address")),
        commune == null ? "" : commune,
        row.getObject("lat", Double.class),
        row.getObject("lon", Double.class),
        instant(row, "starts_at"),
        instant(row, "ends_at"),
        row.getString("cancellation_reason"),
        row.getInt("sequence"),
        instant(row, "updated_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
