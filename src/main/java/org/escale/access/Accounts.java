package org.escale.access;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.escale.access.Account.Status;
import org.escale.access.pass.Passes;
import org.escale.access.pass.Purpose;
import org.escale.access.password.Passwords;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has an account and what it is for. Whatever takes a right away signs its holder out
 * everywhere, in the same transaction; there is always somebody who can administer the accounts.
 */
@Service
public class Accounts {
  private final AccountRepository repository;
  private final Roles roles;
  private final Passes passes;
  private final Passwords passwords;
  private final OpenSessions sessions;
  private final AuditLog audit;
  private final JdbcClient sql;
  private final Clock clock;

  Accounts(
      AccountRepository repository,
      Roles roles,
      Passes passes,
      Passwords passwords,
      OpenSessions sessions,
      AuditLog audit,
      JdbcClient sql,
      Clock clock) {
    this.repository = repository;
    this.roles = roles;
    this.passes = passes;
    this.passwords = passwords;
    this.sessions = sessions;
    this.audit = audit;
    this.sql = sql;
    this.clock = clock;
  }

  /** All accounts, by name. */
  public List<Account> all() {
    return repository.all();
  }

  public Optional<Account> find(UUID id) {
    return repository.find(id);
  }

  /**
   * @throws UnknownAccount when there is none
   */
  public Account get(UUID id) {
    return find(id).orElseThrow(UnknownAccount::new);
  }

  /** Whether nobody has an account yet. */
  public boolean none() {
    return repository.none();
  }

  /**
   * Makes an account whose holder chooses a password with the link.
   *
   * @throws EmailTaken when the e-mail has an account
   * @throws CommuneMissing when a role needs a commune and none was given
   */
  @Transactional
  public Handover invite(InvitePerson person) {
    var account =
        new Account(
            UUID.randomUUID(),
            String.valueOf(person.email()).strip(),
            String.valueOf(person.displayName()).strip(),
            Locale.of("en".equals(person.language()) ? "en" : "fr"),
            Status.INVITED,
            bound(person.roles(), person.communeCode()),
            false,
            null,
            person.roles() == null ? List.of() : person.roles());
    add(account, null);
    return new Handover(
        account, Purpose.INVITATION, passes.issue(account.id(), Purpose.INVITATION));
  }

  /**
   * A new link for somebody who lost the invitation or the password.
   *
   * @throws UnknownAccount when there is none, or it is disabled
   */
  @Transactional
  public Handover newLink(UUID id) {
    var account = get(id);
    if (account.status() == Status.DISABLED) throw new UnknownAccount();
    var purpose = account.active() ? Purpose.PASSWORD : Purpose.INVITATION;
    audit.record("account.link", account.email(), null, purpose);
    return new Handover(account, purpose, passes.issue(id, purpose));
  }

  /**
   * @throws CommuneMissing when a role needs a commune and none was given
   * @throws LastAdministrator when nobody could administer the accounts any more
   */
  @Transactional
  public void changeRoles(UUID id, List<String> held, @Nullable String communeCode) {
    repository.lock();
    var real = repository.hasAdministrator(true);
    var before = get(id);
    var after = before.withRoles(held, bound(held, communeCode));
    repository.save(after);
    repository.setRoles(id, held);
    change("account.roles", before, after, real);
  }

  /**
   * The account no longer opens anything, at once and everywhere; its past stays.
   *
   * @throws LastAdministrator when nobody could administer the accounts any more
   */
  @Transactional
  public void disable(UUID id) {
    repository.lock();
    var real = repository.hasAdministrator(true);
    var before = get(id);
    var after = before.withStatus(Status.DISABLED);
    repository.save(after);
    passes.revoke(id);
    change("account.disable", before, after, real);
  }

  /** The account opens again, with the password it had; without one it is invited again. */
  @Transactional
  public void enable(UUID id) {
    repository.lock();
    var before = get(id);
    var after =
        before.withStatus(
            repository.findPasswordHash(id).isPresent() ? Status.ACTIVE : Status.INVITED);
    repository.save(after);
    audit.record("account.enable", before.email(), Trace.of(before), Trace.of(after));
  }

  /**
   * The account of a first administrator, with a password; only while there is no account at all.
   *
   * @return empty when somebody else was first
   */
  @Transactional
  public Optional<Account> addFirstAdministrator(
      String email, String displayName, Locale locale, String password) {
    repository.lock();
    if (!none()) return Optional.empty();
    var account =
        new Account(
            UUID.randomUUID(),
            email.strip(),
            displayName.strip(),
            locale,
            Status.ACTIVE,
            null,
            false,
            null,
            List.of(Role.ADMINISTRATOR));
    add(account, passwords.hash(password));
    return Optional.of(account);
  }

  /**
   * An account of the demonstration, ready to use: it signs in only where the program is reached
   * from its own machine.
   *
   * @throws EmailTaken when the e-mail has an account
   */
  @Transactional
  public Account addDemonstration(
      String role, String email, String displayName, String password, @Nullable String commune) {
    var account =
        new Account(
            UUID.randomUUID(),
            email,
            displayName,
            Locale.FRENCH,
            Status.ACTIVE,
            commune,
            true,
            null,
            List.of(role));
    add(account, passwords.hash(password));
    return account;
  }

  private void add(Account account, @Nullable String passwordHash) {
    if (!repository.add(account, passwordHash, clock.instant())) throw new EmailTaken();
    repository.setRoles(account.id(), account.roles());
    audit.record("account.add", account.email(), null, Trace.of(account));
  }

  /**
   * @param real whether somebody real administered before: then somebody real still must, whom the
   *     demonstration does not replace. Where it is all there is, it counts
   */
  private void change(String action, Account before, Account after, boolean real) {
    if (!repository.hasAdministrator(real)) throw new LastAdministrator();
    sessions.end(after);
    audit.record(action, before.email(), Trace.of(before), Trace.of(after));
  }

  /** The commune that the account is bound to: only where a role asks for one, and a real one. */
  private @Nullable String bound(@Nullable List<String> held, @Nullable String communeCode) {
    var asked = roles.all().stream().filter(Role::ofOneCommune).map(Role::code).toList();
    if (held == null || held.stream().noneMatch(asked::contains)) return null;
    return sql.sql("SELECT code FROM territory.commune_public WHERE code = :code")
        .param("code", communeCode)
        .query(String.class)
        .optional()
        .orElseThrow(CommuneMissing::new);
  }

  /** What the audit log keeps of an account. */
  private record Trace(
      String displayName, Status status, List<String> roles, @Nullable String communeCode) {
    static Trace of(Account account) {
      return new Trace(
          account.displayName(), account.status(), account.roles(), account.communeCode());
    }
  }
}
