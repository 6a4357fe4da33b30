package org.escale.calendar.openinghours;

/** Which days a rule is for. */
sealed interface Selector {
  boolean matches(Day day);

  /** A first and a last year, both included, every so many. */
  record Years(int from, int to, int every) implements Selector {
    @Override
    public boolean matches(Day day) {
      var year = day.year();
      return year >= from && year <= to && (year - from) % every == 0;
    }
  }

  /** Weeks of ISO 8601; a range may go beyond the end of the year. */
  record Weeks(int from, int to, int every) implements Selector {
    @Override
    public boolean matches(Day day) {
      var week = day.week();
      if (from > to) return week >= from || week <= to;
      return week >= from && week <= to && (week - from) % every == 0;
    }
  }

  /** A weekday that is the first, second or last of its month, or a day near it. */
  record Nth(int weekday, int nth, int daysLater) implements Selector {
    @Override
    public boolean matches(Day day) {
      if (Math.floorMod(day.weekday - daysLater, 7) != weekday) return false;
      var date = daysLater == 0 ? day.date() : day.date().minusDays(daysLater);
      var dayOfMonth = date.getDayOfMonth();
      if (nth > 0) return (dayOfMonth - 1) / 7 == nth - 1;
      return (date.lengthOfMonth() - dayOfMonth) / 7 == -nth - 1;
    }
  }

  /** A weekday moved by days. */
  record Weekday(int weekday, int daysLater) implements Selector {
    @Override
    public boolean matches(Day day) {
      return Math.floorMod(day.weekday - daysLater, 7) == weekday;
    }
  }

  /** A public holiday, or a day before or after one. */
  record PublicHoliday(int daysLater) implements Selector {
    @Override
    public boolean matches(Day day) {
      return day.publicHoliday(daysLater) != null;
    }
  }

  /** The school holidays, moved by days. */
  record SchoolHolidays(int daysLater) implements Selector {
    @Override
    public boolean matches(Day day) {
      return day.schoolHoliday(daysLater) != null;
    }
  }

  /** Months of any year; they may go round the end of it. */
  record Months(int from, int to) implements Selector {
    @Override
    public boolean matches(Day day) {
      var month = day.date().getMonthValue();
      return from <= to ? month >= from && month <= to : month >= from || month <= to;
    }
  }

  /** Days from one date to another, every so many; without a year they come round each year. */
  record Dates(DatePoint from, DatePoint to, int every) implements Selector {
    @Override
    public boolean matches(Day day) {
      if (from.year() != 0)
        return between(day, from.year(), to.year() == 0 ? from.year() : to.year());
      var year = day.year();
      return between(day, year, year)
          || between(day, year - 1, year)
          || between(day, year, year + 1);
    }

    private boolean between(Day day, int firstYear, int lastYear) {
      var first = from.in(firstYear);
      if (first == DatePoint.NEVER || day.epochDay < first) return false;
      var last = to.in(lastYear);
      if (last == DatePoint.NEVER) return false;
      if (from.year() != 0 && to.year() == 0 && last < first) last = to.in(lastYear + 1);
      // Round the end of a year only where the dates stand in that order.
      if (from.year() == 0 && lastYear != firstYear && !around()) return false;
      return day.epochDay <= last && (day.epochDay - first) % every == 0;
    }

    private boolean around() {
      return from.orderInYear() > to.orderInYear();
    }
  }
}
