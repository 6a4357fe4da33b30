package org.escale.agenda.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code agenda.session} that belong to places. */
@Repository
class PlaceSessionRepository {
  private final JdbcClient sql;

  PlaceSessionRepository(JdbcClient sql) {
    this.sql = sql;
  }

  /** One after the other for each place, until the transaction ends. */
  void oneAtATime(UUID placeId) {
    sql.sql("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('agenda.place ' || :place, 0))")
        .param("place", placeId.toString())
        .query(Integer.class)
        .single();
  }

  /** Those that end after that instant, in order, cancelled ones too. */
  List<PlaceSession> ahead(UUID placeId, Instant now) {
    return sql.sql(
            """
            SELECT * FROM agenda.place_session_public WHERE place_id = :place AND ends_at > :now
            ORDER BY starts_at, id
            """)
        .param("place", placeId)
        .param("now", timestamp(now))
        .query(PlaceSessionRepository::session)
        .list();
  }

  /** Those that begin on these days, both included. */
  List<PlaceSession> between(UUID placeId, LocalDate from, LocalDate to) {
    return sql.sql(
            """
            SELECT * FROM agenda.place_session_public
            WHERE place_id = :place AND day BETWEEN :from AND :to ORDER BY starts_at, id
            """)
        .param("place", placeId)
        .param("from", from)
        .param("to", to)
        .query(PlaceSessionRepository::session)
        .list();
  }

  /** Of all places, those that begin on that day or later. */
  List<PlaceSession> since(LocalDate day) {
    return sql.sql(
            "SELECT * FROM agenda.place_session_public WHERE day >= :day ORDER BY starts_at, id")
        .param("day", day)
        .query(PlaceSessionRepository::session)
        .list();
  }

  void add(UUID placeId, @Nullable String communeCode, List<Opening> openings, Instant now) {
    sql.sql(
            """
            INSERT INTO agenda.session (id, place_id, commune_code, day, period, kind, updated_at)
            SELECT gen_random_uuid(), :place, :commune, day, tstzrange(starts, ends), 'open', :now
            FROM unnest(:days::date[], :starts::timestamptz[], :ends::timestamptz[]) AS opening (day, starts, ends)
            """)
        .param("place", placeId)
        .param("commune", communeCode)
        .param("days", openings.stream().map(o -> o.day().toString()).toArray(String[]::new))
        .param("starts", openings.stream().map(o -> o.start().toString()).toArray(String[]::new))
        .param("ends", openings.stream().map(o -> o.end().toString()).toArray(String[]::new))
        .param("now", timestamp(now))
        .update();
  }

  void withdraw(Collection<UUID> ids, String reason, Instant now) {
    sql.sql(
            """
            UPDATE agenda.session
            SET cancelled_at = :now, cancellation_reason = :reason, withdrawn = true,
              sequence = sequence + 1, updated_at = :now
            WHERE id = ANY(:ids)
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .param("reason", reason)
        .param("now", timestamp(now))
        .update();
  }

  /** They take place after all. */
  void bringBack(Collection<UUID> ids, Instant now) {
    sql.sql(
            """
            UPDATE agenda.session
            SET cancelled_at = NULL, cancellation_reason = NULL, withdrawn = false,
              sequence = sequence + 1, updated_at = :now
            WHERE id = ANY(:ids)
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .param("now", timestamp(now))
        .update();
  }

  private static PlaceSession session(ResultSet row, int number) throws SQLException {
    var opened = row.getObject("opened_at", OffsetDateTime.class);
    return new PlaceSession(
        row.getObject("id", UUID.class),
        row.getObject("place_id", UUID.class),
        row.getObject("day", LocalDate.class),
        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
        row.getString("cancellation_reason"),
        row.getBoolean("withdrawn"),
        opened == null ? null : opened.toInstant(),
        row.getInt("sequence"),
        row.getObject("updated_at", OffsetDateTime.class).toInstant());
  }

  private static OffsetDateTime timestamp(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
