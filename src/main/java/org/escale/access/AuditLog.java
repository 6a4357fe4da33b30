package org.escale.access;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Who did what, when, and what it was before and after. It only grows. */
@Service
public class AuditLog {
  private final JdbcClient sql;
  private final JsonMapper json;

  AuditLog(JdbcClient sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /**
   * Adds an entry, in the transaction of what it tells of, in the name of whoever is signed in (or
   * of the program itself).
   *
   * @param action what was done, as "noun.verb" in English: {@code commune.import}
   * @param subject what it was done to, in words or by its identifier
   * @param before the state before, written as JSON; null when there was none
   * @param after the state after, written as JSON; null when there is none
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(
      String action, String subject, @Nullable Object before, @Nullable Object after) {
    var who = signedIn();
    sql.sql(
            """
            INSERT INTO access.audit_entry (account_id, actor, action, subject, before, after)
            VALUES (:account, :actor, :action, :subject, :before::jsonb, :after::jsonb)
            """)
        .param("account", who == null ? null : who.id())
        .param("actor", who == null ? "escale" : who.email())
        .param("action", action)
        .param("subject", subject)
        .param("before", before == null ? null : json.writeValueAsString(before))
        .param("after", after == null ? null : json.writeValueAsString(after))
        .update();
  }

  private static @Nullable SignedIn signedIn() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn who
        ? who
        : null;
  }
}
