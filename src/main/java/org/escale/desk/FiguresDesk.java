package org.escale.desk;

import static org.escale.access.Permission.REVIEW_READ;

import org.escale.access.SignedIn;
import org.escale.reporting.Period;
import org.escale.reporting.Review;
import org.escale.reporting.Reviews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The review's first figures: of the season that runs, otherwise of the whole time. */
@Component
class FiguresDesk {
  private final Reviews reviews;
  private final Today today;

  FiguresDesk(Reviews reviews, Today today) {
    this.reviews = reviews;
    this.today = today;
  }

  /**
   * Figures up to today.
   *
   * @param ofSeason whether the period begins with the season that runs
   */
  record View(Review review, boolean ofSeason) {}

  /** Null for whoever may not read the review. */
  @Nullable View view(SignedIn who) {
    if (!who.may(REVIEW_READ)) return null;
    var season = reviews.thisSeason().filter(running -> running.contains(today.day()));
    return season
        .map(running -> new View(reviews.of(new Period(running.firstDay(), today.day())), true))
        .orElseGet(() -> new View(reviews.of(reviews.sinceTheBeginning()), false));
  }
}
