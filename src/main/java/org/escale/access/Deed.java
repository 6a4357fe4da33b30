package org.escale.access;

import java.time.Instant;

/**
 * An entry of the audit log without what was before and after.
 *
 * @param actor the e-mail of who did it, or {@code escale} for the program itself
 * @param action as "noun.verb"
 * @param subject what it was done to
 */
public record Deed(Instant at, String actor, String action, String subject) {}
