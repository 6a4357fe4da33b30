package org.escale.attendance.intake;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ToldAccountRepository {
  private final JdbcClient sql;

  ToldAccountRepository(JdbcClient sql) {
    this.sql = sql;
  }

  /** Each part is replaced by what was told later, in the order of the device's log. */
  void tell(String accounts) {
    sql.sql(
            """
            INSERT INTO attendance.device_account AS a (session_id, device_id, opened_at, closed_at, minutes, visitors, note,
              state_epoch, state_seq, activity, themes, activity_epoch, activity_seq)
            SELECT session_id, device_id, opened_at, closed_at, minutes, visitors, note,
              state_epoch, state_seq, activity, themes, activity_epoch, activity_seq
            FROM jsonb_to_recordset(:accounts::jsonb) AS told (session_id uuid, device_id uuid, opened_at timestamptz,
              closed_at timestamptz, minutes integer, visitors integer, note text, state_epoch integer, state_seq bigint,
              activity text, themes text[], activity_epoch integer, activity_seq bigint)
            ORDER BY session_id
            ON CONFLICT ON CONSTRAINT one_account_per_session_and_device DO UPDATE SET
              opened_at = least(a.opened_at, EXCLUDED.opened_at),
              (closed_at, minutes, visitors, note, state_epoch, state_seq) = (
                SELECT closed_at, minutes, visitors, note, state_epoch, state_seq FROM (
                  VALUES (a.closed_at, a.minutes, a.visitors, a.note, a.state_epoch, a.state_seq),
                    (EXCLUDED.closed_at, EXCLUDED.minutes, EXCLUDED.visitors, EXCLUDED.note, EXCLUDED.state_epoch,
                     EXCLUDED.state_seq)) AS told (closed_at, minutes, visitors, note, state_epoch, state_seq)
                ORDER BY state_epoch DESC, state_seq DESC LIMIT 1),
              (activity, themes, activity_epoch, activity_seq) = (
                SELECT activity, themes, activity_epoch, activity_seq FROM (
                  VALUES (a.activity, a.themes, a.activity_epoch, a.activity_seq),
                    (EXCLUDED.activity, EXCLUDED.themes, EXCLUDED.activity_epoch, EXCLUDED.activity_seq))
                  AS told (activity, themes, activity_epoch, activity_seq)
                ORDER BY activity_epoch DESC, activity_seq DESC LIMIT 1)
            """)
        .param("accounts", accounts)
        .update();
  }

  /**
   * Draws the reports of these sessions from what all devices have told. What somebody has written
   * in one stays. A session is closed when all devices that opened it have closed it; one that was
   * revoked is not waited for. Two devices at once wait for each other at the report.
   */
  void draw(Collection<UUID> sessions) {
    var ids = sessions.toArray(UUID[]::new);
    sql.sql(
            """
            INSERT INTO attendance.session_report (session_id, opened_at, by_hand)
            SELECT session_id, min(coalesce(opened_at, closed_at)), false FROM attendance.device_account
            WHERE session_id = ANY (:ids) AND state_seq > 0 GROUP BY session_id ORDER BY session_id
            ON CONFLICT (session_id) DO NOTHING
            """)
        .param("ids", ids)
        .update();
    sql.sql(
            """
            SELECT session_id FROM attendance.session_report WHERE session_id = ANY (:ids)
            ORDER BY session_id FOR UPDATE
            """)
        .param("ids", ids)
        .query(UUID.class)
        .list();
    sql.sql(
            """
            UPDATE attendance.session_report r
            SET opened_at = least(r.opened_at, d.opened_at),
                closed_at = CASE WHEN d.closed_at IS NOT NULL THEN greatest(d.closed_at, r.opened_at) END,
                minutes = d.minutes, activity = d.activity, note = d.note
            FROM (SELECT session_id, min(opened_at) AS opened_at,
                    CASE WHEN bool_and(closed_at IS NOT NULL OR revoked_at IS NOT NULL) FILTER (WHERE state_seq > 0)
                         THEN max(closed_at) END AS closed_at,
                    max(minutes) AS minutes, string_agg(DISTINCT activity, ' · ') AS activity,
                    string_agg(DISTINCT note, E'\\n') AS note
                  FROM attendance.device_account a JOIN attendance.device ON device.id = a.device_id
                  WHERE session_id = ANY (:ids) GROUP BY session_id) AS d
            WHERE r.session_id = d.session_id AND NOT r.by_hand
            """)
        .param("ids", ids)
        .update();
  }

  /** Those that a device has opened, and that have no report (any more). */
  List<UUID> withoutReport(Collection<UUID> sessions) {
    return sql.sql(
            """
            SELECT DISTINCT a.session_id FROM attendance.device_account a
            WHERE a.session_id = ANY (:ids) AND a.state_seq > 0
              AND NOT EXISTS (SELECT 1 FROM attendance.session_report r WHERE r.session_id = a.session_id)
            ORDER BY a.session_id
            """)
        .param("ids", sessions.toArray(UUID[]::new))
        .query(UUID.class)
        .list();
  }

  /** Gives back the workstations of sessions that the device has closed. */
  void giveBack(UUID device, Collection<UUID> sessions) {
    sql.sql(
            """
            DELETE FROM attendance.workstation_lease l USING attendance.device_account a
            WHERE l.device_id = :device AND l.session_id = ANY (:ids)
              AND a.device_id = l.device_id AND a.session_id = l.session_id AND a.closed_at IS NOT NULL
            """)
        .param("device", device)
        .param("ids", sessions.toArray(UUID[]::new))
        .update();
  }
}
