package org.escale.attendance.remarks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What was said during sessions. Devices tell it; it is read here. */
@Service
public class Remarks {
  private final JdbcClient sql;

  Remarks(JdbcClient sql) {
    this.sql = sql;
  }

  /** In the order in which they were written, as the devices' clocks say it. */
  public List<Remark> of(UUID session) {
    return sql.sql(
            "SELECT * FROM attendance.remark WHERE session_id = :session ORDER BY told_at,"
                + " event_id")
        .param("session", session)
        .query(Remarks::remark)
        .list();
  }

  /** By score, the most content first; a score that nobody gave is there with nobody. */
  public List<Satisfaction> satisfaction(UUID session) {
    return sql.sql(
            """
            SELECT given.score, count(s.event_id) AS visitors FROM generate_series(1, 4) AS given (score)
            LEFT JOIN attendance.satisfaction s ON s.score = given.score AND s.session_id = :session
            GROUP BY given.score ORDER BY given.score DESC
            """)
        .param("session", session)
        .query(Satisfaction.class)
        .list();
  }

  private static Remark remark(ResultSet row, int number) throws SQLException {
    return new Remark(
        row.getString("category"),
        row.getString("text"),
        row.getTimestamp("told_at").toInstant(),
        row.getString("told_by"));
  }
}
