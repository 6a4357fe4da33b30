package org.escale.attendance.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.escale.agenda.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What those who came in a period answered, corrections folded in. Each is one sum over the same
 * rows: people by session, question and answer; who gave no answer is there under {@link
 * #NOT_TOLD}.
 */
@Repository
class Answers {
  static final String NOT_TOLD = "";

  /**
   * A group gives its counts; whatever else was told of it is told of all its people. Counts of
   * more people than remain after a correction are not known any more.
   */
  private static final String ROWS =
      """
      WITH visit AS (
        SELECT v.session_id, coalesce(v.corrects, v.event_id) AS id, sum(v.headcount) AS people
        FROM attendance.visit_event v JOIN agenda.any_session_public s ON s.id = v.session_id
        WHERE s.day BETWEEN :first AND :last
        GROUP BY v.session_id, coalesce(v.corrects, v.event_id) HAVING sum(v.headcount) > 0
      ), told AS (
        SELECT visit.session_id, visit.people, d.first_visit, d.autonomy, d.level, d.place,
          coalesce(d.themes, '{}') AS themes, coalesce(d.equipment, '{}') AS equipment,
          coalesce(d.orientation, '{}') AS orientation, c.question, c.counts
        FROM visit LEFT JOIN attendance.visit_detail d ON d.visit_id = visit.id
        CROSS JOIN LATERAL (VALUES ('gender', coalesce(d.by_gender, '{}')), ('age', coalesce(d.by_age, '{}')),
          ('status', coalesce(d.by_status, '{}'))) AS given (question, counts)
        CROSS JOIN LATERAL (SELECT given.question, CASE WHEN attendance.people_in(given.counts) <= visit.people
          THEN given.counts ELSE '{}' END AS counts) c
      ), answer AS (
        SELECT session_id, question, key AS value, value::bigint AS people FROM told, jsonb_each_text(counts)
        UNION ALL
        SELECT session_id, question, '', people - attendance.people_in(counts) FROM told
        UNION ALL
        SELECT session_id, one.question, one.value, people FROM told
        CROSS JOIN LATERAL (
          VALUES ('first', coalesce(first_visit::text, '')), ('autonomy', coalesce(autonomy, '')),
            ('level', coalesce(level, '')), ('place', coalesce(place, ''))
          UNION ALL SELECT 'themes', unnest(CASE themes WHEN '{}' THEN ARRAY[''] ELSE themes END)
          UNION ALL SELECT 'equipment', unnest(CASE equipment WHEN '{}' THEN ARRAY[''] ELSE equipment END)
          UNION ALL SELECT 'orientation', unnest(CASE orientation WHEN '{}' THEN ARRAY[''] ELSE orientation END)
        ) AS one (question, value)
        WHERE told.question = 'gender' -- once a visit
      )
      """;

  private final JdbcClient sql;

  Answers(JdbcClient sql) {
    this.sql = sql;
  }

  /** How many people gave an answer to a question. */
  record Given(String question, String value, long people) {}

  /** How many people gave that answer at a session, of all who came to it. */
  record AtSession(
      UUID session, LocalDate day, String commune, String place, long people, long visitors) {
    /** Where it was, the commune said once. */
    public String where() {
      return commune + ", " + Place.spot(place, commune);
    }
  }

  List<Given> given(Days days) {
    return sql.sql(
            ROWS
                + """
                SELECT question, value, sum(people) AS people FROM answer
                GROUP BY question, value HAVING sum(people) > 0
                """)
        .paramSource(days)
        .query(Given.class)
        .list();
  }

  List<AtSession> atSessions(Days days, String question, String value) {
    return sql.sql(
            ROWS
                + """
                SELECT s.id AS session, s.day, coalesce(m.name, l.commune_name) AS commune, coalesce(p.name, l.name) AS place, a.people,
                  (SELECT sum(headcount) FROM attendance.visit_event v WHERE v.session_id = s.id) AS visitors
                FROM (SELECT session_id, sum(people) AS people FROM answer
                      WHERE question = :question AND value = :value
                      GROUP BY session_id HAVING sum(people) > 0) a
                JOIN agenda.any_session_public s ON s.id = a.session_id
                LEFT JOIN network.stop_public p ON p.id = s.stop_id
                LEFT JOIN network.place_public l ON l.id = s.place_id
                LEFT JOIN territory.commune_public m ON m.code = s.commune_code
                ORDER BY s.day DESC, s.starts_at DESC, s.id
                """)
        .param("first", days.first())
        .param("last", days.last())
        .param("question", question)
        .param("value", value)
        .query(AtSession.class)
        .list();
  }
}
