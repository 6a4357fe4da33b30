package org.escale.reporting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The review's page, and the page of the rows behind each of its figures. */
@Controller
@RequestMapping("/gestion/bilan")
@PreAuthorize("hasAuthority('REVIEW_READ')")
class ReviewController {
  private final Reviews reviews;

  ReviewController(Reviews reviews) {
    this.reviews = reviews;
  }

  /**
   * @param from first day, with {@code to} the last; the whole time up to today when one is absent
   */
  @GetMapping
  String show(
      @RequestParam(name = "du") @Nullable LocalDate from,
      @RequestParam(name = "au") @Nullable LocalDate to,
      Model model) {
    var beginning = reviews.sinceTheBeginning();
    var period = beginning;
    try {
      if (from != null && to != null) period = new Period(from, to);
    } catch (IllegalArgumentException e) {
      model.addAttribute("tooLong", true);
    }
    model.addAttribute("review", reviews.of(period));
    model.addAttribute("places", reviews.inPlaces(period));
    model.addAttribute("everything", Cut.EVERYTHING);
    model.addAttribute("dimensions", Dimension.values());
    model.addAttribute("beginning", beginning);
    model.addAttribute("season", reviews.thisSeason().orElse(null));
    model.addAttribute("lastYear", reviews.lastCalendarYear());
    return "reporting/review";
  }

  @GetMapping("/lignes")
  String rows(DetailLink link, Model model) {
    model.addAttribute("detail", link.follow(reviews));
    model.addAttribute("link", link);
    return "reporting/detail";
  }
}
