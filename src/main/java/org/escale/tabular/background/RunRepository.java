package org.escale.tabular.background;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Long imports and how far they are. */
@Repository
class RunRepository {
  private static final TypeReference<Map<String, String>> CHOICES = new TypeReference<>() {};

  private final JdbcClient sql;
  private final JsonMapper json;

  RunRepository(JdbcClient sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  void add(
      UUID id,
      String kind,
      String owner,
      String fileName,
      Map<String, String> choices,
      Instant now) {
    sql.sql(
            """
            INSERT INTO tabular.long_import (id, kind, owner, file_name, choices, sent_at)
            VALUES (:id, :kind, :owner, :fileName, :choices::jsonb, :now)
            """)
        .param("id", id)
        .param("kind", kind)
        .param("owner", owner)
        .param("fileName", fileName)
        .param("choices", json.writeValueAsString(choices))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** What was sent before then goes, unless a job is at it. */
  void forgetBefore(Instant limit) {
    sql.sql(
            """
            DELETE FROM tabular.long_import
            WHERE sent_at < :limit AND state NOT IN ('waiting', 'running')
            """)
        .param("limit", limit.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<ImportRun> find(UUID id) {
    return sql.sql("SELECT * FROM tabular.long_import WHERE id = :id")
        .param("id", id)
        .query(this::run)
        .optional();
  }

  List<ImportRun> latest(String kind, String owner, int most) {
    return sql.sql(
            """
            SELECT * FROM tabular.long_import WHERE kind = :kind AND owner = :owner
            ORDER BY sent_at DESC, id LIMIT :most
            """)
        .param("kind", kind)
        .param("owner", owner)
        .param("most", most)
        .query(this::run)
        .list();
  }

  /** The run as it begins, or begins again; empty where nothing is to be done. */
  Optional<ImportRun> begin(UUID id, Instant now) {
    return sql.sql(
            """
            UPDATE tabular.long_import
            SET state = 'running', attempts = attempts + 1, begun_at = :now
            WHERE id = :id AND state IN ('waiting', 'running') RETURNING *
            """)
        .param("id", id)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(this::run)
        .optional();
  }

  /**
   * Until the end of the transaction nobody else is at it; whether it is still to be done.
   *
   * <p>The row itself stays free, for the progress to be told from another transaction.
   */
  boolean hold(UUID id) {
    sql.sql("SELECT pg_advisory_xact_lock(hashtextextended('tabular.long_import ' || :id, 0))")
        .param("id", id.toString())
        .query(row -> {});
    return sql.sql("SELECT state = 'running' FROM tabular.long_import WHERE id = :id")
        .param("id", id)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** Whether it is still wanted. */
  boolean tell(UUID id, String phase, long at, long total) {
    return sql.sql(
            """
            UPDATE tabular.long_import SET phase = :phase, at = :at, total = :total
            WHERE id = :id AND state = 'running' RETURNING NOT stop_asked
            """)
        .param("id", id)
        .param("phase", phase)
        .param("at", at)
        .param("total", total)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** The preview is ready to be read; an import that turned out impossible is again one. */
  void show(UUID id, ImportOutcome outcome, Instant now) {
    end(id, "shown", outcome, null, now);
    sql.sql("UPDATE tabular.long_import SET step = 'preview' WHERE id = :id")
        .param("id", id)
        .update();
  }

  void end(
      UUID id,
      String state,
      @Nullable ImportOutcome outcome,
      @Nullable String failure,
      Instant now) {
    sql.sql(
            """
            UPDATE tabular.long_import
            SET state = :state, outcome = :outcome::jsonb, failure = :failure, ended_at = :now
            WHERE id = :id AND state IN ('waiting', 'running')
            """)
        .param("id", id)
        .param("state", state)
        .param(
            "outcome", outcome == null ? null : json.writeValueAsString(StoredOutcome.of(outcome)))
        .param("failure", failure)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Whether it stood to be approved. */
  boolean approve(UUID id) {
    return sql.sql(
                """
                UPDATE tabular.long_import
                SET step = 'apply', state = 'waiting', attempts = 0, phase = NULL, at = 0, total = 0
                WHERE id = :id AND state = 'shown' AND (outcome ->> 'possible')::boolean
                """)
            .param("id", id)
            .update()
        == 1;
  }

  /** Whether it stood to be previewed again, with these choices. */
  boolean again(UUID id, Map<String, String> choices) {
    return sql.sql(
                """
                UPDATE tabular.long_import
                SET choices = :choices::jsonb, step = 'preview', state = 'waiting', attempts = 0,
                  phase = NULL, at = 0, total = 0, outcome = NULL, ended_at = NULL
                WHERE id = :id AND state = 'shown'
                """)
            .param("id", id)
            .param("choices", json.writeValueAsString(choices))
            .update()
        == 1;
  }

  void askToStop(UUID id) {
    sql.sql("UPDATE tabular.long_import SET stop_asked = true WHERE id = :id")
        .param("id", id)
        .update();
  }

  private ImportRun run(ResultSet row, int n) throws SQLException {
    var outcome = row.getString("outcome");
    return new ImportRun(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getString("owner"),
        row.getString("file_name"),
        json.readValue(row.getString("choices"), CHOICES),
        row.getString("step"),
        row.getString("state"),
        row.getBoolean("stop_asked"),
        row.getInt("attempts"),
        row.getString("phase"),
        row.getLong("at"),
        row.getLong("total"),
        outcome == null ? null : json.readValue(outcome, StoredOutcome.class).outcome(),
        row.getString("failure"),
        row.getTimestamp("sent_at").toInstant(),
        instant(row.getTimestamp("ended_at")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
