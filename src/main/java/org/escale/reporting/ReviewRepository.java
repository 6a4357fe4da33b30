package org.escale.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the other modules publish; writes nothing. */
@Repository
class ReviewRepository {
  /** What became of each session; the one place that says so. */
  private static final String STATES =
      """
      SELECT s.*, r.minutes,
             CASE WHEN r.session_id IS NOT NULL OR EXISTS
                       (SELECT FROM attendance.visit_public e WHERE e.session_id = s.id
                        GROUP BY e.session_id HAVING sum(e.headcount) > 0) THEN 'HELD'
                  WHEN s.cancelled_at IS NOT NULL THEN 'CANCELLED'
                  WHEN s.ends_at <= :now THEN 'UNREPORTED'
                  ELSE 'UPCOMING' END AS state
      FROM agenda.session_public s LEFT JOIN attendance.session_report_public r ON r.session_id = s.id
      WHERE s.day BETWEEN :first AND :last
      """;

  private final JdbcClient sql;

  ReviewRepository(JdbcClient sql) {
    this.sql = sql;
  }

  record Commune(String code, String name, int population) {}

  /** By name, in French order. */
  List<Commune> communes() {
    return sql.sql(
            "SELECT code, name, population FROM territory.commune_public ORDER BY name, code")
        .query(Commune.class)
        .list();
  }

  Optional<LocalDate> firstDay() {
    return sql.sql("SELECT day FROM agenda.session_public ORDER BY day LIMIT 1")
        .query(LocalDate.class)
        .optional();
  }

  Optional<Period> seasonBegunBy(LocalDate day) {
    return sql.sql(
            """
            SELECT first_day, last_day FROM planning.season_public
            WHERE first_day <= :day ORDER BY first_day DESC, last_day DESC LIMIT 1
            """)
        .param("day", day)
        .query(Period.class)
        .optional();
  }

  List<ReviewedSession> sessions(Period period, Instant now) {
    var visitors = visitors(period);
    return sql.sql(
            """
            WITH reviewed AS (%s)
            SELECT s.id, s.day, s.starts_at, v.name AS vehicle, s.commune_code, c.name AS commune,
                   p.name AS place, s.kind, s.title, s.state, s.minutes IS NOT NULL AS reported,
                   coalesce(s.minutes, extract(epoch FROM s.ends_at - s.starts_at) / 60)::integer AS minutes
            FROM reviewed s
            JOIN network.vehicle_public v ON v.id = s.vehicle_id
            JOIN network.stop_public p ON p.id = s.stop_id
            JOIN territory.commune_public c ON c.code = s.commune_code
            ORDER BY s.starts_at, s.id
            """
                .formatted(STATES))
        .param("first", period.firstDay())
        .param("last", period.lastDay())
        .param("now", Timestamp.from(now))
        .query((row, n) -> session(row, visitors))
        .list();
  }

  /** By session and audience: the sum of all its events. */
  private Map<UUID, Map<String, Integer>> visitors(Period period) {
    var visitors = new HashMap<UUID, Map<String, Integer>>();
    sql.sql(
            """
            SELECT e.session_id, e.audience, sum(e.headcount) AS visitors
            FROM attendance.visit_public e JOIN agenda.session_public s ON s.id = e.session_id
            WHERE s.day BETWEEN :first AND :last
            GROUP BY e.session_id, e.audience HAVING sum(e.headcount) > 0
            """)
        .param("first", period.firstDay())
        .param("last", period.lastDay())
        .query(row -> {
          visitors
              .computeIfAbsent(row.getObject("session_id", UUID.class), _ -> new HashMap<>())
              .put(row.getString("audience"), row.getInt("visitors"));
        });
    return visitors;
  }

  InPlaces inPlaces(Period period) {
    return sql.sql(
            """
            SELECT coalesce(sum(visitors), 0) AS visitors, count(*) AS sessions FROM (
              SELECT sum(e.headcount) AS visitors
              FROM attendance.visit_public e JOIN agenda.place_session_public s ON s.id = e.session_id
              WHERE s.day BETWEEN :first AND :last
              GROUP BY e.session_id HAVING sum(e.headcount) > 0) AS counted
            """)
        .param("first", period.firstDay())
        .param("last", period.lastDay())
        .query(InPlaces.class)
        .single();
  }

  List<DayOnTheRoad> roads(Period period) {
    return sql.sql(
            """
            WITH reviewed AS (%s)
            SELECT s.day, v.name AS vehicle, count(*) AS sessions, t.metres
            FROM reviewed s
            JOIN network.vehicle_public v ON v.id = s.vehicle_id
            LEFT JOIN agenda.tour_public t ON t.vehicle_id = s.vehicle_id AND t.day = s.day
            WHERE s.state = 'HELD'
            GROUP BY s.day, v.name, s.vehicle_id, t.metres
            ORDER BY s.day, v.name
            """
                .formatted(STATES))
        .param("first", period.firstDay())
        .param("last", period.lastDay())
        .param("now", Timestamp.from(Instant.EPOCH))
        .query(DayOnTheRoad.class)
        .list();
  }

  private static ReviewedSession session(ResultSet row, Map<UUID, Map<String, Integer>> visitors)
      throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new ReviewedSession(
        id,
        row.getObject("day", LocalDate.class),
        row.getTimestamp("starts_at").toInstant(),
        row.getString("vehicle"),
        row.getString("commune_code"),
        row.getString("commune"),
        row.getString("place"),
        row.getString("kind"),
        row.getString("title"),
        SessionState.valueOf(row.getString("state")),
        row.getInt("minutes"),
        row.getBoolean("reported"),
        visitors.getOrDefault(id, Map.of()));
  }
}
