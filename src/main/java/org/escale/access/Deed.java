package org.escale.access;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * An entry of the audit log without what was before and after.
 *
 * @param actor the e-mail of who did it, or {@code escale} for the program itself
 * @param action as "noun.verb"
 * @param subject what it was done to
 */
public record Deed(Instant at, String actor, String action, String subject) {
  private static final Pattern IDENTIFIER =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** The subject without identifiers, which say nothing to a person; may be empty. */
  public String named() {
    return IDENTIFIER.matcher(subject).replaceAll("").replaceAll("[ /]+$", "");
  }
}
