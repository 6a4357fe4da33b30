package org.escale.network.federation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.escale.network.standard.feed.RowRemark;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What entered, and what was said of it. */
@Repository
class FeedRecords {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient sql;

  FeedRecords(JdbcClient sql) {
    this.sql = sql;
  }

  /** With the remarks on its rows; those on earlier files of the same producer are forgotten. */
  void add(FeedImport done, List<Said> remarks) {
    sql.sql(
            """
            DELETE FROM network.feed_remark USING network.feed_import done
            WHERE import_id = done.id AND done.source = :source
            """)
        .param("source", done.source())
        .update();
    sql.sql(
            """
            INSERT INTO network.feed_import (id, source, file_name, imported_by, imported_at,
              added, drafts, changed, unchanged, own, refused)
            VALUES (:id, :source, :fileName, :importedBy, :importedAt::timestamptz,
              :added, :drafts, :changed, :unchanged, :own, :refused)
            """)
        .param("id", done.id())
        .param("source", done.source())
        .param("fileName", done.fileName())
        .param("importedBy", done.importedBy())
        .param("importedAt", done.importedAt().toString())
        .param("added", done.added())
        .param("drafts", done.drafts())
        .param("changed", done.changed())
        .param("unchanged", done.unchanged())
        .param("own", done.own())
        .param("refused", done.refused())
        .update();
    sql.sql(
            """
            INSERT INTO network.feed_remark (import_id, number, line, source_id, name, field, value, reason)
            SELECT :import, row_number() OVER (ORDER BY line, ordinality), line, "sourceId", name, field, value, reason
            FROM ROWS FROM (jsonb_to_recordset(:remarks::jsonb)
              AS (line integer, "sourceId" text, name text, field text, value text, reason text))
              WITH ORDINALITY
            """)
        .param("import", done.id())
        .param("remarks", JSON.writeValueAsString(remarks))
        .update();
  }

  /** The last file of each producer, by its name. */
  List<FeedImport> latest() {
    return sql.sql(
            """
            SELECT DISTINCT ON (source) * FROM network.feed_import
            ORDER BY source, imported_at DESC
            """)
        .query(FeedImport.class)
        .list();
  }

  Optional<FeedImport> find(UUID id) {
    return sql.sql("SELECT * FROM network.feed_import WHERE id = :id")
        .param("id", id)
        .query(FeedImport.class)
        .optional();
  }

  List<Said> remarks(UUID importId) {
    return sql.sql("SELECT * FROM network.feed_remark WHERE import_id = :id ORDER BY number")
        .param("id", importId)
        .query(Said.class)
        .list();
  }

  /** A remark as a row; the reason by its name. */
  record Said(int line, String sourceId, String name, String field, String value, String reason) {
    static Said of(RowRemark on) {
      return new Said(
          on.line(),
          on.sourceId(),
          on.name(),
          on.remark().field(),
          on.remark().value(),
          on.remark().reason().name());
    }
  }

  /** How many places the register has from that producer. */
  int placesOf(String source) {
    return sql.sql("SELECT count(*) FROM network.place WHERE source = :source")
        .param("source", source)
        .query(Integer.class)
        .single();
  }

  /** How many places of each producer are in the register, and how many of them published. */
  List<Holding> holdings() {
    return sql.sql(
            """
            SELECT source, count(*)::integer AS places, (count(*) FILTER (WHERE published))::integer AS published
            FROM network.place WHERE source IS NOT NULL GROUP BY source ORDER BY lower(source)
            """)
        .query(Holding.class)
        .list();
  }

  record Holding(String source, int places, int published) {}
}
