package org.escale.access;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in. People appear by their function; a name is theirs to give.
 *
 * @param email what they sign in with, of at most 100 characters, whatever its case
 * @param locale the language of their mails and pages: French or English
 * @param communeCode the commune that a commune's agent acts for
 * @param demonstration whether the account belongs to the invented territory: it signs in only
 *     where the program is reached from its own machine
 * @param linkAskedAt when they forgot their password and no mail could be sent to them
 * @param roles codes, in the order of the role table
 */
public record Account(
    UUID id,
    String email,
    String displayName,
    Locale locale,
    Status status,
    @Nullable String communeCode,
    boolean demonstration,
    @Nullable Instant linkAskedAt,
    List<String> roles) {

  /** Where an account stands: a password is chosen with the invitation's link. */
  public enum Status {
    INVITED,
    ACTIVE,
    DISABLED;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Status of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  public boolean active() {
    return status == Status.ACTIVE;
  }

  Account withRoles(List<String> held, @Nullable String commune) {
    return new Account(
        id, email, displayName, locale, status, commune, demonstration, linkAskedAt, held);
  }

  Account withStatus(Status changed) {
    return new Account(
        id, email, displayName, locale, changed, communeCode, demonstration, linkAskedAt, roles);
  }

  Account withSelf(String name, Locale language) {
    return new Account(
        id, email, name, language, status, communeCode, demonstration, linkAskedAt, roles);
  }

  Account withLinkAskedAt(Instant instant) {
    return new Account(
        id, email, displayName, locale, status, communeCode, demonstration, instant, roles);
  }
}
