package org.escale.attendance.residents;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes who was made known, and which visits were theirs. */
@Repository
class RegistrationRepository {
  private final JdbcClient sql;
  private final Seal seal;

  RegistrationRepository(JdbcClient sql, Seal seal) {
    this.sql = sql;
    this.seal = seal;
  }

  /**
   * Holds the identifiers, so that nobody is erased and made known at once: always in the same
   * order, or two devices would wait for each other.
   *
   * @param told are known from now on; of the others, those that are known already are held
   */
  void hold(Collection<UUID> told, Collection<UUID> others) {
    sql.sql(
            """
            INSERT INTO attendance.resident (id) SELECT DISTINCT id FROM unnest(:ids::uuid[]) AS id ORDER BY id
            ON CONFLICT DO NOTHING
            """)
        .param("ids", told.toArray(UUID[]::new))
        .update();
    sql.sql(
            """
            SELECT id FROM attendance.resident WHERE id = ANY (:ids::uuid[]) ORDER BY id FOR UPDATE
            """)
        .param("ids", Stream.concat(told.stream(), others.stream()).toArray(UUID[]::new))
        .query(UUID.class)
        .list();
  }

  /**
   * Whatever else the device sends waits until the transaction ends. Says since when it is revoked.
   */
  Optional<Instant> holdDevice(UUID device) {
    return sql.sql("SELECT revoked_at FROM attendance.device WHERE id = :device FOR NO KEY UPDATE")
        .param("device", device)
        .query((row, _) -> Optional.ofNullable(row.getTimestamp("revoked_at")))
        .optional()
        .flatMap(revoked -> revoked)
        .map(Timestamp::toInstant);
  }

  boolean isErased(UUID id) {
    return sql.sql("SELECT EXISTS (SELECT FROM attendance.resident WHERE id = :id AND erased)")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /** What is known under that identifier, as it was sent. */
  Optional<Registration> find(UUID id) {
    return sql.sql(
            """
            SELECT i.*, k.key FROM attendance.identity i JOIN attendance.identity_key k USING (resident_id)
            WHERE resident_id = :id
            """)
        .param("id", id)
        .query((row, n) ->
            new Registration(
                id,
                seal.open(id, row.getBytes("sealed"), row.getBytes("key")),
                row.getObject("birth_year", Integer.class),
                row.getString("basis"),
                row.getString("text_code"),
                row.getInt("text_version"),
                row.getTimestamp("agreed_at").toInstant()))
        .optional();
  }

  void add(Registration one, UUID device, Instant now) {
    var key = Seal.newKey();
    sql.sql(
            """
            INSERT INTO attendance.identity (resident_id, sealed, birth_year, basis, text_code, text_version,
              agreed_at, parent_agreed, received_at, received_from)
            VALUES (:id, :sealed, :birthYear, :basis, :text, :version, :agreedAt, :parent, :now,
              (SELECT id FROM attendance.device WHERE id = :device))
            """)
        .param("id", one.resident())
        .param("sealed", seal.seal(one.resident(), one.identity(), key))
        .param("birthYear", one.birthYear())
        .param("basis", one.basis())
        .param("text", one.textCode())
        .param("version", one.textVersion())
        .param("agreedAt", one.agreedAt().atOffset(ZoneOffset.UTC))
        .param("parent", one.identity().parent() != null)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("device", device)
        .update();
    sql.sql("INSERT INTO attendance.identity_key (resident_id, key) VALUES (:id, :key)")
        .param("id", one.resident())
        .param("key", key)
        .update();
  }

  /** Whether the office has corrected what the device told. */
  boolean isCorrected(UUID id) {
    return sql.sql(
            """
            SELECT EXISTS (SELECT FROM attendance.identity WHERE resident_id = :id AND corrected_at IS NOT NULL)
            """)
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  boolean isKnown(UUID id) {
    return sql.sql("SELECT EXISTS (SELECT FROM attendance.identity WHERE resident_id = :id)")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /** Whether that was not known yet. */
  boolean link(UUID event, UUID resident, Instant now) {
    return sql.sql(
                """
                INSERT INTO attendance.resident_visit (event_id, resident_id, told_at)
                VALUES (:event, :resident, :now) ON CONFLICT DO NOTHING
                """)
            .param("event", event)
            .param("resident", resident)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }
}
