package org.escale.portal.nearby;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.escale.wording.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says openings in the words of the page's language. */
@Component
public class Lines {
  private final Words words;
  private final MessageSource messages;

  Lines(Words words, MessageSource messages) {
    this.words = words;
    this.messages = messages;
  }

  /**
   * For somebody anywhere.
   *
   * @param metres null when nobody said where they are
   */
  public Line line(SpotOpening opening, @Nullable Integer metres, Instant now) {
    var spot = opening.spot();
    return spot.mobile()
        ? line(opening, spot.communeName(), where(spot.name(), spot.address()), metres, now)
        : line(opening, spot.name(), where(spot.address(), spot.communeName()), metres, now);
  }

  /** On a page that has named the commune. */
  public Line inCommune(SpotOpening opening, Instant now) {
    var spot = opening.spot();
    return line(opening, spot.name(), where(spot.address()), null, now);
  }

  /** On a page that has named the commune and speaks of the bus. */
  public Line atStop(SpotOpening opening, Instant now) {
    return line(opening, where(opening.spot().address()), "", null, now);
  }

  private Line line(
      SpotOpening opening, String title, String where, @Nullable Integer metres, Instant now) {
    var spot = opening.spot();
    var open = opening.takesPlaceAt(now);
    return new Line(
        spot.path(),
        title,
        where,
        opening.startsAt().atZone(spot.zone()).toOffsetDateTime().toString(),
        day(opening, now),
        hours(opening),
        opening.cancelled() ? "off" : open ? "now" : "",
        opening.cancelled() ? say("portal.cancelled") : open ? openNow(opening) : null,
        metres == null ? null : far(metres),
        opening.cancelled() ? null : terms(spot),
        opening.cancellationReason(),
        spot.mobile());
  }

  private static String where(@Nullable String... parts) {
    return Stream.of(parts)
        .filter(Objects::nonNull)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(", "));
  }

  /** In plain words when it is near. */
  private String day(SpotOpening opening, Instant now) {
    var today = LocalDate.ofInstant(now, opening.spot().zone());
    var day = opening.takesPlaceAt(now) ? today : opening.day();
    var said = words.day(day);
    if (day.equals(today)) return say("portal.today", said);
    return day.equals(today.plusDays(1)) ? say("portal.tomorrow", said) : say("portal.day", said);
  }

  private String hours(SpotOpening opening) {
    return opening.dayAndNight()
        ? say("portal.day-and-night")
        : words.span(opening.start(), opening.end());
  }

  /** « Ouvert maintenant, jusqu’à 18 h ». */
  public String openNow(SpotOpening opening) {
    return opening.dayAndNight()
        ? say("portal.open-day-and-night")
        : say("portal.open-now", words.time(opening.end()));
  }

  private String far(int metres) {
    return metres < 1000
        ? say("portal.very-near")
        : say("portal.far", words.number(Math.round(metres / 1000.0)));
  }

  private @Nullable String terms(Spot spot) {
    if (spot.free())
      return spot.walkIn() ? say("portal.terms.free-walk-in") : say("portal.terms.free");
    return spot.walkIn() ? say("portal.terms.walk-in") : null;
  }

  private String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }
}
