package org.escale.agenda.places;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.escale.access.SignedIn;
import org.escale.calendar.SchoolYear;
import org.escale.calendar.rules.OpeningRules;
import org.escale.calendar.rules.YearCopy;
import org.escale.network.Place;
import org.escale.network.PlaceRights;
import org.escale.network.Places;
import org.escale.network.hours.HoursRefusal;
import org.escale.network.hours.HoursWords;
import org.escale.network.hours.PlaceCalendars;
import org.escale.network.hours.PlaceHours;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Comme l’année dernière »: this school year's hours on the calendar of the next. */
@Controller
@RequestMapping("/gestion/reseau/lieux/{id}/horaires/annee-suivante")
@PreAuthorize("hasAnyAuthority('NETWORK_EDIT', 'OWN_PLACE_EDIT')")
class YearCopyController {
  private final Places places;
  private final PlaceHours hours;
  private final PlaceCalendars calendars;
  private final HoursWords hoursWords;
  private final MessageSource messages;
  private final Clock clock;

  YearCopyController(
      Places places,
      PlaceHours hours,
      PlaceCalendars calendars,
      HoursWords hoursWords,
      MessageSource messages,
      Clock clock) {
    this.places = places;
    this.hours = hours;
    this.calendars = calendars;
    this.hoursWords = hoursWords;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping
  String show(@PathVariable UUID id, @AuthenticationPrincipal SignedIn who, Model model) {
    var place = places.get(id);
    PlaceRights.requireChange(who, place);
    var year = thisYear(place);
    var next = new SchoolYear(year.firstYear() + 1);
    var rules = rules(place);
    var copy = rules == null ? null : copy(place, rules, year, next);
    if (copy != null) {
      model.addAttribute("lines", hoursWords.lines(copy.rules().openingHours()));
    }
    model
        .addAttribute("place", place)
        .addAttribute("year", year)
        .addAttribute("next", next)
        .addAttribute(
            "known", !calendars.knownUntil(place, next.firstDay()).isBefore(next.lastDay()))
        .addAttribute("copy", copy);
    return "agenda/next-year";
  }

  @PostMapping
  String copy(
      @PathVariable UUID id,
      @AuthenticationPrincipal SignedIn who,
      Locale locale,
      RedirectAttributes redirect) {
    var place = places.get(id);
    PlaceRights.requireChange(who, place);
    var year = thisYear(place);
    var next = new SchoolYear(year.firstYear() + 1);
    var rules = rules(place);
    if (rules == null) return "redirect:/gestion/reseau/lieux/" + id + "/horaires/annee-suivante";
    try {
      hours.set(id, next.firstDay(), copy(place, rules, year, next).rules().openingHours());
    } catch (HoursRefusal refusal) {
      redirect.addFlashAttribute(
          "refused", messages.getMessage("agenda.hours.copy-refused", null, locale));
      return "redirect:/gestion/reseau/lieux/" + id + "/horaires";
    }
    redirect.addFlashAttribute(
        "done", messages.getMessage("agenda.hours.copied", new Object[] {next.label()}, locale));
    return "redirect:/gestion/reseau/lieux/" + id + "/horaires";
  }

  private SchoolYear thisYear(Place place) {
    return SchoolYear.of(LocalDate.ofInstant(clock.instant(), place.at().zone()));
  }

  private static @Nullable OpeningRules rules(Place place) {
    var text = place.openingHours();
    return text == null ? null : OpeningRules.of(text).orElse(null);
  }

  private YearCopy copy(Place place, OpeningRules rules, SchoolYear year, SchoolYear next) {
    var holidays = calendars.holidays(place, year.firstDay().minusDays(1), next.lastDay());
    return YearCopy.of(rules, holidays, year.firstDay(), next.firstDay());
  }
}
