package org.escale.planning.intake;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.escale.planning.Slot;
import org.escale.planning.Wish;
import org.jspecify.annotations.Nullable;

/**
 * A line of the form: a day, or the days from one to another, and one slot or any.
 *
 * @param to null for the one day
 * @param slot null for any of the three
 */
public record AskedPeriod(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable Slot slot) {
  static final AskedPeriod BLANK = new AskedPeriod(null, null, null);

  /** Whether its days are in order and within a year. */
  boolean sound() {
    return from == null
        ? to == null
        : to == null || !to.isBefore(from) && to.isBefore(from.plusYears(1));
  }

  /** The half-days it means; a single day needs no weekday to be ticked. */
  Stream<Wish> wishes(Set<DayOfWeek> weekdays) {
    if (from == null || !sound()) return Stream.empty();
    var days =
        to == null
            ? Stream.of(from)
            : from.datesUntil(to.plusDays(1))
                .filter(day -> weekdays.isEmpty() || weekdays.contains(day.getDayOfWeek()));
    return days.filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY)
        .flatMap(day -> slots().map(wished -> new Wish(day, wished)));
  }

  private Stream<Slot> slots() {
    return slot == null ? Stream.of(Slot.values()) : Stream.of(slot);
  }
}
