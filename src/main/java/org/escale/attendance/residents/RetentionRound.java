package org.escale.attendance.residents;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.escale.access.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives up what was kept long enough. Whatever is counted stays: no total changes by it. Doing it
 * twice changes nothing.
 */
@Service
class RetentionRound {
  private final JdbcClient sql;
  private final Retentions retentions;
  private final Erasures erasures;
  private final AuditLog audit;
  private final Clock clock;

  RetentionRound(
      JdbcClient sql, Retentions retentions, Erasures erasures, AuditLog audit, Clock clock) {
    this.sql = sql;
    this.retentions = retentions;
    this.erasures = erasures;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public void go() {
    var months = retentions.months();
    months.forEach((kind, number) -> {
      var given =
          switch (kind) {
            case IDENTITIES -> identities();
            case TEXTS -> texts(before(number));
            case ASIDE -> aside(before(number));
            case DEVICES -> devices(before(number));
          };
      if (given > 0) {
        audit.record("retention.apply", kind.code(), null, Map.of("count", given));
      }
    });
  }

  private OffsetDateTime before(int months) {
    return clock.instant().atOffset(ZoneOffset.UTC).minusMonths(months);
  }

  private int identities() {
    return erasures.giveUp(
        sql.sql(KnownResidents.SEEN + "SELECT resident_id FROM seen WHERE kept_until < :now")
            .param("months", retentions.months(Retention.IDENTITIES))
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .query(UUID.class)
            .list());
  }

  /**
   * By when the server received what a device told: its clock may be any. A report goes by the end
   * of its session, and by the last device that told of it. Events that wait for another keep
   * theirs: it is not read yet. What a report is drawn from goes before the report.
   */
  private int texts(OffsetDateTime before) {
    return update(
            """
            UPDATE attendance.remark r SET text = NULL FROM attendance.device_event e
            WHERE e.event_id = r.event_id AND r.text IS NOT NULL AND e.received_at < :before
            """,
            before)
        + update(
            """
            UPDATE attendance.device_account a SET note = NULL FROM attendance.device_event e
            WHERE (e.device_id, e.epoch, e.seq) = (a.device_id, a.state_epoch, a.state_seq)
              AND a.note IS NOT NULL AND e.received_at < :before
            """,
            before)
        + update(
            """
            UPDATE attendance.device_event SET payload = NULL
            WHERE payload IS NOT NULL AND fate = 'kept' AND received_at < :before
            """,
            before)
        + update(
            """
            UPDATE attendance.visit_event SET note = NULL WHERE note IS NOT NULL AND recorded_at < :before
            """,
            before)
        + update(
            """
            UPDATE attendance.session_report r SET note = NULL
            WHERE note IS NOT NULL AND :before > greatest(
              (SELECT ends_at FROM agenda.session_public s WHERE s.id = r.session_id),
              (SELECT ends_at FROM agenda.place_session_public p WHERE p.id = r.session_id),
              (SELECT max(e.received_at) FROM attendance.device_account a JOIN attendance.device_event e
                 ON (e.device_id, e.epoch, e.seq) = (a.device_id, a.state_epoch, a.state_seq)
               WHERE a.session_id = r.session_id))
            """,
            before);
  }

  /**
   * By when it was judged. What nobody has judged stays: it may be somebody's visit. Of what was
   * judged before that was noted, by when it came.
   */
  private int aside(OffsetDateTime before) {
    return update(
            """
            UPDATE attendance.device_event SET payload = NULL
            WHERE payload IS NOT NULL AND fate = 'left-out' AND coalesce(judged_at, received_at) < :before
            """,
            before)
        + update(
            """
            UPDATE attendance.disputed_event SET content = '' WHERE content <> '' AND judged_at < :before
            """,
            before);
  }

  private int devices(OffsetDateTime before) {
    return update(
            """
            DELETE FROM attendance.enrolment WHERE expires_at < :before AND coalesce(used_at, expires_at) < :before
            """,
            before)
        + update(
            """
            UPDATE attendance.device SET last_contact = NULL, offset_ms = NULL, app_version = NULL, persisted = NULL
            WHERE revoked_at < :before AND num_nonnulls(last_contact, offset_ms, app_version, persisted) > 0
            """,
            before);
  }

  private int update(String statement, OffsetDateTime before) {
    return sql.sql(statement).param("before", before).update();
  }
}
