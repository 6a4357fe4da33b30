package org.escale.portal.links;

import java.util.Locale;

/** Why a link does not lead where it should. */
public enum Trouble {
  /** 404 or 410: the site says that there is no such page. */
  GONE(true),
  /** 5xx. */
  SERVER(true),
  /** Another refusal, such as 400. */
  REFUSED(true),
  /** 401, 403, 429: the page may be there for people. */
  GUARDED(true),
  /** Redirections that do not end. */
  CIRCLE(true),
  /** The certificate is not good, or there is no agreement on the encryption. */
  TLS(true),
  /** No such name in the DNS. */
  NAME(false),
  CONNECTION(false),
  SLOW(false),
  /** A private, loopback or similar address. */
  INSIDE(false),
  /** No address of the web at all. */
  ADDRESS(false);

  private final boolean answered;

  Trouble(boolean answered) {
    this.answered = answered;
  }

  /** Whether somebody answered: our own way out is then open. */
  boolean answered() {
    return answered;
  }

  /** As it stands in the database and at the end of message keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Trouble of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
