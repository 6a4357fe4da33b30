package org.escale.planning.timetable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.escale.calendar.PublicHolidays;
import org.escale.network.Vehicles;
import org.escale.planning.Plans;
import org.escale.planning.RequestFilter;
import org.escale.planning.RequestStatus;
import org.escale.planning.Requests;
import org.escale.planning.Season;
import org.escale.planning.SeasonCalendar;
import org.escale.planning.SeasonDates;
import org.escale.planning.SeasonWeeks;
import org.escale.planning.Seasons;
import org.escale.planning.StoredPlan;
import org.escale.planning.Wish;
import org.escale.territory.Authorities;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a season shows. */
@Component
class SeasonPage {
  /** A closed day; its public holiday is named in the reader's language. */
  record Closed(LocalDate day, String reason, boolean publicHoliday) {}

  private final Seasons seasons;
  private final Plans plans;
  private final Requests requests;
  private final SeasonCalendar calendar;
  private final PublicHolidays publicHolidays;
  private final Vehicles vehicles;
  private final Authorities authorities;
  private final FlawWords flawWords;

  SeasonPage(
      Seasons seasons,
      Plans plans,
      Requests requests,
      SeasonCalendar calendar,
      PublicHolidays publicHolidays,
      Vehicles vehicles,
      Authorities authorities,
      FlawWords flawWords) {
    this.seasons = seasons;
    this.plans = plans;
    this.requests = requests;
    this.calendar = calendar;
    this.publicHolidays = publicHolidays;
    this.vehicles = vehicles;
    this.authorities = authorities;
    this.flawWords = flawWords;
  }

  /** Adds everything; a form that was refused is already there and stays as typed. */
  void fill(Model model, Season season) {
    var all = plans.all(season.id());
    var outlook = plans.outlook(season.id());
    var flaws = outlook.flaws();
    model
        .addAttribute("season", season)
        .addAttribute("weeks", SeasonWeeks.count(season.firstDay(), season.lastDay()))
        .addAttribute("workingDays", calendar.days(season).size())
        .addAttribute("closed", closed(season))
        .addAttribute("holidays", calendar.holidays(season))
        .addAttribute("zone", authorities.get().zone())
        .addAttribute("schoolZone", authorities.get().schoolZone())
        .addAttribute("vehicles", vehicles.all())
        .addAttribute("plans", all)
        .addAttribute("inForce", all.stream().anyMatch(StoredPlan::published))
        .addAttribute("searching", all.stream().anyMatch(StoredPlan::searching))
        .addAttribute("flaws", flawWords.of(flaws))
        .addAttribute("blocked", flaws.stream().anyMatch(flaw -> flaw.fatal()))
        .addAttribute("unknownYears", unknownYears(season))
        .addAttribute("retained", outlook.requests())
        .addAttribute("waiting", waiting(season))
        .addAttribute("removable", seasons.removable(season.id()))
        .addAttribute("durations", List.of(15, 60, 180, 600))
        .addAttribute(
            "weekdays",
            Stream.of(DayOfWeek.values()).filter(day -> day != DayOfWeek.SUNDAY).toList());
    if (!model.containsAttribute("dates")) model.addAttribute("dates", dates(season));
    if (!model.containsAttribute("rules")) {
      model.addAttribute("rules", ChangeRules.of(season));
    }
  }

  List<Closed> closed(Season season) {
    var named = publicHolidays.between(season.firstDay(), season.lastDay());
    return season.closedDays().stream()
        .map(closed ->
            new Closed(
                closed.day(),
                named.getOrDefault(closed.day(), closed.reason()),
                named.containsKey(closed.day())))
        .toList();
  }

  /** As people write them: 2028-2029. */
  private List<String> unknownYears(Season season) {
    return calendar.unknownYears(season).stream().map(year -> year + "-" + (year + 1)).toList();
  }

  /** Requests that could be served in this season once they are accepted. */
  private long waiting(Season season) {
    return requests
        .matching(new RequestFilter(Set.of(RequestStatus.SUBMITTED), null, null, null))
        .stream()
        .filter(request -> request.wishes().stream().map(Wish::day).anyMatch(season::includes))
        .count();
  }

  private static SeasonDates dates(Season season) {
    return new SeasonDates(
        season.name(),
        season.firstDay(),
        season.lastDay(),
        new java.util.HashSet<UUID>(season.vehicleIds()));
  }
}
