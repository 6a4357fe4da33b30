package org.escale.network.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What those concerned agree on; in messages as {@code network.agreement.clause.<code>}. */
public enum Clause {
  /** The commune gives the premises. */
  PREMISES,
  /** Equipment is lent to the commune and the school. */
  EQUIPMENT_LOAN,
  /** What goes on in the school outside its hours is delegated. */
  OUT_OF_SCHOOL,
  /** The school council has given its opinion. */
  SCHOOL_COUNCIL,
  INSURANCE,
  /** The commune is paid back what the space costs to run. */
  REIMBURSEMENT;

  /** In the order of the checklist. */
  public static final List<Clause> ALL = List.of(values());

  /** As the database and the pages' addresses write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @throws IllegalArgumentException when no clause has that code
   */
  public static Clause of(String code) {
    return Arrays.stream(values())
        .filter(clause -> clause.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("clause: " + code));
  }
}
