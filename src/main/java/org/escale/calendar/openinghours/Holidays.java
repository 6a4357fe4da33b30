package org.escale.calendar.openinghours;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The holidays that hold where a place is. They are given from outside: the engine knows none. */
public interface Holidays {
  /** Where no day is a holiday. */
  Holidays NONE =
      new Holidays() {
        @Override
        public @Nullable String publicHoliday(LocalDate day) {
          return null;
        }

        @Override
        public @Nullable String schoolHoliday(LocalDate day) {
          return null;
        }
      };

  /** The name of the public holiday of a day; null on other days. */
  @Nullable String publicHoliday(LocalDate day);

  /** The name of the school holidays that a day lies in; null on other days. */
  @Nullable String schoolHoliday(LocalDate day);
}
