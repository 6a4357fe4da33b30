package org.escale.attendance.sealed;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.escale.access.AuditLog;
import org.escale.attendance.device.Device;
import org.escale.attendance.device.Devices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What revoked devices have handed over, unread. Somebody of the office says once whether the
 * device had stayed in good hands: then it is opened, or given up.
 */
@Service
public class SealedBodies {
  /** A log in pieces; more of one device is no log. */
  private static final int MOST = 100;

  private final SealedLogs logs;
  private final Devices devices;
  private final AuditLog audit;
  private final JdbcClient sql;
  private final JsonMapper json;
  private final Clock clock;

  SealedBodies(
      SealedLogs logs,
      Devices devices,
      AuditLog audit,
      JdbcClient sql,
      JsonMapper json,
      Clock clock) {
    this.logs = logs;
    this.devices = devices;
    this.audit = audit;
    this.sql = sql;
    this.json = json;
    this.clock = clock;
  }

  /** A body that waits. */
  public record Waiting(UUID id, String device, int events, Instant receivedAt) {}

  public List<Waiting> waiting() {
    return sql.sql(
            """
            SELECT b.id, d.name AS device, b.events, b.received_at FROM attendance.sealed_body b
            JOIN attendance.device d ON d.id = b.device_id
            WHERE b.judgement IS NULL ORDER BY b.received_at, b.id
            """)
        .query(Waiting.class)
        .list();
  }

  /**
   * The same events again change nothing.
   *
   * @return whether it was kept; not where the device has handed over too much already
   */
  @Transactional
  boolean keep(Device device, SealedLog log, String content) {
    sql.sql("SELECT id FROM attendance.device WHERE id = :device FOR NO KEY UPDATE")
        .param("device", device.id())
        .query(UUID.class)
        .single();
    var kept =
        sql.sql("SELECT count(*) FROM attendance.sealed_body WHERE device_id = :device")
            .param("device", device.id())
            .query(Integer.class)
            .single();
    if (kept >= MOST) return false;
    sql.sql(
            """
            INSERT INTO attendance.sealed_body (device_id, content, content_sha256, events, received_at)
            VALUES (:device, :content, sha256(convert_to(:told, 'UTF8')), :events, :now)
            ON CONFLICT ON CONSTRAINT one_body_per_content DO NOTHING
            """)
        .param("device", device.id())
        .param("content", content)
        .param("told", told(content))
        .param("events", log.events().size())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return true;
  }

  /** Without when it was made: the same events are the same body. */
  private String told(String content) {
    var log = json.readTree(content);
    return log.path("epochs") + "\n" + log.path("events") + "\n" + log.path("residents");
  }

  /** Opens it and counts what it holds; where somebody has judged it before, nothing happens. */
  @Transactional
  public void open(UUID id, String by) {
    var content = hold(id);
    if (content.isEmpty()) return;
    judge(id, "opened", by);
    var log = SealedLog.read(json.readTree(content.getFirst())).orElseThrow();
    logs.receive(devices.find(log.device()).orElseThrow(), log);
  }

  /** Gives it up unread. */
  @Transactional
  public void leaveOut(UUID id, String by) {
    if (hold(id).isEmpty()) return;
    judge(id, "left-out", by);
    audit.record("sealed-log.leave-out", id.toString(), null, null);
  }

  private List<String> hold(UUID id) {
    return sql.sql(
            """
            SELECT content FROM attendance.sealed_body WHERE id = :id AND judgement IS NULL FOR UPDATE
            """)
        .param("id", id)
        .query(String.class)
        .list();
  }

  private void judge(UUID id, String judgement, String by) {
    sql.sql(
            """
            UPDATE attendance.sealed_body SET judgement = :judgement, judged_by = :by, judged_at = :now, content = NULL
            WHERE id = :id
            """)
        .param("id", id)
        .param("judgement", judgement)
        .param("by", by)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
