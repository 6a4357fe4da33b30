package org.escale.planning;

import java.time.LocalDate;
import java.util.Comparator;

/** A half-day on which the bus would be welcome. */
public record Wish(LocalDate day, Slot slot) implements Comparable<Wish> {
  private static final Comparator<Wish> ORDER =
      Comparator.comparing(Wish::day).thenComparing(Wish::slot);

  @Override
  public int compareTo(Wish other) {
    return ORDER.compare(this, other);
  }
}
