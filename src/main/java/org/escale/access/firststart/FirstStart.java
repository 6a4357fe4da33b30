package org.escale.access.firststart;

import java.util.Locale;
import java.util.Optional;
import org.escale.access.Account;
import org.escale.access.Accounts;
import org.escale.access.pass.Passes;
import org.escale.access.pass.Purpose;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An installation without any account waits for its administrator, who is whoever can read the code
 * on the terminal. A demonstration brings its accounts before the first request, into an empty
 * database only: it opens no door of a database that holds a territory without accounts.
 */
@Service
public class FirstStart {
  private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

  private final Accounts accounts;
  private final Passes passes;
  private final MessageSource messages;
  private volatile boolean over;

  FirstStart(Accounts accounts, Passes passes, MessageSource messages) {
    this.accounts = accounts;
    this.passes = passes;
    this.messages = messages;
  }

  /** Whether everybody is still led to the page of the first start. */
  boolean pending() {
    if (!over) over = !accounts.none();
    return !over;
  }

  /** Prints a code on the terminal; each program of several on one database prints its own. */
  @Transactional
  public void announce() {
    if (pending()) {
      var code = new Object[] {passes.issueFirstStartCode()};
      log.info(messages.getMessage("access.first-start.announcement", code, Locale.FRENCH));
    }
  }

  /**
   * Makes the first administrator.
   *
   * @return empty when the code is not right, or there is an account already
   */
  @Transactional
  public Optional<Account> begin(
      String code, String email, String displayName, Locale locale, String password) {
    var typed = code.strip().toUpperCase(Locale.ROOT);
    return passes.use(typed, Purpose.FIRST_START)
        ? accounts.addFirstAdministrator(email, displayName, locale, password)
        : Optional.empty();
  }
}
