package org.escale.desk;

import static org.escale.access.Permission.ACCOUNT_ADMINISTER;
import static org.escale.access.Permission.AUDIT_READ;

import java.util.ArrayList;
import java.util.List;
import org.escale.access.Account;
import org.escale.access.Accounts;
import org.escale.access.AuditLog;
import org.escale.access.Deed;
import org.escale.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The accounts that wait for somebody, and what was done last. */
@Component
class AdministrationDesk {
  private static final int SHOWN_DEEDS = 6;
  private static final String ACCOUNTS = "/gestion/comptes";

  private final Accounts accounts;
  private final AuditLog audit;

  AdministrationDesk(Accounts accounts, AuditLog audit) {
    this.accounts = accounts;
    this.audit = audit;
  }

  /**
   * What an administrator sees.
   *
   * @param active accounts that can sign in
   */
  record View(long active, long invited, List<Deed> deeds) {}

  /** Null for whoever does not administer the accounts. */
  @Nullable View view(SignedIn who) {
    if (!who.may(ACCOUNT_ADMINISTER)) return null;
    var all = accounts.all();
    return new View(
        all.stream().filter(Account::active).count(),
        all.stream().filter(AdministrationDesk::invited).count(),
        who.may(AUDIT_READ) ? audit.latest(SHOWN_DEEDS) : List.of());
  }

  List<Task> tasks(SignedIn who) {
    if (!who.may(ACCOUNT_ADMINISTER)) return List.of();
    var tasks = new ArrayList<Task>();
    var all = accounts.all();
    var forgotten = all.stream().filter(account -> account.linkAskedAt() != null).count();
    if (forgotten > 0) tasks.add(Task.of("links", ACCOUNTS, forgotten));
    var invited = all.stream().filter(AdministrationDesk::invited).count();
    if (invited > 0) tasks.add(Task.of("invited", ACCOUNTS, invited));
    return tasks;
  }

  private static boolean invited(Account account) {
    return account.status() == Account.Status.INVITED;
  }
}
