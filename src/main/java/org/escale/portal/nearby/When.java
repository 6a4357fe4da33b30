package org.escale.portal.nearby;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * When somebody wants to come, in their words.
 *
 * @param code one of {@link #WORDS}, a day (2026-12-05), or empty for any time
 */
public record When(String code) {
  public static final When ANY_TIME = new When("");

  /** Those that the page proposes. */
  public static final List<String> WORDS =
      List.of("maintenant", "aujourdhui", "soir", "demain", "samedi", "dimanche");

  /** Further ahead nobody plans to come by. */
  private static final Duration AHEAD = Duration.ofDays(60);

  private static final LocalTime EVENING = LocalTime.of(18, 0);

  /**
   * The day that stands there.
   *
   * @throws DateTimeParseException when it is none
   */
  public LocalDate date() {
    return LocalDate.parse(code);
  }

  /** The part of time that is meant; what it says is over counts no more. */
  record Window(Instant after, Instant before) {}

  /** What is no answer means any time. */
  public static When of(String said) {
    if (WORDS.contains(said)) return new When(said);
    if (!said.matches("\\d{4}-\\d{2}-\\d{2}")) return ANY_TIME;
    try {
      return new When(LocalDate.parse(said).toString());
    } catch (DateTimeParseException e) {
      return ANY_TIME;
    }
  }

  public boolean any() {
    return code.isEmpty();
  }

  /** Whether a day stands there instead of a word. */
  public boolean isDay() {
    return !any() && !WORDS.contains(code);
  }

  Window window(Instant now, ZoneId zone) {
    var today = LocalDate.ofInstant(now, zone);
    return switch (code) {
      case "" -> new Window(now, now.plus(AHEAD));
      case "maintenant" -> new Window(now, now.plusNanos(1));
      case "aujourdhui" -> day(today, now, zone);
      case "soir" -> evening(today, now, zone);
      case "demain" -> day(today.plusDays(1), now, zone);
      case "samedi" -> day(next(today, DayOfWeek.SATURDAY), now, zone);
      case "dimanche" -> day(next(today, DayOfWeek.SUNDAY), now, zone);
      default -> day(LocalDate.parse(code), now, zone);
    };
  }

  private static LocalDate next(LocalDate today, DayOfWeek day) {
    return today.with(TemporalAdjusters.nextOrSame(day));
  }

  private static Window day(LocalDate day, Instant now, ZoneId zone) {
    return new Window(
        later(now, day.atStartOfDay(zone).toInstant()),
        day.plusDays(1).atStartOfDay(zone).toInstant());
  }

  private static Window evening(LocalDate day, Instant now, ZoneId zone) {
    return new Window(
        later(now, day.atTime(EVENING).atZone(zone).toInstant()),
        day.plusDays(1).atStartOfDay(zone).toInstant());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
