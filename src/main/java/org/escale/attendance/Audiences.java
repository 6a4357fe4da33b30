package org.escale.attendance;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.escale.access.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The publics that visits are counted by. They are added, renamed and put aside, never removed. */
@Service
public class Audiences {
  private static final String CHANGED = "audiences.change";

  private final JdbcClient sql;
  private final AuditLog audit;

  Audiences(JdbcClient sql, AuditLog audit) {
    this.sql = sql;
    this.audit = audit;
  }

  /** All, in the order that the manager chose. */
  public List<Audience> all() {
    return sql.sql("SELECT * FROM attendance.audience ORDER BY position, code")
        .query(Audience.class)
        .list();
  }

  /** Those offered when counting. */
  public List<Audience> active() {
    return all().stream().filter(Audience::active).toList();
  }

  /** All, each under its code. */
  public Map<String, Audience> byCode() {
    return all().stream().collect(Collectors.toMap(Audience::code, audience -> audience));
  }

  /** Changes the labels, the order and which are offered; codes that do not exist are ignored. */
  @Transactional
  public void change(List<Audience> wanted) {
    var before = all();
    for (var audience : wanted) {
      sql.sql(
              """
              UPDATE attendance.audience SET label_fr = :labelFr, label_en = :labelEn,
                position = :position, active = :active
              WHERE code = :code
              """)
          .paramSource(audience)
          .update();
    }
    audit.record(CHANGED, "audiences", before, all());
  }

  /** Adds one at the end; its code comes from its French label. */
  @Transactional
  public Audience add(String labelFr, String labelEn) {
    var before = all();
    var audience =
        new Audience(freeCode(labelFr, before), labelFr, labelEn, before.size() + 1, true);
    addIfAbsent(audience);
    audit.record(CHANGED, "audiences", before, all());
    return audience;
  }

  void addIfAbsent(Audience audience) {
    sql.sql(
            """
            INSERT INTO attendance.audience (code, label_fr, label_en, position, active)
            VALUES (:code, :labelFr, :labelEn, :position, :active)
            ON CONFLICT (code) DO NOTHING
            """)
        .paramSource(audience)
        .update();
  }

  private static String freeCode(String label, List<Audience> taken) {
    var plain =
        Normalizer.normalize(label, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    var stem = plain.isEmpty() ? "public" : plain;
    for (var n = 1; ; n++) {
      var code = n == 1 ? stem : stem + "-" + n;
      if (taken.stream().noneMatch(audience -> audience.code().equals(code))) return code;
    }
  }
}
