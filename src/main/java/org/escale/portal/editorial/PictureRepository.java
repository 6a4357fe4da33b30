package org.escale.portal.editorial;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the pictures to put into texts. */
@Repository
class PictureRepository {
  private final JdbcClient sql;

  PictureRepository(JdbcClient sql) {
    this.sql = sql;
  }

  Optional<TextPicture> find(String name) {
    return sql.sql("SELECT * FROM portal.picture WHERE name = :name")
        .param("name", name)
        .query(TextPicture.class)
        .optional();
  }

  Optional<TextPicture> find(UUID id) {
    return sql.sql("SELECT * FROM portal.picture WHERE id = :id")
        .param("id", id)
        .query(TextPicture.class)
        .optional();
  }

  List<TextPicture> all() {
    return sql.sql("SELECT * FROM portal.picture ORDER BY added_at DESC, name")
        .query(TextPicture.class)
        .list();
  }

  Optional<byte[]> content(UUID id, int width) {
    return sql.sql("SELECT content FROM portal.picture_size WHERE picture_id = :id AND width = :w")
        .param("id", id)
        .param("w", width)
        .query(byte[].class)
        .optional();
  }

  /** Titles of the texts in which it stands. */
  List<String> usedIn(UUID id) {
    return sql.sql(
            """
            SELECT text.title FROM portal.text_picture used JOIN portal.text ON text.id = used.text_id
            WHERE used.picture_id = :id ORDER BY text.title
            """)
        .param("id", id)
        .query(String.class)
        .list();
  }

  void add(TextPicture picture, Instant now) {
    sql.sql(
            """
            INSERT INTO portal.picture (id, name, alt, alt_en, width, height, added_at)
            VALUES (:id, :name, :alt, :altEn, :width, :height, :now)
            """)
        .param("id", picture.id())
        .param("name", picture.name())
        .param("alt", picture.alt())
        .param("altEn", picture.altEn())
        .param("width", picture.width())
        .param("height", picture.height())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void addSize(UUID id, int width, byte[] content) {
    sql.sql(
            """
            INSERT INTO portal.picture_size (picture_id, width, content)
            VALUES (:id, :width, :content)
            """)
        .param("id", id)
        .param("width", width)
        .param("content", content)
        .update();
  }

  void describe(UUID id, String alt, @Nullable String altEn) {
    sql.sql("UPDATE portal.picture SET alt = :alt, alt_en = :altEn WHERE id = :id")
        .param("id", id)
        .param("alt", alt)
        .param("altEn", altEn)
        .update();
  }

  void remove(UUID id) {
    sql.sql("DELETE FROM portal.picture WHERE id = :id").param("id", id).update();
  }
}
