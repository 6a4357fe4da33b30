package org.escale.planning.timetable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.escale.planning.SeasonWeeks;
import org.escale.planning.Slot;
import org.escale.planning.season.CalendarDay;
import org.escale.planning.season.Plan;
import org.escale.planning.season.PlannedDay;
import org.escale.planning.season.Season;
import org.escale.planning.season.Visit;
import org.jspecify.annotations.Nullable;

/**
 * A plan as a sheet to hang on the wall: a row for each week, a column for each day from Monday to
 * Saturday, three bands for its slots.
 */
record SeasonSheet(List<Week> weeks) {

  /** A week; its Monday may lie before the season. */
  record Week(LocalDate monday, List<Day> days) {
    /** Whether the vehicle stands anywhere in it. */
    public boolean worked() {
      return days.stream().anyMatch(Day::worked);
    }
  }

  /**
   * A day.
   *
   * @param within whether it belongs to the season
   * @param closed why nobody works, when nobody does
   * @param bands the three slots
   */
  record Day(
      LocalDate date,
      boolean within,
      boolean today,
      boolean schoolHoliday,
      @Nullable String closed,
      List<Band> bands) {
    public boolean worked() {
      return bands.stream().anyMatch(Band::used);
    }
  }

  /**
   * A slot of a day.
   *
   * @param offered whether the calendar gives it
   * @param commune where the vehicle stands; null when the slot is unused
   * @param tint of the commune
   * @param kind {@code open}, or the kind of the commissioner
   */
  record Band(
      Slot slot, boolean offered, @Nullable String commune, int tint, @Nullable String kind) {
    public boolean used() {
      return commune != null;
    }
  }

  /**
   * The sheet of one vehicle.
   *
   * @param closed the days on which nobody works, and why
   */
  static SeasonSheet of(
      Season season, Plan plan, String vehicle, Map<LocalDate, String> closed, LocalDate today) {
    return new Drawing(season, plan, vehicle, closed, today).sheet();
  }

  private static final class Drawing {
    private final Season season;
    private final Names names;
    private final Map<String, Integer> tints;
    private final Map<LocalDate, CalendarDay> calendar = new HashMap<>();
    private final Map<LocalDate, PlannedDay> planned = new HashMap<>();
    private final Map<LocalDate, String> closed;
    private final LocalDate today;

    Drawing(
        Season season, Plan plan, String vehicle, Map<LocalDate, String> closed, LocalDate today) {
      this.season = season;
      this.names = new Names(season);
      this.tints = Tints.of(season);
      this.closed = closed;
      this.today = today;
      season.calendar().forEach(day -> calendar.put(day.date(), day));
      plan.days().stream()
          .filter(day -> day.vehicle().equals(vehicle))
          .forEach(day -> planned.put(day.date(), day));
    }

    SeasonSheet sheet() {
      var weeks = new ArrayList<Week>();
      var monday = SeasonWeeks.monday(season.from());
      for (; !monday.isAfter(season.to()); monday = monday.plusWeeks(1)) {
        weeks.add(
            new Week(
                monday, monday.datesUntil(monday.with(DayOfWeek.SUNDAY)).map(this::day).toList()));
      }
      return new SeasonSheet(weeks);
    }

    private Day day(LocalDate date) {
      var offered = calendar.get(date);
      return new Day(
          date,
          !date.isBefore(season.from()) && !date.isAfter(season.to()),
          date.equals(today),
          offered != null && offered.schoolHoliday(),
          closed.get(date),
          java.util.stream.Stream.of(Slot.values())
              .map(slot -> band(date, slot, offered))
              .toList());
    }

    private Band band(LocalDate date, Slot slot, @Nullable CalendarDay offered) {
      var engineSlot = org.escale.planning.season.Slot.valueOf(slot.name());
      var isOffered = offered != null && offered.quality().containsKey(engineSlot);
      var day = planned.get(date);
      Visit visit = day == null ? null : day.visits().get(engineSlot);
      if (visit == null) return new Band(slot, isOffered, null, 0, null);
      var commune = names.communeOf(visit.stop());
      return new Band(
          slot,
          isOffered,
          names.commune(commune),
          tints.getOrDefault(commune, 0),
          names.kind(visit));
    }
  }
}
