package org.escale.attendance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.escale.attendance.remarks.Remarks;
import org.escale.territory.Authorities;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One session: opened, counted tap by tap, closed. What is sent carries the identifier of the event
 * that it makes, so a retry or a reload counts once; the answer comes after the commit.
 */
@Controller
@RequestMapping("/bord/seances/{session}")
@PreAuthorize("hasAuthority('ATTENDANCE_RECORD')")
class CountingController {
  private final BoardRepository board;
  private final Visits visits;
  private final SessionReports reports;
  private final Audiences audiences;
  private final Remarks remarks;
  private final Authorities authorities;
  private final MessageSource messages;
  private final Clock clock;

  CountingController(
      BoardRepository board,
      Visits visits,
      SessionReports reports,
      Audiences audiences,
      Remarks remarks,
      Authorities authorities,
      MessageSource messages,
      Clock clock) {
    this.board = board;
    this.visits = visits;
    this.reports = reports;
    this.audiences = audiences;
    this.remarks = remarks;
    this.authorities = authorities;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * @param last the event just made, so that the page can say it and offer to take it back
   */
  @GetMapping
  String show(
      @PathVariable UUID session,
      @RequestParam(name = "dernier") @Nullable UUID last,
      Model model) {
    var found =
        board.find(session).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return page(found, last, model);
  }

  @PostMapping("/visites")
  String count(
      @PathVariable UUID session,
      @RequestParam("event_id") UUID eventId,
      @Valid @ModelAttribute("group") GroupCount group,
      BindingResult errors,
      Model model) {
    if (errors.hasErrors()) return page(board.find(session).orElseThrow(), null, model);
    visits.record(group.event(eventId, session, clock.instant()));
    return counted(session, eventId);
  }

  @PostMapping("/visites/{count}/corrections")
  String correct(
      @PathVariable UUID session,
      @PathVariable UUID count,
      @RequestParam("event_id") UUID eventId,
      @RequestParam int was,
      @RequestParam int is,
      @RequestParam @Nullable String note,
      Locale locale,
      RedirectAttributes attributes) {
    if (!visits.belongs(count, session)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    if (is > GroupCount.LARGEST) {
      return refuse(session, "attendance.refused.headcount", locale, attributes);
    }
    visits.correct(new Correction(eventId, count, was, is, written(note), clock.instant()));
    return counted(session, count);
  }

  /** A form's own address, asked for again: after a reload, or in the other language. */
  @GetMapping({"/visites", "/compte-rendu", "/compte-rendu/*"})
  String again(@PathVariable UUID session) {
    return backTo(session);
  }

  @PostMapping("/compte-rendu")
  String open(@PathVariable UUID session) {
    reports.open(session);
    return backTo(session);
  }

  @PostMapping("/compte-rendu/retrait")
  String takeBackOpening(@PathVariable UUID session, Locale locale, RedirectAttributes attributes) {
    reports.takeBackOpening(session);
    return say(session, "done", "attendance.opening-taken-back", locale, attributes);
  }

  @PostMapping("/compte-rendu/brouillon")
  String keep(
      @PathVariable UUID session,
      @Valid @ModelAttribute("account") SessionAccount account,
      BindingResult errors,
      Model model,
      Locale locale,
      RedirectAttributes attributes) {
    if (errors.hasErrors()) return page(board.find(session).orElseThrow(), null, model);
    reports.describe(session, account);
    return say(session, "done", "attendance.kept", locale, attributes);
  }

  @PostMapping("/compte-rendu/cloture")
  String close(
      @PathVariable UUID session,
      @Valid @ModelAttribute("account") SessionAccount account,
      BindingResult errors,
      Model model,
      Locale locale,
      RedirectAttributes attributes) {
    if (errors.hasErrors()) return page(board.find(session).orElseThrow(), null, model);
    reports.close(session, account);
    return say(session, "done", "attendance.closed", locale, attributes);
  }

  @PostMapping("/compte-rendu/reouverture")
  String reopen(@PathVariable UUID session, Locale locale, RedirectAttributes attributes) {
    reports.reopen(session);
    return say(session, "done", "attendance.reopened", locale, attributes);
  }

  @ExceptionHandler
  String refused(
      VisitRefused refusal,
      HttpServletRequest request,
      Locale locale,
      RedirectAttributes attributes) {
    return refuse(here(request), refusal.reason().messageKey(), locale, attributes);
  }

  @ExceptionHandler
  String refused(
      ReportRefused refusal,
      HttpServletRequest request,
      Locale locale,
      RedirectAttributes attributes) {
    return refuse(here(request), refusal.reason().messageKey(), locale, attributes);
  }

  private static UUID here(HttpServletRequest request) {
    var path = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    return UUID.fromString((String) path.get("session"));
  }

  private String page(BoardSession session, @Nullable UUID last, Model model) {
    var all = audiences.all();
    var tally = visits.tally(session.id());
    var history = visits.history(session.id());
    var zone = authorities.get().zone();
    model.addAttribute("zone", zone);
    model.addAttribute("early", session.day().isAfter(LocalDate.ofInstant(clock.instant(), zone)));
    model.addAttribute("item", session);
    var report = reports.find(session.id());
    model.addAttribute("report", report.orElse(null));
    if (!model.containsAttribute("account")) {
      model.addAttribute("account", SessionAccount.soFar(session, report.orElse(null)));
    }
    if (!model.containsAttribute("group")) model.addAttribute("group", GroupCount.NONE);
    model.addAttribute(
        "audiences", all.stream().filter(a -> a.active() || tally.containsKey(a.code())).toList());
    model.addAttribute("labels", all.stream().collect(Collectors.toMap(Audience::code, a -> a)));
    model.addAttribute("tally", tally);
    model.addAttribute("total", tally.values().stream().mapToInt(Integer::intValue).sum());
    model.addAttribute("history", history);
    model.addAttribute("remarks", remarks.of(session.id()));
    model.addAttribute("satisfaction", remarks.satisfaction(session.id()));
    model.addAttribute(
        "last",
        history.stream().filter(count -> count.eventId().equals(last)).findFirst().orElse(null));
    model.addAttribute("ids", new EventIds(clock));
    return "attendance/session";
  }

  /**
   * Gives each form of a page an identifier of its own, for devices without JavaScript; the others
   * make one at each tap.
   */
  record EventIds(Clock clock) {
    public UUID next() {
      return VisitEvent.newId(clock.instant());
    }
  }

  private String refuse(UUID session, String key, Locale locale, RedirectAttributes attributes) {
    return say(session, "refused", key, locale, attributes);
  }

  private String say(
      UUID session, String tone, String key, Locale locale, RedirectAttributes attributes) {
    attributes.addFlashAttribute(tone, messages.getMessage(key, null, locale));
    return backTo(session);
  }

  private static String backTo(UUID session) {
    return "redirect:/bord/seances/" + session;
  }

  /** Back to the buttons, also where the page is loaded anew. */
  private static String counted(UUID session, UUID last) {
    return backTo(session) + "?dernier=" + last + "#compter";
  }

  private static @Nullable String written(@Nullable String note) {
    return note == null || note.isBlank() ? null : note.strip();
  }
}
