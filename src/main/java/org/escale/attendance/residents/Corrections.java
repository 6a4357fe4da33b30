package org.escale.attendance.residents;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.escale.access.AuditLog;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Putting right what is known of a person (GDPR, article 16). What a device had told is not kept,
 * and what it sends again changes nothing.
 */
@Service
public class Corrections {
  private final JdbcClient sql;
  private final Seal seal;
  private final AuditLog audit;
  private final Clock clock;

  Corrections(JdbcClient sql, Seal seal, AuditLog audit, Clock clock) {
    this.sql = sql;
    this.seal = seal;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @throws ParentMissing when the person is then under 15 and no parent has agreed
   */
  @Transactional
  public void correct(UUID resident, CorrectPerson wanted) {
    var key =
        sql.sql("SELECT key FROM attendance.identity_key WHERE resident_id = :id FOR UPDATE")
            .param("id", resident)
            .query(byte[].class)
            .single();
    var identity = wanted.identity();
    try {
      sql.sql(
              """
              UPDATE attendance.identity SET sealed = :sealed, birth_year = :birthYear,
                parent_agreed = :parent, corrected_at = :now
              WHERE resident_id = :id
              """)
          .param("sealed", seal.seal(resident, identity, key))
          .param("birthYear", wanted.birthYear())
          .param("parent", identity.parent() != null)
          .param("now", clock.instant().atOffset(ZoneOffset.UTC))
          .param("id", resident)
          .update();
    } catch (DataIntegrityViolationException e) {
      if (String.valueOf(e.getMessage()).contains("parent_agrees_under_15")) {
        throw new ParentMissing();
      }
      throw e;
    }
    audit.record("resident.correct", resident.toString(), null, null);
  }
}
