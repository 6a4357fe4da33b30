package org.escale.reporting;

import java.time.YearMonth;
import java.util.Objects;
import org.escale.attendance.Audience;
import org.escale.wording.Words;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How the review's parts and figures are called, in the language of the page being made. */
@Component("reviewLabels")
class ReviewLabels {
  private final MessageSource messages;
  private final Words words;

  ReviewLabels(MessageSource messages, Words words) {
    this.messages = messages;
    this.words = words;
  }

  public String message(String key, Object... arguments) {
    return Objects.requireNonNull(
        messages.getMessage(key, arguments, LocaleContextHolder.getLocale()));
  }

  /** « Scolaires », « École », « Denain », « novembre 2026 ». */
  public String part(Review review, Cut cut) {
    var value = Objects.requireNonNullElse(cut.value(), "");
    return switch (cut.dimension()) {
      case null -> message("reporting.everything");
      case AUDIENCE ->
          review.audiences().stream()
              .filter(audience -> audience.code().equals(value))
              .findFirst()
              .map(this::label)
              .orElse(value);
      case KIND -> message("kind." + value);
      case COMMUNE ->
          review.communes().stream()
              .filter(commune -> commune.code().equals(value))
              .findFirst()
              .map(ReviewedCommune::name)
              .orElse(value);
      case MONTH -> words.month(YearMonth.parse(value).atDay(1));
    };
  }

  private String label(Audience audience) {
    return audience.label(LocaleContextHolder.getLocale());
  }

  /** « 10 150 », « 1 234 h 30 », « 12 345 km ». */
  public String said(Measure measure, long value) {
    return switch (measure) {
      case HOURS -> words.duration(value);
      case KILOMETRES -> words.kilometres(value);
      case VISITORS, SESSIONS, COMMUNES, RESIDENTS -> words.number(value);
    };
  }

  /** As {@link #said}, but to the metre: rows said like this visibly sum to their total. */
  public String exactly(Measure measure, long value) {
    return measure == Measure.KILOMETRES
        ? words.decimal(value / 1000.0, 3) + "\u00a0km"
        : said(measure, value);
  }

  /** What a detail shows: « Visiteurs : Scolaires ». */
  public String title(Detail detail) {
    var state = detail.state() == SessionState.HELD ? "held" : "not-held";
    var what =
        switch (detail.measure()) {
          case SESSIONS -> message("reporting.sessions." + detail.state().code());
          case COMMUNES, RESIDENTS -> message("reporting." + detail.measure().code() + "." + state);
          default -> message("reporting." + detail.measure().code());
        };
    return detail.cut().dimension() == null
        ? what
        : message("reporting.title-of-part", what, part(detail.review(), detail.cut()));
  }
}
