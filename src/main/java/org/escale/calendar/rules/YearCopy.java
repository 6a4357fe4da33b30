package org.escale.calendar.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.escale.calendar.openinghours.Holidays;
import org.jspecify.annotations.Nullable;

/**
 * Last year's rules on the calendar of the new year. The weekly rules stay. What holds on dates
 * moves along: within a school holiday with that holiday, on a public holiday with that, otherwise
 * to the same weekday 52 weeks later.
 *
 * @param moved every dated rule of the old year, with what became of it
 */
public record YearCopy(OpeningRules rules, List<Moved> moved) {
  private static final int YEAR_OF_WEEKS = 52;

  /** Why a rule went where it went; in messages as {@code calendar.rule.moved.<code>}. */
  public enum Why {
    WITH_SCHOOL_HOLIDAY("school-holiday"),
    WITH_PUBLIC_HOLIDAY("public-holiday"),
    SAME_WEEKDAY("weekday"),
    /** Its holiday is not in the new year, or is over sooner. */
    NOWHERE("nowhere");

    private final String code;

    Why(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /**
   * A dated rule and what became of it.
   *
   * @param after null where it has no place in the new year
   * @param holiday the holiday that it went with
   */
  public record Moved(
      DatedRule before, @Nullable DatedRule after, Why why, @Nullable String holiday) {}

  /**
   * @param holidays those of both years
   * @param oldYear the first day of the school year that is copied
   * @param newYear the first day of the one that it is copied to
   */
  public static YearCopy of(
      OpeningRules rules, Holidays holidays, LocalDate oldYear, LocalDate newYear) {
    var end = oldYear.plusYears(1);
    var moved =
        rules.dated().stream()
            .filter(rule -> !rule.first().isBefore(oldYear) && rule.first().isBefore(end))
            .map(rule -> moved(rule, holidays, newYear))
            .toList();
    var dated = moved.stream().map(Moved::after).filter(Objects::nonNull).toList();
    return new YearCopy(
        new OpeningRules(rules.weekly(), rules.openOnPublicHolidays(), dated), moved);
  }

  private static Moved moved(DatedRule rule, Holidays holidays, LocalDate newYear) {
    var school = holidays.schoolHoliday(rule.first());
    if (school != null) {
      var day = sameDay(rule.first(), school, holidays::schoolHoliday, newYear);
      return new Moved(rule, at(rule, day), why(day, Why.WITH_SCHOOL_HOLIDAY), school);
    }
    var free = holidays.publicHoliday(rule.first());
    if (free != null) {
      var day = sameDay(rule.first(), free, holidays::publicHoliday, newYear);
      return new Moved(rule, at(rule, day), why(day, Why.WITH_PUBLIC_HOLIDAY), free);
    }
    var day = rule.first().plusWeeks(YEAR_OF_WEEKS);
    return new Moved(rule, at(rule, day), Why.SAME_WEEKDAY, null);
  }

  private static Why why(@Nullable LocalDate day, Why moved) {
    return day == null ? Why.NOWHERE : moved;
  }

  private static @Nullable DatedRule at(DatedRule rule, @Nullable LocalDate first) {
    if (first == null) return null;
    var length = ChronoUnit.DAYS.between(rule.first(), rule.last());
    return new DatedRule(first, first.plusDays(length), rule.spans(), rule.reason());
  }

  /** As many days into the holiday of the same name; null where that is none of its days. */
  private static @Nullable LocalDate sameDay(
      LocalDate day, String name, Function<LocalDate, @Nullable String> named, LocalDate newYear) {
    var first = day;
    while (name.equals(named.apply(first.minusDays(1)))) first = first.minusDays(1);
    var into = ChronoUnit.DAYS.between(first, day);
    return newYear
        .datesUntil(newYear.plusYears(1))
        .filter(d -> name.equals(named.apply(d)) && !name.equals(named.apply(d.minusDays(1))))
        .map(d -> d.plusDays(into))
        .filter(d -> name.equals(named.apply(d)))
        .findFirst()
        .orElse(null);
  }
}
