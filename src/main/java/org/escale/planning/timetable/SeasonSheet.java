package org.escale.planning.timetable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.escale.calendar.SchoolHoliday;
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
 * Saturday, in each day where the vehicle stands.
 */
record SeasonSheet(List<Week> weeks) {

  /** What a sheet shows besides the plan: today's facts about days, and the reader's day. */
  record Facts(Map<LocalDate, String> closed, List<SchoolHoliday> holidays, LocalDate today) {}

  /**
   * A week; its Monday may lie before the season.
   *
   * @param month a day of the month that begins with this week, or of the season's first
   * @param holiday the name of the school holidays that it touches
   */
  record Week(
      LocalDate monday, @Nullable LocalDate month, @Nullable String holiday, List<Day> days) {
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
   * @param stands in the order of the day; at most two
   */
  record Day(
      LocalDate date,
      boolean within,
      boolean today,
      boolean schoolHoliday,
      @Nullable String closed,
      List<Stand> stands) {
    public boolean worked() {
      return !stands.isEmpty();
    }
  }

  /**
   * Where the vehicle stands, for one slot or for two of the same kind in the same commune.
   *
   * @param tint of the commune
   * @param kind {@code open}, or the kind of the commissioner
   */
  record Stand(List<Slot> slots, String code, String commune, int tint, String kind) {
    public boolean open() {
      return kind.equals("open");
    }

    boolean goesOnWith(Stand next) {
      return open() && next.open() && code.equals(next.code);
    }

    Stand with(Stand next) {
      return new Stand(List.of(slots.getFirst(), next.slots.getLast()), code, commune, tint, kind);
    }
  }

  /** The sheet of one vehicle. */
  static SeasonSheet of(Season season, Plan plan, String vehicle, Facts facts) {
    return new Drawing(season, plan, vehicle, facts).sheet();
  }

  private static final class Drawing {
    private final Season season;
    private final Names names;
    private final Map<String, Integer> tints;
    private final Map<LocalDate, CalendarDay> calendar = new HashMap<>();
    private final Map<LocalDate, PlannedDay> planned = new HashMap<>();
    private final Facts facts;

    Drawing(Season season, Plan plan, String vehicle, Facts facts) {
      this.season = season;
      this.names = new Names(season);
      this.tints = Tints.of(season);
      this.facts = facts;
      season.calendar().forEach(day -> calendar.put(day.date(), day));
      plan.days().stream()
          .filter(day -> day.vehicle().equals(vehicle))
          .forEach(day -> planned.put(day.date(), day));
    }

    SeasonSheet sheet() {
      var weeks = new ArrayList<Week>();
      LocalDate last = null;
      var monday = SeasonWeeks.monday(season.from());
      for (; !monday.isAfter(season.to()); monday = monday.plusWeeks(1)) {
        var shown = monday.isBefore(season.from()) ? season.from() : monday;
        var begins = last == null || shown.getMonth() != last.getMonth();
        last = shown;
        var days = monday.datesUntil(monday.with(DayOfWeek.SUNDAY)).map(this::day).toList();
        weeks.add(new Week(monday, begins ? shown : null, holiday(days), days));
      }
      return new SeasonSheet(weeks);
    }

    private @Nullable String holiday(List<Day> days) {
      return days.stream()
          .filter(Day::schoolHoliday)
          .flatMap(day -> facts.holidays().stream().filter(known -> known.covers(day.date())))
          .map(SchoolHoliday::name)
          .findFirst()
          .orElse(null);
    }

    private Day day(LocalDate date) {
      var offered = calendar.get(date);
      return new Day(
          date,
          !date.isBefore(season.from()) && !date.isAfter(season.to()),
          date.equals(facts.today()),
          offered != null && offered.schoolHoliday(),
          facts.closed().get(date),
          stands(planned.get(date)));
    }

    private List<Stand> stands(@Nullable PlannedDay day) {
      var stands = new ArrayList<Stand>();
      if (day == null) return stands;
      day.visits()
          .forEach((slot, visit) -> {
            var stand = stand(Slot.valueOf(slot.name()), visit);
            if (!stands.isEmpty() && stands.getLast().goesOnWith(stand)) {
              stands.add(stands.removeLast().with(stand));
            } else {
              stands.add(stand);
            }
          });
      return stands;
    }

    private Stand stand(Slot slot, Visit visit) {
      var commune = names.communeOf(visit.stop());
      return new Stand(
          List.of(slot),
          commune,
          names.commune(commune),
          tints.getOrDefault(commune, 0),
          names.kind(visit));
    }
  }
}
