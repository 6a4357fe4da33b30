package org.escale.attendance.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Goes through the counts of a period, their corrections folded in. */
@Repository
class ActivityRepository {
  private final JdbcClient sql;
  private final JsonMapper json;

  ActivityRepository(JdbcClient sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** How many lines {@link #forEach} would give, and how many people they are of. */
  record Extent(long lines, long people) {}

  Extent extent(Days days) {
    return sql.sql(
            """
            SELECT count(*) AS lines, coalesce(sum(people), 0) AS people FROM (
              SELECT sum(v.headcount) AS people FROM attendance.visit_event v
              JOIN agenda.any_session_public s ON s.id = v.session_id
              WHERE s.day BETWEEN :first AND :last
              GROUP BY coalesce(v.corrects, v.event_id)) counted
            WHERE people > 0
            """)
        .paramSource(days)
        .query(Extent.class)
        .single();
  }

  /** In the order of the days, in one view of the database, however many there are. */
  @Transactional(readOnly = true)
  public void forEach(Days days, Consumer<Activity> reader) {
    try (var activities =
        sql
            .sql(
                """
                SELECT v.event_id, d.kind, s.day, v.headcount + coalesce(c.people, 0) AS people, a.label_fr AS audience,
                  v.note, coalesce(p.name, l.name) AS place, coalesce(p.address, l.address) AS address,
                  coalesce(m.name, l.commune_name) AS commune, m.code AS commune_code, d.first_visit,
                  d.by_gender, d.by_age, d.by_status, d.themes, d.equipment, d.orientation, d.autonomy, d.level,
                  d.place AS place_kind, d.minutes, v.recorded_at, coalesce(c.changed_at, v.recorded_at) AS changed_at
                FROM attendance.visit_event v
                JOIN agenda.any_session_public s ON s.id = v.session_id
                LEFT JOIN network.stop_public p ON p.id = s.stop_id
                LEFT JOIN network.place_public l ON l.id = s.place_id
                LEFT JOIN territory.commune_public m ON m.code = s.commune_code
                JOIN attendance.audience a ON a.code = v.audience
                LEFT JOIN attendance.visit_detail d ON d.visit_id = v.event_id
                LEFT JOIN (SELECT corrects, sum(headcount) AS people, max(recorded_at) AS changed_at
                           FROM attendance.visit_event WHERE corrects IS NOT NULL GROUP BY corrects) c
                  ON c.corrects = v.event_id
                WHERE v.corrects IS NULL AND s.day BETWEEN :first AND :last AND v.headcount + coalesce(c.people, 0) > 0
                ORDER BY s.day, s.starts_at, s.id, v.event_id
                """)
            .withFetchSize(500)
            .paramSource(days)
            .query(this::activity)
            .stream()) {
      activities.forEach(reader);
    }
  }

  private Activity activity(ResultSet row, int number) throws SQLException {
    int people = row.getInt("people");
    var told = new EnumMap<Question, Map<String, Integer>>(Question.class);
    tell(told, Question.GENDER, row.getString("by_gender"), people);
    tell(told, Question.AGE, row.getString("by_age"), people);
    tell(told, Question.STATUS, row.getString("by_status"), people);
    return new Activity(
        row.getObject("event_id", UUID.class),
        row.getString("kind"),
        row.getObject("day", LocalDate.class),
        people,
        row.getString("audience"),
        row.getString("note"),
        row.getString("place"),
        row.getString("address"),
        row.getString("commune"),
        row.getString("commune_code"),
        row.getObject("first_visit", Boolean.class),
        told,
        list(row, "themes"),
        list(row, "equipment"),
        list(row, "orientation"),
        row.getString("autonomy"),
        row.getString("level"),
        row.getString("place_kind"),
        row.getObject("minutes", Integer.class),
        row.getTimestamp("recorded_at").toInstant(),
        row.getTimestamp("changed_at").toInstant());
  }

  private void tell(
      Map<Question, Map<String, Integer>> told,
      Question question,
      @Nullable String text,
      int most) {
    if (text == null) return;
    var counts = new LinkedHashMap<String, Integer>();
    for (var one : json.readTree(text).properties()) {
      counts.put(one.getKey(), one.getValue().intValue());
    }
    if (counts.values().stream().mapToInt(Integer::intValue).sum() <= most) {
      told.put(question, counts);
    }
  }

  private static List<String> list(ResultSet row, String column) throws SQLException {
    var array = row.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }
}
