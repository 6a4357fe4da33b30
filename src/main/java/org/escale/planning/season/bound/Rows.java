package org.escale.planning.season.bound;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import org.escale.planning.season.tables.Tables;

/**
 * The rows that couple the days of a season, each with a price that is never negative.
 *
 * <p>A day <em>pays</em> the price of what it uses up (minutes, working days, a request) and
 * <em>earns</em> the price of what is wanted (quality for a commune, its first open session, a
 * visit in a window of REGULARITY). SINGLE_OPEN_SESSION has no rows: leaving some out only raises
 * the bound.
 */
final class Rows {
  /** Millionths in a point: the unit of prices. */
  static final long POINT = 1_000_000;

  /** The highest price of what limits minutes and days. */
  private static final long HIGHEST = 100_000 * POINT;

  private final Tables tables;
  final Crews crews;

  /** By date: the one that comes next, and the Saturday of a Saturday or Monday; or -1. */
  private final int[] tomorrow;

  private final int[] saturday;
  private final int served;
  private final int request;
  private final int weekMinutes;
  private final int fourWeeks;
  private final int weekDays;
  private final int saturdayMonday;
  private final int rest;
  private final int window;

  /** The number of rows. */
  final int count;

  /** By row: how much there is of what is paid for, or must be of what is earned. */
  final long[] due;

  /** By row: whether days earn its price. */
  final boolean[] earned;

  /** By row: the highest price that helps, in millionths of a point. */
  final long[] most;

  /** By row: a price that matters, in points; prices are searched for in its units. */
  final double[] scale;

  Rows(Tables tables) {
    this.tables = tables;
    crews = new Crews(tables);
    tomorrow = dates(1, DayOfWeek.values());
    saturday = saturdays();
    int weeks = crews.count * tables.weeks;
    int dates = crews.count * tables.dates.size();
    served = tables.communes;
    request = served + tables.communes;
    weekMinutes = request + tables.requests;
    fourWeeks = weekMinutes + weeks;
    weekDays = fourWeeks + crews.count * tables.blocks;
    saturdayMonday = weekDays + weeks;
    rest = saturdayMonday + dates;
    window = rest + dates;
    count = window + tables.communes * tables.weeks;
    due = new long[count];
    earned = new boolean[count];
    most = new long[count];
    scale = new double[count];
    var rules = tables.season.rules();
    var weights = tables.season.weights();
    family(0, served, 0, 0, 0.1);
    family(served, request, 1, weights.unserved() * POINT, 1);
    family(request, weekMinutes, 1, 0, 1);
    family(weekMinutes, fourWeeks, rules.weekMinutes(), HIGHEST, 0.002);
    family(fourWeeks, weekDays, rules.fourWeeksMinutes(), HIGHEST, 0.001);
    family(weekDays, saturdayMonday, rules.weekDays(), HIGHEST, 1);
    family(saturdayMonday, window, 1, HIGHEST, 1);
    family(window, count, 1, weights.regularity() * POINT, 1);
    ofCrews(weekMinutes, fourWeeks);
    ofCrews(fourWeeks, weekDays);
    ofCrews(weekDays, saturdayMonday);
    ofCrews(saturdayMonday, rest);
    ofCrews(rest, window);
    Arrays.fill(earned, 0, request, true);
    Arrays.fill(earned, window, count, true);
    for (int r = 0; r < tables.requests; r++) {
      most[request(r)] = (tables.weight[r] + (long) weights.disruption()) * POINT;
    }
    for (int c = 0; c < tables.communes; c++) {
      most[openAccess(c)] = tables.unitPoints(c, 1) * POINT;
      int none = Math.max(0, tables.weeks - tables.maxGap[c] + 1);
      Arrays.fill(most, window(c, none), window(c, tables.weeks), 0);
      Arrays.fill(due, window(c, none), window(c, tables.weeks), 0);
    }
    requireExact();
  }

  /**
   * Makes sure that no sum of prices, points and what is taken leaves the whole numbers.
   *
   * @throws ArithmeticException when weights are so large that one could
   */
  private void requireExact() {
    double rowsAll = 0;
    for (int row = 0; row < count; row++) {
      rowsAll += most[row] * (1.0 + due[row]);
    }
    double slot =
        Tables.UNIT * highest(0, served)
            + highest(served, request)
            + highest(request, weekMinutes)
            + (double) POINT * tables.season.weights().disruption();
    double visit = tables.weeks * highest(window, count);
    double longestDay = 2.0 * HIGHEST * (tables.season.rules().dayMinutes() + 2.0);
    double day = 2 * (slot + visit) + longestDay + POINT * dearestRound();
    if (rowsAll + day * tables.days.count > Long.MAX_VALUE / 4.0) {
      throw new ArithmeticException("the weights are too large for an exact bound");
    }
  }

