package org.escale.portal.follow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.escale.agenda.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is announced in a commune, straight from the agenda. */
@Repository
class Announcements {
  /** Openings of places come into sight day by day; those of the bus with the season. */
  static final Duration PLACES_AHEAD = Duration.ofDays(60);

  private final JdbcClient sql;

  Announcements(JdbcClient sql) {
    this.sql = sql;
  }

  /** What has not ended yet and is for everyone, in order; the cancelled ones too. */
  List<Announced> in(String commune, Instant now) {
    return sql.sql(
            """
            SELECT session.id, true AS bus, '/arrets/' || stop.id AS path, vehicle.name,
              stop.name AS stop, commune.name AS commune, stop.address, starts_at, ends_at,
              cancellation_reason, sequence, session.updated_at
            FROM agenda.session_public session
            JOIN network.stop_public stop ON stop.id = session.stop_id
            JOIN network.vehicle_public vehicle ON vehicle.id = session.vehicle_id
            JOIN territory.commune_public commune ON commune.code = session.commune_code
            WHERE session.commune_code = :commune AND session.kind = 'open' AND ends_at > :now
            UNION ALL
            SELECT session.id, false, '/lieux/' || place.id, place.name, NULL, NULL, place.address,
              starts_at, ends_at, cancellation_reason, sequence, session.updated_at
            FROM agenda.place_session_public session
            JOIN network.place_public place ON place.id = session.place_id
            WHERE session.commune_code = :commune AND place.published
              AND ends_at > :now AND starts_at < :until
            ORDER BY starts_at, path, id
            """)
        .param("commune", commune)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("until", now.plus(PLACES_AHEAD).atOffset(ZoneOffset.UTC))
        .query(Announcements::announced)
        .list();
  }

  private static Announced announced(ResultSet row, int number) throws SQLException {
    var stop = row.getString("stop");
    return new Announced(
        row.getObject("id", UUID.class),
        row.getBoolean("bus"),
        row.getString("path"),
        row.getString("name"),
        Stream.of(
                stop == null ? null : Place.spot(stop, row.getString("commune")),
                row.getString("address"))
            .filter(part -> part != null && !part.isBlank())
            .collect(Collectors.joining(", ")),
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
