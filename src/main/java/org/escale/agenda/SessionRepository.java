package org.escale.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.escale.planning.PlannedSession;
import org.escale.planning.Slot;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of {@code agenda.session}: one short method for each question and each change, and
 * together a long class, since they all speak of the same row.
 */
@Repository("agendaSessionRepository") // Spring Session has a bean of the plain name
class SessionRepository {
  private final JdbcClient sql;

  SessionRepository(JdbcClient sql) {
    this.sql = sql;
  }

  Optional<Session> find(UUID id) {
    return sql.sql("SELECT * FROM agenda.session_public WHERE id = :id")
        .param("id", id)
        .query(SessionRepository::session)
        .optional();
  }

  /**
   * The session, held against other changes until the transaction ends; what only refers to it, as
   * a visit does, need not wait.
   */
  Optional<Session> lock(UUID id) {
    sql.sql("SELECT id FROM agenda.session WHERE id = :id FOR NO KEY UPDATE")
        .param("id", id)
        .query(UUID.class)
        .optional();
    return find(id);
  }

  List<Session> between(LocalDate from, LocalDate to) {
    return sql.sql(
            """
            SELECT * FROM agenda.session_public WHERE day BETWEEN :from AND :to
            ORDER BY starts_at, id
            """)
        .param("from", from)
        .param("to", to)
        .query(SessionRepository::session)
        .list();
  }

  /** The season's sessions that have not begun, held against other changes until the end. */
  List<Session> lockFuture(UUID seasonId, Instant now) {
    sql.sql("SELECT id FROM agenda.session WHERE season_id = :season ORDER BY id FOR UPDATE")
        .param("season", seasonId)
        .query(UUID.class)
        .list();
    return future(seasonId, now);
  }

  List<Session> future(UUID seasonId, Instant now) {
    return sql.sql(
            """
            SELECT * FROM agenda.session_public
            WHERE season_id = :season AND starts_at > :now ORDER BY starts_at, id
            """)
        .param("season", seasonId)
        .param("now", timestamp(now))
        .query(SessionRepository::session)
        .list();
  }

  /** What keeps these vehicles at these times, outside the season. */
  List<Clash> clashes(UUID seasonId, Collection<PlannedSession> planned, ZoneId zone) {
    var inOrder = List.copyOf(planned);
    return sql.sql(
            """
            SELECT DISTINCT session.*, season.name AS season_name
            FROM unnest(:vehicles::uuid[], :starts::timestamptz[], :ends::timestamptz[]) AS wanted (vehicle, starts, ends)
            JOIN agenda.session_public session ON session.vehicle_id = wanted.vehicle
              AND session.starts_at < wanted.ends AND session.ends_at > wanted.starts
            LEFT JOIN planning.season_public season ON season.id = session.season_id
            WHERE session.cancelled_at IS NULL AND session.season_id IS DISTINCT FROM :season
            ORDER BY session.starts_at, session.id
            """)
        .param("season", seasonId)
        .param("vehicles", texts(inOrder, session -> session.vehicleId().toString()))
        .param("starts", texts(inOrder, session -> TimetableChange.start(session, zone).toString()))
        .param("ends", texts(inOrder, session -> TimetableChange.end(session, zone).toString()))
        .query((row, number) -> new Clash(session(row, number), row.getString("season_name")))
        .list();
  }

  private static String[] texts(
      List<PlannedSession> planned, Function<PlannedSession, String> text) {
    return planned.stream().map(text).toArray(String[]::new);
  }

  /** Those that are to serve one of these requests. */
  List<Session> ahead(Collection<UUID> requestIds, Instant now) {
    return sql.sql(
            """
            SELECT * FROM agenda.session_public
            WHERE request_id = ANY(:requests) AND cancelled_at IS NULL AND starts_at > :now
            ORDER BY starts_at, id
            """)
        .param("requests", requestIds.toArray(UUID[]::new))
        .param("now", timestamp(now))
        .query(SessionRepository::session)
        .list();
  }

  /** One publication after the other: a first one has no rows that the second could wait for. */
  void oneAtATime() {
    sql.sql("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('agenda.publication', 0))")
        .query(Integer.class)
        .single();
  }

