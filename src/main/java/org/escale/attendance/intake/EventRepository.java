package org.escale.attendance.intake;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EventRepository {
  private final JdbcClient sql;

  EventRepository(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * Keeps those whose identifier and place are both free; of two programs that are told the same at
   * once, the second waits for the first.
   *
   * @return the identifiers of those that were
   */
  Set<UUID> addAll(UUID device, List<EventRow> rows, Instant received, @Nullable Long offset) {
    if (rows.isEmpty()) return Set.of();
    return new HashSet<>(
        sql.sql(
                """
                INSERT INTO attendance.device_event (event_id, device_id, epoch, seq, boot_id, schema_version, type,
                  session_id, payload, sha256, device_time, monotonic_ms, received_at, offset_ms, fate, reason, needs)
                SELECT event_id, :device, epoch, seq, boot_id, schema_version, type, session_id, payload,
                  decode(sha256, 'hex'), device_time::timestamptz, monotonic_ms, :received, :offset, fate, reason, needs
                FROM unnest(:ids::uuid[], :epochs::integer[], :seqs::bigint[], :boots::uuid[], :versions::integer[],
                  :types::text[], :sessions::uuid[], :payloads::text[], :digests::text[], :times::text[], :monotonic::bigint[],
                  :fates::text[], :reasons::text[], :needs::uuid[])
                  AS told (event_id, epoch, seq, boot_id, schema_version, type, session_id, payload, sha256, device_time,
                    monotonic_ms, fate, reason, needs)
                ORDER BY event_id
                ON CONFLICT DO NOTHING
                RETURNING event_id
                """)
            .param("device", device)
            .param("received", received.atOffset(ZoneOffset.UTC))
            .param("offset", offset)
            .param("ids", Column.of(rows, row -> row.event().eventId(), UUID[]::new))
            .param("epochs", Column.of(rows, row -> row.event().epoch(), Integer[]::new))
            .param("seqs", Column.of(rows, row -> row.event().seq(), Long[]::new))
            .param("boots", Column.of(rows, row -> row.event().bootId(), UUID[]::new))
            .param("versions", Column.of(rows, row -> row.event().schemaVersion(), Integer[]::new))
            .param("types", Column.of(rows, EventRow::type, String[]::new))
            .param("sessions", Column.of(rows, EventRow::session, UUID[]::new))
            .param("payloads", Column.of(rows, row -> row.event().payload(), String[]::new))
            .param("digests", Column.of(rows, row -> row.event().sha256(), String[]::new))
            .param("times", Column.of(rows, row -> row.event().deviceTime(), String[]::new))
            .param("monotonic", Column.of(rows, row -> row.event().monotonicMs(), Long[]::new))
            .param("fates", Column.of(rows, row -> row.fate().code, String[]::new))
            .param("reasons", Column.of(rows, EventRow::reason, String[]::new))
            .param("needs", Column.of(rows, EventRow::needs, UUID[]::new))
            .query(UUID.class)
            .list());
  }

  /** The digests of those that are known, in hexadecimal, by identifier. */
  Map<UUID, String> digests(Collection<UUID> ids) {
    var digests = new HashMap<UUID, String>();
    sql.sql(
            """
            SELECT event_id, encode(sha256, 'hex') AS digest FROM attendance.device_event
            WHERE event_id = ANY (:ids)
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .query(row -> {
          digests.put(row.getObject("event_id", UUID.class), row.getString("digest"));
        });
    return digests;
  }

  /** Keeps aside what has no place in the log; the same content again changes nothing. */
  void dispute(
      UUID device, Told.@Nullable Place place, String content, String reason, Instant now) {
    sql.sql(
            """
            INSERT INTO attendance.disputed_event (device_id, content, content_sha256, reason, received_at, epoch, seq)
            VALUES (:device, :content, sha256(convert_to(:content, 'UTF8')), :reason, :now, :epoch, :seq)
            ON CONFLICT ON CONSTRAINT one_dispute_per_content DO NOTHING
            """)
        .param("device", device)
        .param("content", content)
        .param("reason", reason)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("epoch", place == null ? null : place.epoch())
        .param("seq", place == null ? null : place.seq())
        .update();
  }

  /** What became of some, unless somebody has judged them in the meantime. */
  void settle(Collection<UUID> ids, EventRow.Fate from, EventRow.Fate to, @Nullable String reason) {
    if (ids.isEmpty()) return;
    sql.sql(
            """
            UPDATE attendance.device_event SET fate = :to, reason = :reason
            WHERE event_id = ANY (:ids) AND fate = :from
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .param("from", from.code)
        .param("to", to.code)
        .param("reason", reason)
        .update();
  }

  /** Those of the sessions that exist, cancelled or not, at a stop or in a place. */
  Set<UUID> knownSessions(Collection<UUID> sessions) {
    if (sessions.isEmpty()) return Set.of();
    return new HashSet<>(
        sql.sql(
                """
                SELECT id FROM agenda.session_public WHERE id = ANY (:ids)
                UNION ALL SELECT id FROM agenda.place_session_public WHERE id = ANY (:ids)
                """)
            .param("ids", sessions.toArray(UUID[]::new))
            .query(UUID.class)
            .list());
  }

  Set<String> audiences() {
    return new HashSet<>(
        sql.sql("SELECT code FROM attendance.audience").query(String.class).list());
  }
}
