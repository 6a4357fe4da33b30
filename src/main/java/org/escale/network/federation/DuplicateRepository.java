package org.escale.network.federation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was decided of places that look alike. */
@Repository
class DuplicateRepository {
  private final JdbcClient sql;

  DuplicateRepository(JdbcClient sql) {
    this.sql = sql;
  }

  /** Of the places that may be compared: those at an address, not closed, not decided already. */
  List<Likeness.Face> faces() {
    return sql.sql(
            """
            SELECT id, kind, name, commune_name, postcode, address, lat, lon, phone, pivot FROM network.place
            WHERE vehicle_id IS NULL AND life <> 'closed'
              AND NOT EXISTS (SELECT FROM network.place_duplicate WHERE place_id = place.id)
            ORDER BY id
            """)
        .query(Likeness.Face.class)
        .list();
  }

  /** Pairs that are two, as "one other". */
  Set<String> distinctions() {
    return new HashSet<>(
        sql.sql("SELECT one_id || ' ' || other_id FROM network.place_distinction")
            .query(String.class)
            .list());
  }

  /** Locks both, in one order, so that two people who decide at once do so one after the other. */
  int lock(UUID one, UUID other) {
    return sql.sql("SELECT id FROM network.place WHERE id IN (:one, :other) ORDER BY id FOR UPDATE")
        .param("one", one)
        .param("other", other)
        .query(UUID.class)
        .list()
        .size();
  }

  boolean isDuplicate(UUID one, UUID other) {
    return sql.sql(
            "SELECT count(*) > 0 FROM network.place_duplicate WHERE place_id IN (:one, :other)")
        .param("one", one)
        .param("other", other)
        .query(Boolean.class)
        .single();
  }

  /** Takes the place out of publication; whether it was published. */
  boolean withdraw(UUID id, Instant now) {
    return publish(id, false, now);
  }

  boolean publish(UUID id, boolean published, Instant now) {
    return sql.sql(
                """
                UPDATE network.place SET published = :published, version = version + 1, updated_at = :now
                WHERE id = :id AND published <> :published
                """)
            .param("id", id)
            .param("published", published)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void add(UUID duplicate, UUID kept, boolean wasPublished, String who, Instant now) {
    sql.sql("UPDATE network.place_duplicate SET kept_id = :kept WHERE kept_id = :duplicate")
        .param("kept", kept)
        .param("duplicate", duplicate)
        .update();
    sql.sql(
            """
            INSERT INTO network.place_duplicate (place_id, kept_id, was_published, decided_by, decided_at)
            VALUES (:duplicate, :kept, :wasPublished, :who, :now)
            """)
        .param("duplicate", duplicate)
        .param("kept", kept)
        .param("wasPublished", wasPublished)
        .param("who", who)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Whether it was published before; empty where it is no duplicate. */
  Optional<Boolean> remove(UUID duplicate) {
    return sql.sql(
            "DELETE FROM network.place_duplicate WHERE place_id = :id RETURNING was_published")
        .param("id", duplicate)
        .query(Boolean.class)
        .optional();
  }

  void distinguish(UUID one, UUID other, String who, Instant now) {
    sql.sql(
            """
            INSERT INTO network.place_distinction (one_id, other_id, decided_by, decided_at)
            VALUES (least(:one, :other), greatest(:one, :other), :who, :now) ON CONFLICT DO NOTHING
            """)
        .param("one", one)
        .param("other", other)
        .param("who", who)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  boolean confuse(UUID one, UUID other) {
    return sql.sql(
                """
                DELETE FROM network.place_distinction
                WHERE one_id = least(:one, :other) AND other_id = greatest(:one, :other)
                """)
            .param("one", one)
            .param("other", other)
            .update()
        == 1;
  }

  /** The latest first. */
  List<Decision> decisions(int most) {
    return sql.sql(
            """
            SELECT decided.*, one.name AS one_name, other.name AS other_name FROM (
              SELECT true AS same, place_id AS one_id, kept_id AS other_id, decided_by, decided_at FROM network.place_duplicate
              UNION ALL SELECT false, one_id, other_id, decided_by, decided_at FROM network.place_distinction
            ) decided
            JOIN network.place one ON one.id = one_id JOIN network.place other ON other.id = other_id
            ORDER BY decided_at DESC, one_id LIMIT :most
            """)
        .param("most", most)
        .query(Decision.class)
        .list();
  }

  /**
   * What somebody decided of two places.
   *
   * @param same whether they are one place; then one is the duplicate, and other is kept
   */
  record Decision(
      boolean same,
      UUID oneId,
      UUID otherId,
      String oneName,
      String otherName,
      String decidedBy,
      Instant decidedAt) {}
}
