package org.escale.access;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.escale.access.pass.Passes;
import org.escale.access.pass.Purpose;
import org.escale.access.password.Passwords;
import org.escale.hosting.Exposure;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with their own account: prove who they are, choose a password, say a name. */
@Service
public class Credentials {
  private final AccountRepository repository;
  private final Passes passes;
  private final Passwords passwords;
  private final OpenSessions sessions;
  private final AuditLog audit;
  private final Clock clock;
  private final Exposure exposure;

  Credentials(
      AccountRepository repository,
      Passes passes,
      Passwords passwords,
      OpenSessions sessions,
      AuditLog audit,
      Clock clock,
      Exposure exposure) {
    this.repository = repository;
    this.passes = passes;
    this.passwords = passwords;
    this.sessions = sessions;
    this.audit = audit;
    this.clock = clock;
    this.exposure = exposure;
  }

  /**
   * Who it is, when the password is theirs and the account is open. Nothing in the answer, nor in
   * the time it takes, tells which of the three was wrong.
   */
  public Optional<SignedIn> identify(String email, String password) {
    var account = findByEmail(email);
    var hash = account.flatMap(a -> repository.findPasswordHash(a.id())).orElse(null);
    return passwords.matches(password, hash)
        ? account.filter(this::opens).map(this::signedIn)
        : Optional.empty();
  }

  /**
   * Whether somebody who was let in may stay: the account is open and its rights are those that
   * were given at the door. A sign-in that overlaps a change of them keeps its session through the
   * change, but not through its next request.
   *
   * @param local whether the request comes from this machine, as the demonstration's must
   */
  public boolean admits(SignedIn who, boolean local) {
    return repository
        .standing(who.id())
        .filter(now -> Objects.equals(now.communeCode(), who.communeCode()))
        .filter(now -> now.permissions().equals(who.permissions()))
        .filter(now -> local || !now.demonstration())
        .isPresent();
  }

  /**
   * Lets in whoever has been identified, and notes it.
   *
   * @return false when the account is the demonstration's and the request comes from elsewhere
   */
  @Transactional
  public boolean enter(SignedIn who, boolean local) {
    if (!admits(who, local)) return false;
    repository
        .find(who.id())
        .ifPresent(account -> audit.recordBy(account, "account.sign-in", account.email()));
    return true;
  }

  /** Whose e-mail it is, whatever its case. */
  public Optional<Account> findByEmail(String email) {
    return repository.findId(email.strip()).flatMap(repository::find);
  }

  /** The account that a link still opens. */
  public Optional<Account> findByPass(String secret, Purpose purpose) {
    return passes.find(secret, purpose).flatMap(repository::find).filter(a -> !disabled(a));
  }

  /**
   * Uses a link to choose a password, and signs the account out everywhere.
   *
   * @return the account; empty when the link no longer opens anything
   */
  @Transactional
  public Optional<Account> choosePassword(String secret, Purpose purpose, String password) {
    var account = findByPass(secret, purpose);
    if (account.isEmpty() || !passes.use(secret, purpose)) return Optional.empty();
    repository.setPasswordHash(account.get().id(), passwords.hash(password));
    passes.revoke(account.get().id());
    sessions.end(account.get());
    audit.recordBy(account.get(), "account.password", account.get().email());
    return account;
  }

  /**
   * Changes one's own password and signs the account out everywhere else.
   *
   * @param sessionId where one is signed in now
   * @return false when the current password is not right
   */
  @Transactional
  public boolean changePassword(UUID id, String current, String password, String sessionId) {
    var account = repository.find(id).orElseThrow(UnknownAccount::new);
    if (!passwords.matches(current, repository.findPasswordHash(id).orElse(null))) return false;
    repository.setPasswordHash(id, passwords.hash(password));
    passes.revoke(id);
    sessions.endOthers(account, sessionId);
    audit.recordBy(account, "account.password", account.email());
    return true;
  }

  @Transactional
  public void describeSelf(UUID id, String displayName, Locale locale) {
    var account = repository.find(id).orElseThrow(UnknownAccount::new);
    var after = account.withSelf(displayName.strip(), locale);
    repository.save(after);
    audit.record("account.self", account.email(), Self.of(account), Self.of(after));
  }

  /** A link for somebody who forgot the password, to be sent to the account's own e-mail. */
  @Transactional
  public Optional<Handover> forgotten(String email) {
    return findByEmail(email)
        .filter(Account::active)
        .filter(account -> !account.demonstration())
        .map(account ->
            new Handover(account, Purpose.PASSWORD, passes.issue(account.id(), Purpose.PASSWORD)));
  }

  /** Tells the administrator, on the page of accounts, that a link must be handed over. */
  @Transactional
  public void askForLink(String email) {
    findByEmail(email)
        .filter(account -> !disabled(account))
        .ifPresent(account -> repository.save(account.withLinkAskedAt(clock.instant())));
  }

  private boolean opens(Account account) {
    return account.active() && (!account.demonstration() || exposure.loopbackOnly());
  }

  private SignedIn signedIn(Account account) {
    return new SignedIn(
        account.id(),
        account.email(),
        account.displayName(),
        account.communeCode(),
        repository.permissions(account.id()));
  }

  /** What the audit log keeps of what people say of themselves. */
  private record Self(String displayName, String language) {
    static Self of(Account account) {
      return new Self(account.displayName(), account.locale().getLanguage());
    }
  }

  private static boolean disabled(Account account) {
    return account.status() == Account.Status.DISABLED;
  }
}
