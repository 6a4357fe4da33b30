package org.escale.attendance.residents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why it is lawful to know somebody's name (GDPR, article 6.1). */
public enum Basis {
  /** The person has agreed (a); under 15, a parent too. */
  CONSENT,
  /** The authority needs it for a task in the public interest that the law gives it (e). */
  PUBLIC_TASK;

  /** As devices and the database say it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Basis> of(String code) {
    return Arrays.stream(values()).filter(basis -> basis.code().equals(code)).findFirst();
  }
}
