package org.escale.attendance.activity;

import java.time.Clock;
import java.time.LocalDate;
import org.escale.territory.Authorities;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Who came, by what they answered; and the sessions behind each figure. */
@Controller
@RequestMapping("/gestion/frequentation/chiffres")
@PreAuthorize("hasAuthority('REVIEW_READ')")
class FigureController {
  private final Figures figures;
  private final Authorities authorities;
  private final Clock clock;

  FigureController(Figures figures, Authorities authorities, Clock clock) {
    this.figures = figures;
    this.authorities = authorities;
    this.clock = clock;
  }

  @GetMapping
  String show(
      @RequestParam(name = "du") @Nullable LocalDate from,
      @RequestParam(name = "au") @Nullable LocalDate to,
      Model model) {
    var days = days(from, to);
    model.addAttribute("days", days);
    model.addAttribute("tables", figures.of(days));
    model.addAttribute("least", SmallNumbers.LEAST);
    return "attendance/activity/figures";
  }

  @GetMapping("/seances")
  String rows(
      @RequestParam(name = "du") @Nullable LocalDate from,
      @RequestParam(name = "au") @Nullable LocalDate to,
      @RequestParam(name = "question") String question,
      @RequestParam(name = "reponse", defaultValue = "") String value,
      Model model) {
    var days = days(from, to);
    var rows =
        Question.find(question)
            .flatMap(known -> figures.rows(days, known, value))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("days", days);
    model.addAttribute("detail", rows);
    model.addAttribute("least", SmallNumbers.LEAST);
    return "attendance/activity/figure-rows";
  }

  private Days days(@Nullable LocalDate from, @Nullable LocalDate to) {
    return Days.chosen(from, to, LocalDate.ofInstant(clock.instant(), authorities.get().zone()));
  }
}
