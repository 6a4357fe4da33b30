package org.escale.planning;

import java.util.Optional;
import java.util.stream.Stream;

/** Who commissions the bus (« commanditaire »), and thereby what kind of session it becomes. */
public enum CommissionerKind {
  SCHOOL,
  TOWN_HALL,
  DEPARTMENT,
  ASSOCIATION,
  EVENT;

  /** As it is written in the database, in files and in message keys: {@code town-hall}. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** The kind written that way. */
  public static Optional<CommissionerKind> find(String code) {
    return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
