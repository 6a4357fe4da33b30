package org.escale.access;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Who did what, when, and what it was before and after. It only grows. */
@Service
public class AuditLog {
  /** The login of who asked for the background work that this thread does. */
  private static final ScopedValue<String> ASKED_BY = ScopedValue.newInstance();

  private final JdbcClient sql;
  private final JsonMapper json;
  private final Clock clock;
  private final String program;

  /**
   * @param program in whose name is written what nobody signed in has done: {@code escale}, or
   *     {@code command-line} where a command does it
   */
  AuditLog(
      JdbcClient sql,
      JsonMapper json,
      Clock clock,
      @Value("${escale.actor:escale}") String program) {
    this.sql = sql;
    this.json = json;
    this.clock = clock;
    this.program = program;
  }

  /**
   * Adds an entry, in the transaction of what it tells of, in the name of whoever is signed in (or
   * of the program or the command itself).
   *
   * @param action what was done, as "noun.verb" in English: {@code commune.import}
   * @param subject what it was done to, in words or by its identifier
   * @param before the state before, written as JSON; null when there was none
   * @param after the state after, written as JSON; null when there is none
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(
      String action, String subject, @Nullable Object before, @Nullable Object after) {
    if (ASKED_BY.isBound()) {
      add(accountOf(ASKED_BY.get()), ASKED_BY.get(), action, subject, before, after);
      return;
    }
    var who = signedIn();
    add(
        who == null ? null : who.id(),
        who == null ? program : who.email(),
        action,
        subject,
        before,
        after);
  }

  /**
   * Does work in the background that somebody asked for while signed in: what it enters is in that
   * person's name.
   *
   * @param email the person's login
   */
  public <T> T inTheNameOf(String email, Supplier<T> work) {
    return ScopedValue.where(ASKED_BY, email).call(work::get);
  }

  private @Nullable UUID accountOf(String email) {
    return sql.sql("SELECT id FROM access.account WHERE email = :email")
        .param("email", email)
        .query(UUID.class)
        .optional()
        .orElse(null);
  }

  /** What was done last, the latest first; that somebody signed in is no deed. */
  public List<Deed> latest(int most) {
    return sql.sql(
            """
            SELECT at, actor, action, subject FROM access.audit_entry
            WHERE action <> 'account.sign-in' ORDER BY at DESC, id DESC LIMIT :most
            """)
        .param("most", most)
        .query((row, n) ->
            new Deed(
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject")))
        .list();
  }

  /** Adds an entry in the name of somebody who holds a link but is not signed in. */
  void recordBy(Account account, String action, String subject) {
    add(account.id(), account.email(), action, subject, null, null);
  }

  private void add(
      @Nullable UUID account,
      String actor,
      String action,
      String subject,
      @Nullable Object before,
      @Nullable Object after) {
    sql.sql(
            """
            INSERT INTO access.audit_entry (at, account_id, actor, action, subject, before, after)
            VALUES (:at, :account, :actor, :action, :subject, :before::jsonb, :after::jsonb)
            """)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("account", account)
        .param("actor", actor)
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
