package org.escale.attendance.aside;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.escale.attendance.intake.EventTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AsideRepository {
  private static final int DAYS = 45;

  private static final String ALL =
      """
      SELECT * FROM (
        SELECT e.event_id AS id, false AS disputed, d.id AS device_id, d.name AS device, e.device_time AS told_at,
          e.received_at, e.type, coalesce(e.reason, 'waiting') AS reason, e.payload AS content
        FROM attendance.device_event e JOIN attendance.device d ON d.id = e.device_id
        WHERE e.fate IN ('aside', 'waiting')
        UNION ALL
        SELECT x.id, true, d.id, d.name, NULL, x.received_at, NULL, x.reason, x.content
        FROM attendance.disputed_event x JOIN attendance.device d ON d.id = x.device_id
        WHERE x.judgement IS NULL) AS open
      """;

  private final JdbcClient sql;
  private final JsonMapper json;

  AsideRepository(JdbcClient sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  List<AsideEvent> all(int most) {
    return sql.sql(ALL + " ORDER BY received_at DESC, id LIMIT :most")
        .param("most", most)
        .query(this::event)
        .list();
  }

  Optional<AsideEvent> find(UUID id) {
    return sql.sql(ALL + " WHERE id = :id").param("id", id).query(this::event).optional();
  }

  List<SessionChoice> sessions(LocalDate today) {
    return sql.sql(
            """
            SELECT * FROM (
              SELECT s.id, s.day, s.starts_at, c.name AS spot FROM agenda.session_public s
              JOIN territory.commune_public c ON c.code = s.commune_code
              WHERE NOT s.withdrawn OR s.opened_at IS NOT NULL
              UNION ALL
              SELECT s.id, s.day, s.starts_at, p.name FROM agenda.place_session_public s
              JOIN network.place_public p ON p.id = s.place_id
              WHERE s.opened_at IS NOT NULL OR NOT s.withdrawn) AS known
            WHERE day BETWEEN :first AND :today ORDER BY starts_at DESC, id
            """)
        .param("first", today.minusDays(DAYS))
        .param("today", today)
        .query((row, _) ->
            new SessionChoice(
                row.getObject("id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getTimestamp("starts_at").toInstant(),
                row.getString("spot")))
        .list();
  }

  /** Whether it was still to be judged: of two people at once, the second finds it judged. */
  boolean settle(UUID event, boolean counted, Instant now) {
    return sql.sql(
                """
                UPDATE attendance.device_event
                SET fate = CASE WHEN :counted THEN 'kept' ELSE 'left-out' END,
                    reason = CASE WHEN :counted THEN NULL ELSE coalesce(reason, 'waiting') END, judged_at = :now
                WHERE event_id = :id AND fate IN ('aside', 'waiting')
                """)
            .param("id", event)
            .param("counted", counted)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  boolean judge(UUID dispute, boolean counted, String by, Instant now) {
    return sql.sql(
                """
                UPDATE attendance.disputed_event
                SET judgement = CASE WHEN :counted THEN 'counted' ELSE 'left-out' END, judged_by = :by, judged_at = :now
                WHERE id = :id AND judgement IS NULL
                """)
            .param("id", dispute)
            .param("counted", counted)
            .param("by", by)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Whether nothing was counted under that identifier. */
  boolean count(UUID id, Judgement judgement, @Nullable String note, Instant at, String by) {
    return sql.sql(
                """
                INSERT INTO attendance.visit_event (event_id, session_id, audience, headcount, note, occurred_at, recorded_by)
                VALUES (:id, :session, :audience, :headcount, :note, :at, :by) ON CONFLICT (event_id) DO NOTHING
                """)
            .param("id", id)
            .param("session", judgement.session())
            .param("audience", judgement.audience())
            .param("headcount", judgement.headcount())
            .param("note", note)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by)
            .update()
        == 1;
  }

  private AsideEvent event(ResultSet row, int number) throws SQLException {
    var content = Optional.ofNullable(row.getString("content")).orElse("");
    var disputed = row.getBoolean("disputed");
    var event = read(content);
    var said = disputed ? read(event.path("payload").asString("")) : event;
    return new AsideEvent(
        row.getObject("id", UUID.class),
        disputed,
        row.getString("device"),
        row.getTimestamp("told_at") instanceof Timestamp at ? at.toInstant() : null,
        row.getTimestamp("received_at").toInstant(),
        disputed ? known(text(said, "type")) : row.getString("type"),
        row.getString("reason"),
        id(text(said, "session")),
        text(said, "audience"),
        said.path("headcount").isInt() ? said.path("headcount").intValue() : null,
        text(said, "label"),
        content);
  }

  private JsonNode read(String text) {
    try {
      return json.readTree(text.isEmpty() ? "null" : text);
    } catch (JacksonException e) {
      return json.nullNode();
    }
  }

  /** What is disputed may be anything. */
  private static @Nullable String known(@Nullable String type) {
    return type != null && EventTypes.ALL.contains(type) ? type : null;
  }

  private static @Nullable String text(JsonNode said, String field) {
    var text = said.path(field).asString("").replace('\0', ' ');
    return text.isEmpty() ? null : text;
  }

  private static @Nullable UUID id(@Nullable String text) {
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
