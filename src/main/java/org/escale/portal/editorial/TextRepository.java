package org.escale.portal.editorial;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of texts. */
@Repository
class TextRepository {
  private final JdbcClient sql;

  TextRepository(JdbcClient sql) {
    this.sql = sql;
  }

  Optional<Text> find(UUID id) {
    return sql.sql("SELECT * FROM portal.text WHERE id = :id")
        .param("id", id)
        .query(TextRepository::text)
        .optional();
  }

  Optional<Text> findPublic(TextKind kind, String slug, LocalDate today) {
    return sql.sql(
            """
            SELECT * FROM portal.text
            WHERE kind = :kind AND slug = :slug AND public_on <= :today
            """)
        .param("kind", kind.code())
        .param("slug", slug)
        .param("today", today)
        .query(TextRepository::text)
        .optional();
  }

  /** News with the latest first, drafts before all; pages by title. */
  List<Text> ofKind(TextKind kind) {
    return sql.sql(
            """
            SELECT * FROM portal.text WHERE kind = :kind
            ORDER BY CASE WHEN kind = 'news' THEN public_on END DESC NULLS FIRST, title, id
            """)
        .param("kind", kind.code())
        .query(TextRepository::text)
        .list();
  }

  List<Text> publicNews(LocalDate today, int from, int most) {
    return sql.sql(
            """
            SELECT * FROM portal.text WHERE kind = 'news' AND public_on <= :today
            ORDER BY public_on DESC, changed_at DESC, id OFFSET :from LIMIT :most
            """)
        .param("today", today)
        .param("from", from)
        .param("most", most)
        .query(TextRepository::text)
        .list();
  }

  void add(Text text, Instant now) {
    bound(
            sql.sql(
                """
                INSERT INTO portal.text
                  (id, kind, slug, title, body, title_en, body_en, public_on, version, changed_at)
                VALUES
                  (:id, :kind, :slug, :title, :body, :titleEn, :bodyEn, :publicOn, 0, :now)
                """),
            text,
            now)
        .param("kind", text.kind().code())
        .update();
  }

  /** Whether it was still at that version; if not, nothing changes. */
  boolean change(Text text, Instant now) {
    return bound(
                sql.sql(
                    """
                    UPDATE portal.text SET slug = :slug, title = :title, body = :body,
                      title_en = :titleEn, body_en = :bodyEn, public_on = :publicOn,
                      version = version + 1, changed_at = :now
                    WHERE id = :id AND version = :version
                    """),
                text,
                now)
            .param("version", text.version())
            .update()
        == 1;
  }

  /** Whether it was still at that version; if not, it stays. */
  boolean remove(UUID id, int version) {
    return sql.sql("DELETE FROM portal.text WHERE id = :id AND version = :version")
            .param("id", id)
            .param("version", version)
            .update()
        == 1;
  }

  void setPictures(UUID textId, Collection<UUID> pictures) {
    sql.sql("DELETE FROM portal.text_picture WHERE text_id = :text").param("text", textId).update();
    for (var picture : pictures) {
      sql.sql("INSERT INTO portal.text_picture (text_id, picture_id) VALUES (:text, :picture)")
          .param("text", textId)
          .param("picture", picture)
          .update();
    }
  }

  private static StatementSpec bound(StatementSpec statement, Text text, Instant now) {
    return statement
        .param("id", text.id())
        .param("slug", text.slug())
        .param("title", text.title())
        .param("body", text.body())
        .param("titleEn", text.titleEn())
        .param("bodyEn", text.bodyEn())
        .param("publicOn", text.publicOn())
        .param("now", now.atOffset(ZoneOffset.UTC));
  }

  static Text text(ResultSet row, int n) throws SQLException {
    return new Text(
        row.getObject("id", UUID.class),
        TextKind.ofCode(row.getString("kind")),
        row.getString("slug"),
        row.getString("title"),
        row.getString("body"),
        row.getString("title_en"),
        row.getString("body_en"),
        row.getObject("public_on", LocalDate.class),
        row.getInt("version"));
  }
}