  private double highest(int from, int to) {
    return Arrays.stream(most, from, to).max().orElse(0);
  }

  private double dearestRound() {
    return Arrays.stream(tables.roads)
        .flatMapToLong(roads -> Arrays.stream(roads.cost))
        .max()
        .orElse(0);
  }

  private void family(int from, int to, long due, long most, double scale) {
    Arrays.fill(this.due, from, to, due);
    Arrays.fill(this.most, from, to, most);
    Arrays.fill(this.scale, from, to, scale);
  }

  /** OPEN_ACCESS: a commune has as much quality in its units as it has from its sessions. */
  int openAccess(int commune) {
    return commune;
  }

  /** UNSERVED: a commune has an open session. */
  int served(int commune) {
    return served + commune;
  }

  /** REQUEST_ONCE. */
  int request(int request) {
    return this.request + request;
  }

  /** WEEK_MINUTES of a day's week, of all vehicles of the crew together. */
  int weekMinutes(int day) {
    return weekMinutes + week(day);
  }

  /** FOUR_WEEKS_MINUTES of a day's block. */
  int fourWeeks(int day) {
    int block = tables.days.week[day] / Tables.BLOCK_WEEKS;
    return fourWeeks + crew(day) * tables.blocks + block;
  }

  /** WEEK_DAYS of a day's week. */
  int weekDays(int day) {
    return weekDays + week(day);
  }

  /** SATURDAY_MONDAY of a Saturday or a Monday; -1 for a date without the other. */
  int saturdayMonday(int day) {
    int date = saturday[tables.days.date[day]];
    return date < 0 ? -1 : saturdayMonday + crew(day) * tables.dates.size() + date;
  }

  /** REST_AFTER_EVENING of a day's evening and the next morning; -1 where there is no next date. */
  int restAfter(int day) {
    int date = tables.days.date[day];
    return tomorrow[date] < 0 ? -1 : rest + crew(day) * tables.dates.size() + date;
  }

  /** REST_AFTER_EVENING of a day's morning and the evening before; -1 where there is none. */
  int restBefore(int day) {
    int date = tables.days.date[day] - 1;
    return date < 0 || tomorrow[date] < 0 ? -1 : rest + crew(day) * tables.dates.size() + date;
  }

  private int crew(int day) {
    return crews.of[tables.days.vehicle[day]];
  }

  private int week(int day) {
    return crew(day) * tables.weeks + tables.days.week[day];
  }

  /**
   * By date: the date so many days later, where it is in the calendar and the first is such a day.
   */
  private int[] dates(int later, DayOfWeek... of) {
    var found = new int[tables.dates.size()];
    for (int d = 0; d < found.length; d++) {
      var date = tables.dates.get(d);
      found[d] =
          List.of(of).contains(date.getDayOfWeek())
              ? tables.dates.indexOf(date.plusDays(later))
              : -1;
    }
    return found;
  }

  private int[] saturdays() {
    var mondays = dates(2, DayOfWeek.SATURDAY);
    var found = new int[mondays.length];
    Arrays.fill(found, -1);
    for (int d = 0; d < mondays.length; d++) {
      if (mondays[d] >= 0) {
        found[d] = d;
        found[mondays[d]] = d;
      }
    }
    return found;
  }

  /** A row of a crew limits all its vehicles together. */
  private void ofCrews(int from, int to) {
    int each = (to - from) / crews.count;
    for (int row = from; row < to; row++) {
      due[row] *= crews.size[(row - from) / each];
    }
  }

  /** REGULARITY: a commune has a visit in the run of weeks from this one. */
  int window(int commune, int firstWeek) {
    return window + commune * tables.weeks + firstWeek;
  }

  /** The first run of weeks that holds a week. */
  int firstWindow(int commune, int week) {
    return Math.max(0, week - tables.maxGap[commune] + 1);
  }

  /** The last run of weeks that holds a week; before the first where there is none. */
  int lastWindow(int commune, int week) {
    return Math.min(week, tables.weeks - tables.maxGap[commune]);
  }
}
