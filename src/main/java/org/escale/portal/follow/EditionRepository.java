package org.escale.portal.follow;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.DigestUtils;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The editions, each kept while it is what somebody was told last. */
@Repository
class EditionRepository {
  /** One that has just been taken is about to be told. */
  private static final Duration YOUNG = Duration.ofHours(1);

  private final JdbcClient sql;
  private final JsonMapper json;

  EditionRepository(JdbcClient sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** The edition that says this; there is one of it. */
  long take(String commune, List<Announced> announced, Instant now) {
    var text = json.writeValueAsString(announced);
    return sql.sql(
            """
            INSERT INTO portal.follow_edition (commune_code, digest, announced, taken_at)
            VALUES (:commune, :digest, :announced::jsonb, :now)
            ON CONFLICT ON CONSTRAINT one_edition_of_the_same DO UPDATE SET taken_at = excluded.taken_at
            RETURNING id
            """)
        .param("commune", commune)
        .param("digest", DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8)))
        .param("announced", text)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  Edition get(long id) {
    return sql.sql("SELECT announced, taken_at FROM portal.follow_edition WHERE id = :id")
        .param("id", id)
        .query((row, number) ->
            new Edition(
                id,
                json.readValue(row.getString("announced"), new TypeReference<List<Announced>>() {}),
                row.getObject("taken_at", OffsetDateTime.class).toInstant()))
        .single();
  }

  void forgetUnused(Instant now) {
    sql.sql(
            """
            DELETE FROM portal.follow_edition edition WHERE taken_at < :before
              AND NOT EXISTS (SELECT 1 FROM portal.follower WHERE edition_id = edition.id)
            """)
        .param("before", now.minus(YOUNG).atOffset(ZoneOffset.UTC))
        .update();
  }
}
