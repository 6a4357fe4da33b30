package org.escale.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The school holidays of the three zones, as dated facts. An unknown school year has no rows: ask
 * {@link #unknownYears} too, and say it.
 */
@Service
public class SchoolHolidays {
  public static final List<String> ZONES = List.of("A", "B", "C");

  private final SchoolHolidayRepository repository;
  private final MessageSource messages;

  SchoolHolidays(SchoolHolidayRepository repository, MessageSource messages) {
    this.repository = repository;
    this.messages = messages;
  }

  /** The holidays that touch those days, both included, in their order. */
  public List<SchoolHoliday> between(String zone, LocalDate from, LocalDate to) {
    if (from.isAfter(to)) return List.of();
    return repository.between(zone, from, to).stream().map(this::named).toList();
  }

  /** The school years of those days, by the year they begin in, that are not known. */
  public List<Integer> unknownYears(String zone, LocalDate from, LocalDate to) {
    if (from.isAfter(to)) return List.of();
    var known = repository.knownYears(zone);
    return IntStream.rangeClosed(SchoolYear.of(from).firstYear(), SchoolYear.of(to).firstYear())
        .boxed()
        .filter(year -> !known.contains(year))
        .toList();
  }

  /** The school years that are known whole, by the year they begin in. */
  public List<Integer> knownYears(String zone) {
    return repository.knownYears(zone);
  }

  /** The year that the school year of a day begins in: it turns on 1 September. */
  public static int schoolYear(LocalDate day) {
    return SchoolYear.of(day).firstYear();
  }

  /**
   * Puts an official calendar in the place of what was known of its zones and years.
   *
   * @throws CalendarContradiction when its holidays overlap
   */
  @Transactional
  public void replace(OfficialCalendar calendar) {
    try {
      write(calendar);
    } catch (DataIntegrityViolationException e) {
      throw new CalendarContradiction();
    }
  }

  private void write(OfficialCalendar calendar) {
    for (var year : calendar.years()) {
      repository.forget(year.zone(), year.schoolYear());
      year.holidays().forEach(holiday -> repository.add(year.schoolYear(), holiday));
      if (year.isWhole()) repository.markKnown(year.zone(), year.schoolYear());
    }
  }

  private SchoolHoliday named(SchoolHoliday holiday) {
    var name =
        HolidayName.in(holiday.name())
            .map(usual ->
                messages.getMessage(usual.messageKey(), null, LocaleContextHolder.getLocale()))
            .orElse(holiday.name());
    return new SchoolHoliday(
        holiday.zone(), name, holiday.firstDay(), holiday.lastDay(), holiday.source());
  }
}
