package org.escale.portal.counters;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Times at which a counter is open on some days of the week, as the directory says it.
 *
 * @param firstDay the same as lastDay for one day
 * @param comment what restricts it, such as « sur rendez-vous »; the counter then may be open
 */
public record OpenRange(
    DayOfWeek firstDay, DayOfWeek lastDay, List<Times> times, @Nullable String comment) {

  /**
   * @param end midnight stands for the end of the day
   */
  public record Times(LocalTime start, LocalTime end) {}
}
