package org.escale.calendar;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The public holidays of metropolitan France. */
@Component
public class PublicHolidays {

  /** The public holidays from one day to another, both included, with their names. */
  public SortedMap<LocalDate, String> between(LocalDate from, LocalDate to) {
    var manager = HolidayManager.getInstance(ManagerParameters.create("fr"));
    var language =
        LocaleContextHolder.getLocale().getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
    var days = new TreeMap<LocalDate, String>();
    IntStream.rangeClosed(from.getYear(), to.getYear())
        .mapToObj(year -> manager.getHolidays(java.time.Year.of(year)))
        .flatMap(java.util.Set::stream)
        .filter(holiday -> !holiday.getDate().isBefore(from) && !holiday.getDate().isAfter(to))
        .forEach(holiday -> days.put(holiday.getDate(), holiday.getDescription(language)));
    return days;
  }
}