  void add(UUID id, NewSession session, Instant startsAt, Instant endsAt, Instant now) {
    sql.sql(
            """
            INSERT INTO agenda.session
              (id, season_id, vehicle_id, stop_id, commune_code, day, slot, period, kind, request_id, title, updated_at)
            SELECT :id, :season, :vehicle, stop.id, stop.commune_code, :day, :slot,
              tstzrange(:starts, :ends), :kind, :request, :title, :now
            FROM network.stop_public stop WHERE stop.id = :stop
            """)
        .param("id", id)
        .param("season", session.seasonId())
        .param("vehicle", session.vehicleId())
        .param("stop", session.stopId())
        .param("day", session.day())
        .param("slot", session.slot().name())
        .param("starts", timestamp(startsAt))
        .param("ends", timestamp(endsAt))
        .param("kind", session.kind())
        .param("request", session.requestId())
        .param("title", session.title())
        .param("now", timestamp(now))
        .update();
  }

  void cancel(UUID id, String reason, boolean withdrawn, Instant now) {
    sql.sql(
            """
            UPDATE agenda.session
            SET cancelled_at = :now, cancellation_reason = :reason, withdrawn = :withdrawn,
              sequence = sequence + 1, updated_at = :now
            WHERE id = :id
            """)
        .param("id", id)
        .param("reason", reason)
        .param("withdrawn", withdrawn)
        .param("now", timestamp(now))
        .update();
  }

  void restore(UUID id, Instant now) {
    sql.sql(
            """
            UPDATE agenda.session
            SET cancelled_at = NULL, cancellation_reason = NULL, withdrawn = false,
              sequence = sequence + 1, updated_at = :now
            WHERE id = :id
            """)
        .param("id", id)
        .param("now", timestamp(now))
        .update();
  }

  void move(UUID id, UUID vehicleId, Instant startsAt, Instant endsAt, Instant now) {
    sql.sql(
            """
            UPDATE agenda.session
            SET vehicle_id = :vehicle, period = tstzrange(:starts, :ends),
              sequence = sequence + 1, updated_at = :now
            WHERE id = :id
            """)
        .param("id", id)
        .param("vehicle", vehicleId)
        .param("starts", timestamp(startsAt))
        .param("ends", timestamp(endsAt))
        .param("now", timestamp(now))
        .update();
  }

  void open(UUID id, Instant now) {
    sql.sql("UPDATE agenda.session SET opened_at = :now WHERE id = :id AND opened_at IS NULL")
        .param("id", id)
        .param("now", timestamp(now))
        .update();
  }

  void takeBackOpening(UUID id) {
    sql.sql("UPDATE agenda.session SET opened_at = NULL WHERE id = :id").param("id", id).update();
  }

  void openAsPlanned(Collection<UUID> ids) {
    sql.sql(
            """
            UPDATE agenda.session SET opened_at = lower(period)
            WHERE id = ANY(:ids) AND opened_at IS NULL AND cancelled_at IS NULL
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .update();
  }

  /**
   * Lets sessions exchange their vehicles: the rule is checked when {@link #checkVehicles} asks.
   */
  void deferVehicles() {
    sql.sql("SET CONSTRAINTS agenda.one_vehicle_one_session DEFERRED").update();
  }

  void checkVehicles() {
    sql.sql("SET CONSTRAINTS agenda.one_vehicle_one_session IMMEDIATE").update();
  }

  static Session session(ResultSet row, int number) throws SQLException {
    return new Session(
        row.getObject("id", UUID.class),
        row.getObject("season_id", UUID.class),
        row.getObject("vehicle_id", UUID.class),
        row.getString("stop_id"),
        row.getString("commune_code"),
        row.getObject("day", LocalDate.class),
        Slot.valueOf(row.getString("slot")),
        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
        row.getString("kind"),
        row.getObject("request_id", UUID.class),
        row.getString("title"),
        instant(row, "cancelled_at"),
        row.getString("cancellation_reason"),
        row.getBoolean("withdrawn"),
        instant(row, "opened_at"),
        row.getInt("sequence"),
        row.getObject("updated_at", OffsetDateTime.class).toInstant());
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  static OffsetDateTime timestamp(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
