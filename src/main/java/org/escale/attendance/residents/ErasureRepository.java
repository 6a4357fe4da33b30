package org.escale.attendance.residents;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes away all that is known of people, and keeps that it was taken away. */
@Repository
class ErasureRepository {
  private final JdbcClient sql;

  ErasureRepository(JdbcClient sql) {
    this.sql = sql;
  }

  /** Erases those who are not erased yet, and says who they are; also who never was known here. */
  List<UUID> erase(Collection<UUID> ids, Instant now) {
    var all = ids.toArray(UUID[]::new);
    sql.sql(
            """
            INSERT INTO attendance.resident (id) SELECT DISTINCT id FROM unnest(:ids::uuid[]) AS id ORDER BY id
            ON CONFLICT DO NOTHING
            """)
        .param("ids", all)
        .update();
    var erased =
        sql.sql(
                """
                SELECT id FROM attendance.resident WHERE id = ANY (:ids::uuid[]) AND NOT erased
                ORDER BY id FOR UPDATE
                """)
            .param("ids", all)
            .query(UUID.class)
            .list();
    for (var table : List.of("resident_visit", "identity_key", "identity")) {
      sql.sql("DELETE FROM attendance." + table + " WHERE resident_id = ANY (:ids::uuid[])")
          .param("ids", erased.toArray(UUID[]::new))
          .update();
    }
    sql.sql(
            """
            UPDATE attendance.resident SET erased_at = :now WHERE id = ANY (:ids::uuid[])
            """)
        .param("ids", erased.toArray(UUID[]::new))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    return erased;
  }

  /** Those erased since then, in an order that stays. */
  List<UUID> erasedSince(Instant since) {
    return sql.sql("SELECT id FROM attendance.resident WHERE erased_at >= :since ORDER BY id")
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(UUID.class)
        .list();
  }

  List<UUID> erased() {
    return sql.sql("SELECT id FROM attendance.resident WHERE erased").query(UUID.class).list();
  }

  /** Everybody who was ever counted. */
  long visitors() {
    return sql.sql("SELECT coalesce(sum(headcount), 0) FROM attendance.visit_event")
        .query(Long.class)
        .single();
  }
}
