package org.escale.planning;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Plans: the searches and what they found, in the engine's own files. One short method for each
 * step of a search, and so a long class.
 */
@Repository
class PlanRepository {
  private static final String COLUMNS =
      """
      SELECT id, season_id, number, status, requested_by, requested_at, seed, seconds, stop_asked, started_at,
             finished_at, elapsed_ms, iterations, objective, bound_millionths, failure,
             plan_json IS NOT NULL AS has_content, published_at
      FROM planning.plan
      """;

  private final JdbcClient sql;

  PlanRepository(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * Two who start at once get two numbers: the season's row is held meanwhile.
   *
   * @param seed null for the plan's number, so that no two plans of a season try the same
   */
  void add(
      UUID id,
      UUID seasonId,
      String requestedBy,
      @Nullable Long seed,
      int seconds,
      byte[] season,
      Instant at) {
    sql.sql("SELECT id FROM planning.season WHERE id = :season FOR UPDATE")
        .param("season", seasonId)
        .query(UUID.class)
        .single();
    sql.sql(
            """
            INSERT INTO planning.plan
              (id, season_id, number, status, requested_by, requested_at, seed, seconds, season_json)
            SELECT :id, :season, COALESCE(max(number), 0) + 1, 'queued', :by, :at,
                   COALESCE(:seed, COALESCE(max(number), 0) + 1), :seconds, :json
            FROM planning.plan WHERE season_id = :season
            """)
        .param("id", id)
        .param("season", seasonId)
        .param("by", requestedBy)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("seed", seed, java.sql.Types.BIGINT)
        .param("seconds", seconds)
        .param("json", new String(season, StandardCharsets.UTF_8))
        .update();
  }

  void begin(UUID id, Instant at) {
    sql.sql(
            """
            UPDATE planning.plan SET status = 'running', started_at = COALESCE(started_at, :at)
            WHERE id = :id AND status IN ('queued', 'running')
            """)
        .param("id", id)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Keeps what was found so far; a plan that is done no longer changes. */
  void keep(UUID id, PlanProgress progress) {
    sql.sql(
            """
            UPDATE planning.plan
            SET elapsed_ms = :elapsed, iterations = :iterations, objective = :objective,
                bound_millionths = LEAST(CAST(:bound AS bigint), bound_millionths),
                plan_json = COALESCE(:plan, plan_json)
            WHERE id = :id AND status = 'running'
            """)
        .param("id", id)
        .param("elapsed", progress.elapsedMillis())
        .param("iterations", progress.iterations())
        .param("objective", progress.objective())
        .param("bound", progress.bound(), java.sql.Types.BIGINT)
        .param(
            "plan",
            progress.plan() == null ? null : new String(progress.plan(), StandardCharsets.UTF_8),
            java.sql.Types.VARCHAR)
        .update();
  }

  void finish(UUID id, Instant at) {
    sql.sql(
            """
            UPDATE planning.plan SET status = 'done', finished_at = :at WHERE id = :id AND status = 'running'
            """)
        .param("id", id)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void fail(UUID id, String failure, Instant at) {
    sql.sql(
            """
            UPDATE planning.plan SET status = 'failed', failure = :failure, finished_at = :at
            WHERE id = :id AND status = 'running'
            """)
        .param("id", id)
        .param("failure", failure)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void askToStop(UUID id) {
    sql.sql("UPDATE planning.plan SET stop_asked = true WHERE id = :id").param("id", id).update();
  }

  /** Whether the search should end now: asked to, or another ended it, or its plan was removed. */
  boolean unwanted(UUID id) {
    return sql.sql("SELECT stop_asked OR status <> 'running' FROM planning.plan WHERE id = :id")
        .param("id", id)
        .query(Boolean.class)
        .optional()
        .orElse(true);
  }

  /** Whether it was there and not published. */
  boolean remove(UUID id) {
    return sql.sql("DELETE FROM planning.plan WHERE id = :id AND published_at IS NULL")
            .param("id", id)
            .update()
        == 1;
  }

  void unpublish(UUID seasonId) {
    sql.sql("UPDATE planning.plan SET published_at = NULL WHERE season_id = :season")
        .param("season", seasonId)
        .update();
  }

  void publish(UUID id, Instant at) {
    sql.sql("UPDATE planning.plan SET published_at = :at WHERE id = :id")
        .param("id", id)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
    sql.sql(
            """
            INSERT INTO planning.published_season SELECT season_id FROM planning.plan WHERE id = :id
            ON CONFLICT DO NOTHING
            """)
        .param("id", id)
        .update();
  }

  /** The plan of the season that residents were promised. */
  Optional<UUID> published(UUID seasonId) {
    return sql.sql(
            """
            SELECT id FROM planning.plan WHERE season_id = :season AND published_at IS NOT NULL
            """)
        .param("season", seasonId)
        .query(UUID.class)
        .optional();
  }

  /** References of the requests that the published plans of other seasons serve. */
  Set<String> servedElsewhere(UUID seasonId) {
    return Set.copyOf(
        sql.sql(
                """
                SELECT DISTINCT slot ->> 'content'
                FROM planning.plan,
                  jsonb_array_elements(plan_json::jsonb -> 'days') AS day,
                  jsonb_array_elements(day -> 'slots') AS slot
                WHERE season_id <> :season AND published_at IS NOT NULL AND slot ->> 'content' <> 'OPEN'
                """)
            .param("season", seasonId)
            .query(String.class)
            .list());
  }

  Optional<StoredPlan> find(UUID id) {
    return sql.sql(COLUMNS + "WHERE id = :id")
        .param("id", id)
        .query((row, n) -> plan(row))
        .optional();
  }

  /** The latest first. */
  List<StoredPlan> of(UUID seasonId) {
    return sql.sql(COLUMNS + "WHERE season_id = :season ORDER BY number DESC")
        .param("season", seasonId)
        .query((row, n) -> plan(row))
        .list();
  }

  /** The season as it was when the search began: the file {@code season.json}. */
  Optional<byte[]> seasonFile(UUID id) {
    return file("SELECT season_json FROM planning.plan WHERE id = :id", id);
  }

  /** The plan: the file {@code plan.json}. */
  Optional<byte[]> planFile(UUID id) {
    return file("SELECT plan_json FROM planning.plan WHERE id = :id AND plan_json IS NOT NULL", id);
  }

  private Optional<byte[]> file(String query, UUID id) {
    return sql.sql(query)
        .param("id", id)
        .query((row, n) -> row.getString(1).getBytes(StandardCharsets.UTF_8))
        .optional();
  }

  private static StoredPlan plan(ResultSet row) throws SQLException {
    var objective = row.getObject("objective", Long.class);
    return new StoredPlan(
        row.getObject("id", UUID.class),
        row.getObject("season_id", UUID.class),
        row.getInt("number"),
        StoredPlan.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
        row.getString("requested_by"),
        row.getObject("requested_at", OffsetDateTime.class).toInstant(),
        row.getLong("seed"),
        row.getInt("seconds"),
        row.getBoolean("stop_asked"),
        instant(row, "started_at"),
        instant(row, "finished_at"),
        row.getLong("elapsed_ms"),
        row.getLong("iterations"),
        objective,
        row.getObject("bound_millionths", Long.class),
        row.getString("failure"),
        row.getBoolean("has_content"),
        instant(row, "published_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
