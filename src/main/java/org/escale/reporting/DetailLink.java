package org.escale.reporting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The address of the rows behind a figure, as it stands in the link. An address that leads nowhere
 * is not found.
 *
 * @param from first day of the period
 * @param to last day of the period
 * @param state which sessions; for communes and residents, held means reached
 */
record DetailLink(
    @BindParam("du") @Nullable LocalDate from,
    @BindParam("au") @Nullable LocalDate to,
    @BindParam("mesure") @Nullable String measure,
    @BindParam("etat") @Nullable String state,
    @BindParam("par") @Nullable String dimension,
    @BindParam("valeur") @Nullable String value) {

  Detail follow(Reviews reviews) {
    try {
      if (from == null || to == null || measure == null) throw new IllegalArgumentException();
      return new Detail(
          reviews.of(new Period(from, to)),
          Measure.valueOf(name(measure)),
          state == null ? SessionState.HELD : SessionState.valueOf(name(state)),
          cut());
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
    }
  }

  private Cut cut() {
    if (dimension == null || dimension.isEmpty()) return Cut.EVERYTHING;
    var by = Dimension.valueOf(name(dimension));
    if (by == Dimension.MONTH) YearMonth.parse(String.valueOf(value));
    if (by == Dimension.KIND && !Review.KINDS.contains(value)) throw new IllegalArgumentException();
    return new Cut(by, value);
  }

  private static String name(String code) {
    return code.toUpperCase(Locale.ROOT);
  }
}
