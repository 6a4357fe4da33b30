package org.escale.network.agreement;

/** Why an agreement stays as it is; in messages as {@code network.agreement.refusal.<key>}. */
public sealed class AgreementRefusal extends RuntimeException {
  private final String key;

  private AgreementRefusal(String key) {
    super(key);
    this.key = key;
  }

  public String messageKey() {
    return "network.agreement.refusal." + key;
  }

  /** The space is open, and needs every clause. */
  public static final class KeepsOpen extends AgreementRefusal {
    KeepsOpen() {
      super("keeps-open");
    }
  }

  /** The place is no space in a school: it needs no agreement. */
  public static final class NotNeeded extends AgreementRefusal {
    NotNeeded() {
      super("not-needed");
    }
  }
}
