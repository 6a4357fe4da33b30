package org.escale.attendance.intake;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much of each device's log is here. */
@Repository
class LogRepository {
  private final JdbcClient sql;

  LogRepository(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * Notes the contact, and holds the device: whatever else it sends, to this program or to another,
   * waits until the transaction ends.
   *
   * @return false where it may send no more
   */
  boolean contact(UUID device, Instant now, @Nullable Long offset, Batch batch) {
    return sql.sql(
                """
                UPDATE attendance.device SET last_contact = :now, offset_ms = :offset,
                  app_version = coalesce(:version, app_version), persisted = coalesce(:persisted, persisted)
                WHERE id = :device AND revoked_at IS NULL
                """)
            .param("device", device)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("offset", offset)
            .param("version", batch.appVersion())
            .param("persisted", batch.persisted())
            .update()
        == 1;
  }

  /** Since when the device may send no more. */
  Instant revokedAt(UUID device) {
    return sql.sql("SELECT revoked_at FROM attendance.device WHERE id = :device")
        .param("device", device)
        .query((row, _) -> row.getTimestamp("revoked_at").toInstant())
        .single();
  }

  /** Holds the device as a contact does, also where it was revoked. */
  void hold(UUID device) {
    sql.sql("SELECT id FROM attendance.device WHERE id = :device FOR NO KEY UPDATE")
        .param("device", device)
        .query(UUID.class)
        .single();
  }

  /** The epochs that are known now, those just told of included. */
  List<DeviceLog> begin(UUID device, Collection<Integer> epochs) {
    var known = all(device);
    var begun =
        epochs.stream()
            .filter(epoch -> known.stream().noneMatch(log -> log.epoch() == epoch))
            .toArray(Integer[]::new);
    if (begun.length == 0) return known;
    sql.sql(
            """
            INSERT INTO attendance.device_log (device_id, epoch)
            SELECT DISTINCT CAST(:device AS uuid), epoch FROM unnest(:epochs::integer[]) AS told (epoch)
            """)
        .param("device", device)
        .param("epochs", begun)
        .update();
    return all(device);
  }

  List<DeviceLog> all(UUID device) {
    return sql.sql(
            """
            SELECT epoch, contiguous, head FROM attendance.device_log WHERE device_id = :device ORDER BY epoch
            """)
        .param("device", device)
        .query(DeviceLog.class)
        .list();
  }

  /** Moves the watermark as far as there is no hole; the head never goes back. */
  DeviceLog advance(UUID device, DeviceLog log, long head) {
    return sql.sql(
            """
            UPDATE attendance.device_log SET contiguous = reached.seq, head = greatest(head, :head, reached.seq)
            FROM (SELECT coalesce(max(seq), :contiguous) AS seq FROM (
                    SELECT seq, seq - row_number() OVER (ORDER BY seq) AS run FROM attendance.device_event
                    WHERE device_id = :device AND epoch = :epoch AND seq > :contiguous) AS beyond
                  WHERE run = :contiguous) AS reached
            WHERE device_id = :device AND epoch = :epoch
            RETURNING epoch, contiguous, head
            """)
        .param("device", device)
        .param("epoch", log.epoch())
        .param("contiguous", log.contiguous())
        .param("head", head)
        .query(DeviceLog.class)
        .single();
  }

  /** How long the log is on the device, as far as is known. */
  long head(UUID device, int epoch) {
    return sql.sql(
            "SELECT coalesce(max(head), 0) FROM attendance.device_log WHERE device_id = :device AND"
                + " epoch = :epoch")
        .param("device", device)
        .param("epoch", epoch)
        .query(Long.class)
        .single();
  }

  /**
   * Up to where nothing more is to be expected: what is disputed has no place in the log, and what
   * comes after does not wait for it.
   */
  long settledUpTo(UUID device, int epoch) {
    return sql.sql(
            """
            WITH log AS (SELECT contiguous FROM attendance.device_log WHERE device_id = :device AND epoch = :epoch)
            SELECT coalesce(max(seq), (SELECT contiguous FROM log), 0) FROM (
              SELECT seq, seq - row_number() OVER (ORDER BY seq) AS run FROM (
                SELECT seq FROM attendance.device_event
                WHERE device_id = :device AND epoch = :epoch AND seq > (SELECT contiguous FROM log)
                UNION
                SELECT seq FROM attendance.disputed_event
                WHERE device_id = :device AND epoch = :epoch AND seq > (SELECT contiguous FROM log)) AS known) AS beyond
            WHERE run = (SELECT contiguous FROM log)
            """)
        .param("device", device)
        .param("epoch", epoch)
        .query(Long.class)
        .single();
  }
}
