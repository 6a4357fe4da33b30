package org.escale.calendar.openinghours;

import org.jspecify.annotations.Nullable;

/**
 * Times of a day, in minutes after its midnight; the end may lie up to two days later.
 *
 * @param openEnd whether it goes on after its end, nobody knows how long
 */
record Span(
    int start,
    @Nullable SunEvent startEvent,
    int end,
    @Nullable SunEvent endEvent,
    boolean openEnd) {
  static final int DAY = 24 * 60;

  /** From midnight to midnight. */
  static final Span ALL_DAY = new Span(0, null, DAY, null, false);

  boolean followsSun() {
    return startEvent != null || endEvent != null;
  }

  int startOn(int epochDay, @Nullable SunTimes sun) {
    return startEvent == null ? start : Math.max(0, minute(startEvent, epochDay, sun) + start);
  }

  /** The end for that start; one that is not after it is the next day's. */
  int endOn(int epochDay, int startsAt, @Nullable SunTimes sun) {
    if (endEvent == null) return end > startsAt ? end : end + DAY;
    var sameDay = minute(endEvent, epochDay, sun) + end;
    return sameDay > startsAt ? sameDay : minute(endEvent, epochDay + 1, sun) + end + DAY;
  }

  private static int minute(SunEvent event, int epochDay, @Nullable SunTimes sun) {
    return sun == null ? event.usual : sun.minute(event, epochDay);
  }

  /** How long after this minute a place without closing time may still be open. */
  static int guess(int minute) {
    var hour = minute % DAY / 60;
    if (minute >= DAY || hour >= 22) return minute + 8 * 60;
    return hour >= 17 ? minute + 10 * 60 : DAY;
  }

  /** Whether some of it lies on the day after. */
  boolean passesMidnight() {
    if (followsSun()) return true;
    var last = end > start ? end : end + DAY;
    return (openEnd ? guess(last) : last) > DAY;
  }
}
