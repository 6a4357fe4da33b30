package org.escale.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Seasons with their vehicles, closed days and pins. */
@Repository
class SeasonRepository {
  private final JdbcClient sql;
  private final JsonMapper json;

  SeasonRepository(JdbcClient sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  void add(
      UUID id,
      String name,
      LocalDate first,
      LocalDate last,
      SeasonRules rules,
      SeasonWeights weights,
      Instant at) {
    sql.sql(
            """
            INSERT INTO planning.season (id, name, first_day, last_day, rules, weights, created_at)
            VALUES (:id, :name, :first, :last, :rules::jsonb, :weights::jsonb, :at)
            """)
        .param("id", id)
        .param("name", name)
        .param("first", first)
        .param("last", last)
        .param("rules", json.writeValueAsString(rules))
        .param("weights", json.writeValueAsString(weights))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void move(UUID id, String name, LocalDate first, LocalDate last) {
    sql.sql(
            """
            UPDATE planning.season SET name = :name, first_day = :first, last_day = :last WHERE id = :id
            """)
        .param("id", id)
        .param("name", name)
        .param("first", first)
        .param("last", last)
        .update();
  }

  void setRules(UUID id, SeasonRules rules, SeasonWeights weights) {
    sql.sql(
            """
            UPDATE planning.season SET rules = :rules::jsonb, weights = :weights::jsonb WHERE id = :id
            """)
        .param("id", id)
        .param("rules", json.writeValueAsString(rules))
        .param("weights", json.writeValueAsString(weights))
        .update();
  }

  void setVehicles(UUID id, Collection<UUID> vehicles) {
    sql.sql("DELETE FROM planning.season_vehicle WHERE season_id = :id").param("id", id).update();
    for (var vehicle : vehicles) {
      sql.sql(
              """
              INSERT INTO planning.season_vehicle (season_id, vehicle_id) VALUES (:id, :vehicle)
              """)
          .param("id", id)
          .param("vehicle", vehicle)
          .update();
    }
  }

  void close(UUID id, ClosedDay closed) {
    sql.sql(
            """
            INSERT INTO planning.closed_day (season_id, day, reason) VALUES (:id, :day, :reason)
            ON CONFLICT (season_id, day) DO UPDATE SET reason = EXCLUDED.reason
            """)
        .param("id", id)
        .param("day", closed.day())
        .param("reason", closed.reason())
        .update();
  }

  void remove(UUID id) {
    sql.sql("DELETE FROM planning.season WHERE id = :id").param("id", id).update();
  }

  boolean everPublished(UUID id) {
    return sql.sql(
            """
            SELECT EXISTS (SELECT 1 FROM planning.published_season WHERE season_id = :id)
            """)
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  boolean open(UUID id, LocalDate day) {
    return sql.sql("DELETE FROM planning.closed_day WHERE season_id = :id AND day = :day")
            .param("id", id)
            .param("day", day)
            .update()
        == 1;
  }

  /** Closed days that the season no longer reaches are forgotten. */
  void forgetOutside(UUID id) {
    sql.sql(
            """
            DELETE FROM planning.closed_day AS closed USING planning.season AS season
            WHERE closed.season_id = :id AND season.id = :id
              AND closed.day NOT BETWEEN season.first_day AND season.last_day
            """)
        .param("id", id)
        .update();
  }

  Optional<Season> find(UUID id) {
    return sql.sql("SELECT * FROM planning.season WHERE id = :id")
        .param("id", id)
        .query((row, n) -> season(row))
        .optional();
  }

  /** The latest first. */
  List<Season> all() {
    return sql.sql("SELECT * FROM planning.season ORDER BY first_day DESC, name")
        .query((row, n) -> season(row))
        .list();
  }

  List<StoredPin> pins(UUID id) {
    return sql.sql(
            """
            SELECT vehicle_id, day, slot, stop_id, content FROM planning.pin WHERE season_id = :id
            ORDER BY day, slot, vehicle_id
            """)
        .param("id", id)
        .query((row, n) ->
            new StoredPin(
                row.getObject("vehicle_id", UUID.class),
                row.getObject("day", LocalDate.class),
                Slot.valueOf(row.getString("slot")),
                row.getString("stop_id"),
                row.getString("content")))
        .list();
  }

  private Season season(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new Season(
        id,
        row.getString("name"),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        json.readValue(row.getString("rules"), SeasonRules.class),
        json.readValue(row.getString("weights"), SeasonWeights.class),
        vehicles(id),
        closedDays(id),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }

  private Set<UUID> vehicles(UUID id) {
    return new LinkedHashSet<>(
        sql.sql(
                """
                SELECT vehicle_id FROM planning.season_vehicle WHERE season_id = :id ORDER BY vehicle_id
                """)
            .param("id", id)
            .query(UUID.class)
            .list());
  }

  private List<ClosedDay> closedDays(UUID id) {
    return sql.sql("SELECT day, reason FROM planning.closed_day WHERE season_id = :id ORDER BY day")
        .param("id", id)
        .query((row, n) ->
            new ClosedDay(row.getObject("day", LocalDate.class), row.getString("reason")))
        .list();
  }
}
