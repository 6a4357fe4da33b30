package org.escale.agenda.places;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.escale.access.SignedIn;
import org.escale.calendar.openinghours.HoursInterval;
import org.escale.calendar.openinghours.HoursState;
import org.escale.calendar.openinghours.OpeningHours;
import org.escale.calendar.openinghours.UnreadableHours;
import org.escale.calendar.rules.ClassTimes;
import org.escale.calendar.rules.Season;
import org.escale.calendar.rules.TimeSpan;
import org.escale.calendar.rules.Weeks;
import org.escale.network.Place;
import org.escale.network.PlaceRights;
import org.escale.network.hours.ConcernedPeople;
import org.escale.network.hours.HoursRefusal;
import org.escale.network.hours.HoursWords;
import org.escale.network.hours.PlaceCalendars;
import org.escale.network.hours.PlaceHours;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands on the page of a place's hours. */
@Component
class OpeningHoursPage {
  private static final int WEEKS_SHOWN = 4;

  private final PlaceHours hours;
  private final PlaceSessions sessions;
  private final PlaceCalendars calendars;
  private final ConcernedPeople people;
  private final HoursWords hoursWords;
  private final Clock clock;

  OpeningHoursPage(
      PlaceHours hours,
      PlaceSessions sessions,
      PlaceCalendars calendars,
      ConcernedPeople people,
      HoursWords hoursWords,
      Clock clock) {
    this.hours = hours;
    this.sessions = sessions;
    this.calendars = calendars;
    this.people = people;
    this.hoursWords = hoursWords;
    this.clock = clock;
  }

  /**
   * One day of the coming weeks.
   *
   * @param why the holiday that it is in, where it is in one
   */
  record Day(LocalDate date, List<Part> open, @Nullable String why) {}

  /**
   * A part of a day; it ends at midnight where its end is 0:00.
   *
   * @param certain whether it is open, and not only by appointment
   */
  record Part(LocalTime start, LocalTime end, boolean certain, @Nullable String comment) {
    public boolean allDay() {
      return start.equals(LocalTime.MIN) && end.equals(LocalTime.MIN);
    }
  }

  /** A class that hours fall upon: which one, how often, when first. */
  record Clash(DayOfWeek weekday, TimeSpan lesson, long times, LocalDate first) {}

  LocalDate today(Place place) {
    return LocalDate.ofInstant(clock.instant(), place.at().zone());
  }

  /** As one says them; nothing where they are not known. */
  List<String> words(@Nullable String openingHours) {
    return openingHours == null ? List.of() : hoursWords.lines(openingHours);
  }

  String show(Place place, SignedIn who, HoursForm form, Model model) {
    var today = today(place);
    // what the person was shown first; after a conflict it is what the place has become
    if (!model.containsAttribute("base") || model.containsAttribute("meanwhile")) {
      model.addAttribute("base", place.openingHours() == null ? "" : place.openingHours());
    }
    model
        .addAttribute("place", place)
        .addAttribute("form", form)
        .addAttribute("mayChange", PlaceRights.mayChange(who, place))
        .addAttribute("coming", hours.coming(place.id()))
        .addAttribute("days", days(place, today))
        .addAttribute("zone", place.at().zone())
        .addAttribute("withdrawn", withdrawn(place))
        .addAttribute("people", people.of(place))
        .addAttribute("classTimes", new TreeMap<>(calendars.classTimes(place).spans()))
        .addAttribute("knownUntil", calendars.knownUntil(place, today))
        .addAttribute("weekdays", DayOfWeek.values())
        .addAttribute("weeks", Weeks.values())
        .addAttribute("seasons", Season.values());
    if (!model.containsAttribute("problems")) model.addAttribute("problems", Map.of());
    return "agenda/hours";
  }

  private List<PlaceSession> withdrawn(Place place) {
    return sessions.ahead(place.id()).stream().filter(PlaceSession::withdrawn).toList();
  }

  /** What the hours that hold say of the coming weeks, day by day. */
  private List<Day> days(Place place, LocalDate today) {
    var end = today.plusWeeks(WEEKS_SHOWN);
    var holidays = calendars.holidays(place, today, end);
    var intervals = intervals(place, today, end);
    return today
        .datesUntil(end)
        .map(date -> {
          var free = holidays.publicHoliday(date);
          return new Day(
              date, on(date, intervals), free == null ? holidays.schoolHoliday(date) : free);
        })
        .toList();
  }

  /** What of the intervals lies on that day; one that goes on after midnight is cut there. */
  private static List<Part> on(LocalDate date, List<HoursInterval> intervals) {
    var midnight = date.atStartOfDay();
    var next = midnight.plusDays(1);
    return intervals.stream()
        .filter(open -> open.start().isBefore(next) && open.end().isAfter(midnight))
        .map(open ->
            new Part(
                open.start().isBefore(midnight) ? LocalTime.MIN : open.start().toLocalTime(),
                open.end().isAfter(next) ? LocalTime.MIN : open.end().toLocalTime(),
                open.state() == HoursState.OPEN,
                open.comment()))
        .toList();
  }

  private List<HoursInterval> intervals(Place place, LocalDate from, LocalDate to) {
    var text = place.openingHours();
    if (text == null) return List.of();
    try {
      var context = calendars.context(place, calendars.holidays(place, from, to));
      return OpeningHours.parse(text).intervals(from, to, context);
    } catch (UnreadableHours e) {
      return List.of();
    }
  }

  void refuse(HoursRefusal refusal, Model model) {
    switch (refusal) {
      case HoursRefusal.Unreadable unreadable -> model.addAttribute("unreadable", unreadable.why());
      case HoursRefusal.DuringClass during ->
          model.addAttribute("clashes", clashes(during.overlaps()));
      case HoursRefusal.DayPast past -> model.addAttribute("dayPast", true);
    }
  }

  private static List<Clash> clashes(List<ClassTimes.Overlap> overlaps) {
    return overlaps.stream()
        .collect(
            Collectors.groupingBy(
                overlap -> Map.entry(overlap.day().getDayOfWeek(), overlap.lesson())))
        .entrySet()
        .stream()
        .map(same ->
            new Clash(
                same.getKey().getKey(),
                same.getKey().getValue(),
                same.getValue().size(),
                same.getValue().getFirst().day()))
        .sorted(Comparator.comparing(Clash::weekday).thenComparing(Clash::lesson))
        .toList();
  }
}
