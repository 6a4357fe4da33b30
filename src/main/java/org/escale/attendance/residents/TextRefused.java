package org.escale.attendance.residents;

/** A version that cannot be added; nothing was changed. */
public class TextRefused extends RuntimeException {
  TextRefused(String reason) {
    super(reason);
  }

  /** Its sentence in the message bundles. */
  public String messageKey() {
    return "residents.text-refused." + getMessage();
  }
}
