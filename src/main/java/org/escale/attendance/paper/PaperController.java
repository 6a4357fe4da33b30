package org.escale.attendance.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.escale.attendance.Audience;
import org.escale.attendance.Audiences;
import org.escale.attendance.Board;
import org.escale.attendance.BoardSession;
import org.escale.attendance.VisitEvent;
import org.escale.attendance.Visits;
import org.escale.attendance.activity.Question;
import org.escale.attendance.activity.Vocabulary;
import org.escale.territory.Authorities;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sheet to print for a session, and the form to type it in. */
@Controller
@RequestMapping("/bord/seances/{session}")
@PreAuthorize("hasAuthority('ATTENDANCE_RECORD')")
class PaperController {
  private final PaperSheets sheets;
  private final Board board;
  private final Visits visits;
  private final Audiences audiences;
  private final Vocabulary vocabulary;
  private final Authorities authorities;
  private final MessageSource messages;
  private final Clock clock;

  PaperController(
      PaperSheets sheets,
      Board board,
      Visits visits,
      Audiences audiences,
      Vocabulary vocabulary,
      Authorities authorities,
      MessageSource messages,
      Clock clock) {
    this.sheets = sheets;
    this.board = board;
    this.visits = visits;
    this.audiences = audiences;
    this.vocabulary = vocabulary;
    this.authorities = authorities;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/feuille")
  String sheet(@PathVariable UUID session, Model model) {
    page(get(session), model);
    return "attendance/paper/sheet";
  }

  @GetMapping("/saisie")
  String form(@PathVariable UUID session, Model model) {
    var number = sheets.nextNumber(session);
    return form(get(session), number, identifiers(), Map.of(), model);
  }

  @PostMapping("/saisie")
  String type(
      @PathVariable UUID session,
      @RequestParam int number,
      @RequestParam Map<String, String> typed,
      Locale locale,
      Model model,
      RedirectAttributes attributes) {
    var found = get(session);
    var sheet = new TypedSheet(typed, audiences.active());
    if (!sheet.problems().isEmpty()) {
      return form(found, number, typed, sheet.problems(), model);
    }
    try {
      var key = sheets.type(session, number, sheet.lines()) ? "paper.typed" : "paper.typed-before";
      attributes.addFlashAttribute("done", messages.getMessage(key, null, locale));
      return "redirect:/bord/seances/" + session;
    } catch (SheetRefused refused) {
      model.addAttribute(
          "refused", messages.getMessage(refused.reason().messageKey(), null, locale));
      return form(found, number, typed, Map.of(), model);
    }
  }

  private BoardSession get(UUID session) {
    return board.find(session).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** One identifier a line, made now: whatever is sent of this form again names the same counts. */
  private Map<String, String> identifiers() {
    var made = new HashMap<String, String>();
    for (var audience : audiences.active()) {
      made.put("event-" + audience.code(), VisitEvent.newId(clock.instant()).toString());
    }
    return made;
  }

  private String form(
      BoardSession session,
      int number,
      Map<String, String> typed,
      Map<String, String> problems,
      Model model) {
    page(session, model);
    var tally = visits.tally(session.id());
    model.addAttribute("number", number);
    model.addAttribute("typed", typed);
    model.addAttribute("problems", problems);
    model.addAttribute("tally", tally);
    model.addAttribute("total", tally.values().stream().mapToInt(Integer::intValue).sum());
    model.addAttribute(
        "labels", audiences.all().stream().collect(Collectors.toMap(Audience::code, a -> a)));
    return "attendance/paper/type-in";
  }

  private void page(BoardSession session, Model model) {
    var zone = authorities.get().zone();
    model.addAttribute("item", session);
    model.addAttribute("zone", zone);
    model.addAttribute("early", session.day().isAfter(LocalDate.ofInstant(clock.instant(), zone)));
    model.addAttribute("audiences", audiences.active());
    model.addAttribute("asked", ofPeople());
    model.addAttribute("askedWords", askedWords());
  }

  private String askedWords() {
    var locale = LocaleContextHolder.getLocale();
    return ofPeople().stream()
        .map(question -> messages.getMessage(question.messageKey(), null, locale))
        .collect(Collectors.joining(", "));
  }

  private List<Question> ofPeople() {
    return vocabulary.asked().stream().filter(Question::ofPeople).toList();
  }
}
