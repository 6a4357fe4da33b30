package org.escale.attendance.residents;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.escale.access.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many months each kind of data is kept: what the authority chose, or what is usual. */
@Service
public class Retentions {
  private final JdbcClient sql;
  private final AuditLog audit;

  Retentions(JdbcClient sql, AuditLog audit) {
    this.sql = sql;
    this.audit = audit;
  }

  /** Of every kind. */
  public Map<Retention, Integer> months() {
    var months = new EnumMap<Retention, Integer>(Retention.class);
    for (var kind : Retention.values()) months.put(kind, kind.usual());
    sql.sql("SELECT kind, months FROM attendance.retention")
        .query(row -> {
          for (var kind : Retention.values()) {
            if (kind.code().equals(row.getString("kind"))) months.put(kind, row.getInt("months"));
          }
        });
    return months;
  }

  public int months(Retention kind) {
    return months().getOrDefault(kind, kind.usual());
  }

  /**
   * Changes them all. What is over by it is given up the next night.
   *
   * @throws IllegalArgumentException when one lies out of its bounds
   */
  @Transactional
  public void change(Map<Retention, Integer> wanted) {
    var before = months();
    wanted.forEach((kind, months) -> {
      if (months < 1 || months > kind.most()) throw new IllegalArgumentException(kind.name());
      sql.sql(
              """
              INSERT INTO attendance.retention (kind, months) VALUES (:kind, :months)
              ON CONFLICT (kind) DO UPDATE SET months = EXCLUDED.months
              """)
          .param("kind", kind.code())
          .param("months", months)
          .update();
    });
    var after = months();
    if (!after.equals(before)) {
      audit.record("retention.change", "retention", told(before), told(after));
    }
  }

  private static Map<String, Integer> told(Map<Retention, Integer> months) {
    var told = new TreeMap<String, Integer>();
    months.forEach((kind, number) -> told.put("retention-" + kind.code(), number));
    return told;
  }
}
