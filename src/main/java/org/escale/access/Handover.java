package org.escale.access;

import org.escale.access.pass.Purpose;

/**
 * A link made for somebody. The secret exists here only: it is sent or shown once, and forgotten.
 *
 * @param purpose invitation or password
 */
public record Handover(Account account, Purpose purpose, String secret) {

  /** The path that the link opens. */
  public String path() {
    return (purpose == Purpose.INVITATION ? "/invitation/" : "/mot-de-passe/") + secret;
  }
}
