package org.escale.territory.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.escale.access.SignedIn;
import org.escale.calendar.CalendarContradiction;
import org.escale.calendar.OfficialCalendar;
import org.escale.calendar.PublicHolidays;
import org.escale.calendar.SchoolHolidays;
import org.escale.calendar.SchoolYear;
import org.escale.tabular.UnreadableFile;
import org.escale.territory.Authorities;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The holidays of a school year, and the ministry's calendar: sent, previewed, imported. */
@Controller
@RequestMapping("/gestion/territoire/calendrier")
class CalendarIntakeController {
  private static final String PURPOSE = "school-calendar";
  private static final int FIRST_SHOWN = 2000;
  private static final int LAST_SHOWN = 2100;

  private final PublicHolidays publicHolidays;
  private final SchoolHolidays schoolHolidays;
  private final SchoolCalendarImport calendarImport;
  private final Authorities authorities;
  private final Intake intake;
  private final MessageSource messages;
  private final Clock clock;

  CalendarIntakeController(
      PublicHolidays publicHolidays,
      SchoolHolidays schoolHolidays,
      SchoolCalendarImport calendarImport,
      Authorities authorities,
      Intake intake,
      MessageSource messages,
      Clock clock) {
    this.publicHolidays = publicHolidays;
    this.schoolHolidays = schoolHolidays;
    this.calendarImport = calendarImport;
    this.authorities = authorities;
    this.intake = intake;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping
  @PreAuthorize("hasAuthority('TERRITORY_READ')")
  String show(@RequestParam(name = "annee", required = false) @Nullable Integer year, Model model) {
    var authority = authorities.get();
    var today = LocalDate.ofInstant(clock.instant(), authority.zone());
    var shown =
        year == null
            ? SchoolYear.of(today)
            : new SchoolYear(Math.clamp(year, FIRST_SHOWN, LAST_SHOWN));
    var zone = authority.schoolZone();
    model.addAttribute("year", shown);
    model.addAttribute("zone", zone);
    model.addAttribute("publicHolidays", publicHolidays.between(shown.firstDay(), shown.lastDay()));
    model.addAttribute(
        "schoolHolidays", schoolHolidays.between(zone, shown.firstDay(), shown.lastDay()));
    model.addAttribute(
        "unknown",
        !schoolHolidays.unknownYears(zone, shown.firstDay(), shown.firstDay()).isEmpty());
    return "territory/calendar";
  }

  @PostMapping
  @PreAuthorize("hasAuthority('TERRITORY_EDIT')")
  String send(
      @RequestParam("file") MultipartFile file,
      @AuthenticationPrincipal SignedIn who,
      Model model) {
    try {
      var content = intake.content(file);
      OfficialCalendar.read(content, PURPOSE);
      return "redirect:/gestion/territoire/calendrier/import/"
          + intake.keep(who, PURPOSE, file, content);
    } catch (UnreadableFile refusal) {
      model.addAttribute("problem", refusal.problem());
      return show(null, model);
    }
  }

  @GetMapping("/import/{id}")
  @PreAuthorize("hasAuthority('TERRITORY_EDIT')")
  String preview(@PathVariable UUID id, @AuthenticationPrincipal SignedIn who, Model model) {
    var staged = intake.get(id, who, PURPOSE);
    model.addAttribute("file", staged);
    model.addAttribute("calendar", OfficialCalendar.read(staged.content(), staged.fileName()));
    return "territory/calendar-preview";
  }

  @PostMapping("/import/{id}")
  @PreAuthorize("hasAuthority('TERRITORY_EDIT')")
  String apply(
      @PathVariable UUID id,
      @AuthenticationPrincipal SignedIn who,
      Locale locale,
      RedirectAttributes redirect) {
    var staged = intake.get(id, who, PURPOSE);
    try {
      calendarImport.apply(
          OfficialCalendar.read(staged.content(), staged.fileName()), staged.fileName());
      intake.forget(id);
      redirect.addFlashAttribute(
          "done", messages.getMessage("territory.calendar.done", null, locale));
      return "redirect:/gestion/territoire/calendrier";
    } catch (CalendarContradiction refusal) {
      redirect.addFlashAttribute(
          "refused", messages.getMessage("territory.calendar.contradiction", null, locale));
      return "redirect:/gestion/territoire/calendrier/import/" + id;
    }
  }
}
