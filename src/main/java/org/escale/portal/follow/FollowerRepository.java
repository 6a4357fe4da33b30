package org.escale.portal.follow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The followers' rows and their links. */
@Repository
class FollowerRepository {
  private static final String FOLLOWERS =
      """
      SELECT follower.*, commune.name AS commune_name FROM portal.follower
      JOIN territory.commune_public commune ON commune.code = follower.commune_code
      """;

  private final JdbcClient sql;

  FollowerRepository(JdbcClient sql) {
    this.sql = sql;
  }

  /** A letter is due to them, whether or not they are known already. */
  UUID ask(String commune, String email, Locale locale, Instant now) {
    return sql.sql(
            """
            INSERT INTO portal.follower (id, commune_code, email, language, asked_at, letter_due_at)
            VALUES (uuidv7(), :commune, :email, :language, :now, :now)
            ON CONFLICT (commune_code, lower(email)) DO UPDATE
              SET letter_due_at = excluded.letter_due_at,
                asked_at = CASE WHEN follower.confirmed_at IS NULL THEN excluded.asked_at ELSE follower.asked_at END,
                language = CASE WHEN follower.confirmed_at IS NULL THEN excluded.language ELSE follower.language END
            RETURNING id
            """)
        .param("commune", commune)
        .param("email", email)
        .param("language", locale.getLanguage().equals("en") ? "en" : "fr")
        .param("now", at(now))
        .query(UUID.class)
        .single();
  }

  Optional<Follower> find(UUID id) {
    return sql.sql(FOLLOWERS + " WHERE follower.id = :id")
        .param("id", id)
        .query(FollowerRepository::follower)
        .optional();
  }

  Optional<Follower> findByLink(String secret, Purpose purpose) {
    return sql.sql(
            FOLLOWERS
                + """
                JOIN portal.follow_link link ON link.follower_id = follower.id
                WHERE link.secret_hash = :hash AND link.purpose = :purpose
                """)
        .param("hash", Secret.hash(secret))
        .param("purpose", purpose.code())
        .query(FollowerRepository::follower)
        .optional();
  }

  /** Those to whom the answer to what they asked has been due since before that instant. */
  List<Follower> lettersDue(Instant before, Instant now) {
    return sql.sql(
            FOLLOWERS
                + """
                WHERE letter_due_at < :before AND (not_before IS NULL OR not_before <= :now)
                ORDER BY letter_due_at
                """)
        .param("before", at(before))
        .param("now", at(now))
        .query(FollowerRepository::follower)
        .list();
  }

  /** Those who have said yes and whose mail is not waiting for a better hour, by what they know. */
  List<Follower> confirmed(Instant now) {
    return sql.sql(
            FOLLOWERS
                + """
                WHERE confirmed_at IS NOT NULL AND (not_before IS NULL OR not_before <= :now)
                ORDER BY follower.commune_code, edition_id, follower.id
                """)
        .param("now", at(now))
        .query(FollowerRepository::follower)
        .list();
  }

  /** A new link's secret. */
  String link(UUID follower, Purpose purpose, Instant now) {
    var secret = Secret.random();
    sql.sql(
            """
            INSERT INTO portal.follow_link (secret_hash, follower_id, purpose, made_at)
            VALUES (:hash, :follower, :purpose, :now)
            """)
        .param("hash", Secret.hash(secret))
        .param("follower", follower)
        .param("purpose", purpose.code())
        .param("now", at(now))
        .update();
    return secret;
  }

  void confirm(UUID id, long edition, LocalDate week, Instant now) {
    sql.sql(
            """
            UPDATE portal.follower SET confirmed_at = :now, edition_id = :edition, week_told = :week,
              letter_due_at = NULL
            WHERE id = :id AND confirmed_at IS NULL
            """)
        .param("now", at(now))
        .param("edition", edition)
        .param("week", week)
        .param("id", id)
        .update();
  }

  void letterSent(UUID id) {
    sql.sql(
            """
            UPDATE portal.follower SET letter_due_at = NULL, refusals = 0, not_before = NULL WHERE id = :id
            """)
        .param("id", id)
        .update();
  }

  void told(UUID id, long edition) {
    sql.sql(
            """
            UPDATE portal.follower SET edition_id = :edition, refusals = 0, not_before = NULL WHERE id = :id
            """)
        .param("edition", edition)
        .param("id", id)
        .update();
  }

  void weekTold(UUID id, LocalDate week) {
    sql.sql(
            """
            UPDATE portal.follower SET week_told = :week, refusals = 0, not_before = NULL WHERE id = :id
            """)
        .param("week", week)
        .param("id", id)
        .update();
  }

  /** How often in a row the address has been refused, this time included. */
  int refused(UUID id, Instant notBefore) {
    return sql.sql(
            """
            UPDATE portal.follower SET refusals = refusals + 1, not_before = :until WHERE id = :id RETURNING refusals
            """)
        .param("until", at(notBefore))
        .param("id", id)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  void later(UUID id, Instant notBefore) {
    sql.sql("UPDATE portal.follower SET not_before = :until WHERE id = :id")
        .param("until", at(notBefore))
        .param("id", id)
        .update();
  }

  void delete(UUID id) {
    sql.sql("DELETE FROM portal.follower WHERE id = :id").param("id", id).update();
  }

  /** Those who were asked before that instant and have not said yes; links made before another. */
  void forget(Instant unconfirmedSince, Instant linksMadeBefore) {
    sql.sql("DELETE FROM portal.follower WHERE confirmed_at IS NULL AND asked_at < :before")
        .param("before", at(unconfirmedSince))
        .update();
    sql.sql("DELETE FROM portal.follow_link WHERE made_at < :before")
        .param("before", at(linksMadeBefore))
        .update();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Follower follower(ResultSet row, int number) throws SQLException {
    return new Follower(
        row.getObject("id", UUID.class),
        row.getString("commune_code"),
        row.getString("commune_name"),
        row.getString("email"),
        Locale.of(row.getString("language")),
        row.getObject("confirmed_at") != null,
        row.getObject("edition_id", Long.class),
        row.getObject("week_told", LocalDate.class));
  }
}
