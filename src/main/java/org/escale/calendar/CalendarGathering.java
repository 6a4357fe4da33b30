package org.escale.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.escale.calendar.OfficialCalendar.ZoneYear;
import org.escale.tabular.ImportProblem;
import org.escale.tabular.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Makes school years of a calendar's lines: the same holiday stands once for each academy of a
 * zone, and of the summer there may be the beginning alone.
 */
final class CalendarGathering {
  /** No school holiday is longer. */
  private static final int MOST_DAYS = 80;

  private record Key(String zone, SchoolYear year) {}

  private final String source;
  private final Map<Key, Map<HolidayName, SchoolHoliday>> years =
      new TreeMap<>(
          Comparator.comparing((Key key) -> key.year().firstYear()).thenComparing(Key::zone));
  private final List<ImportProblem> leftOut = new ArrayList<>();
  private int elsewhere;

  CalendarGathering(String source) {
    this.source = source;
  }

  OfficialCalendar gather(List<CalendarEvent> events) {
    events.forEach(this::take);
    return new OfficialCalendar(
        years.entrySet().stream()
            .map(e -> new ZoneYear(e.getKey().zone(), e.getKey().year(), inOrder(e.getValue())))
            .toList(),
        List.copyOf(leftOut),
        elsewhere);
  }

  private void take(CalendarEvent event) {
    var name = HolidayName.in(event.description());
    var bare = PlainText.bare(event.description());
    if (!event.forPupils() || event.zones().isEmpty() || bare.contains("rentree")) {
      elsewhere++;
    } else if (name.isEmpty()) {
      leaveOut(event, "calendar.import.unknown-holiday", event.description());
    } else if (event.firstDay() == null) {
      leaveOut(event, "calendar.import.no-date", event.description());
    } else {
      var year = event.year() == null ? SchoolYear.of(event.firstDay()) : event.year();
      var lastDay = lastDay(event, name.get(), event.firstDay(), year);
      if (lastDay == null || event.firstDay().plusDays(MOST_DAYS).isBefore(lastDay)) {
        leaveOut(event, "calendar.import.bad-dates", event.description());
      } else {
        for (var zone : event.zones().split("")) {
          put(event, new Key(zone, year), name.get(), event.firstDay(), lastDay);
        }
      }
    }
  }

  /**
   * Where the summer's end is not published yet, it lasts to the end of the school year at least.
   */
  private static @Nullable LocalDate lastDay(
      CalendarEvent event, HolidayName name, LocalDate firstDay, SchoolYear year) {
    var back = event.back();
    if (back != null && back.isAfter(firstDay)) return back.minusDays(1);
    return name == HolidayName.SUMMER ? year.lastDay() : null;
  }

  private void put(
      CalendarEvent event, Key key, HolidayName name, LocalDate firstDay, LocalDate lastDay) {
    var holidays = years.computeIfAbsent(key, _ -> new EnumMap<>(HolidayName.class));
    var holiday = new SchoolHoliday(key.zone(), name.french(), firstDay, lastDay, source);
    var known = holidays.get(name);
    if (known == null) {
      holidays.put(name, holiday);
    } else if (known.firstDay().equals(firstDay) && name == HolidayName.SUMMER) {
      if (lastDay.isAfter(known.lastDay())) holidays.put(name, holiday);
    } else if (!known.equals(holiday)) {
      leaveOut(event, "calendar.import.contradiction", event.description(), key.zone());
    }
  }

  private void leaveOut(CalendarEvent event, String messageKey, Object... arguments) {
    leftOut.add(new ImportProblem(event.line(), null, messageKey, arguments));
  }

  private static List<SchoolHoliday> inOrder(Map<HolidayName, SchoolHoliday> holidays) {
    return holidays.values().stream()
        .sorted(Comparator.comparing(SchoolHoliday::firstDay))
        .toList();
  }
}
