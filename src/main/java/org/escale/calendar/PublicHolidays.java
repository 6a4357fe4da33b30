package org.escale.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/**
 * The public holidays of metropolitan France (Code du travail, L3133-1), without those of
 * Alsace-Moselle. They are computed by the library jollyday, which leaves out the Whit Mondays of
 * 2004 to 2007.
 */
@Service
public class PublicHolidays {
  private final MessageSource messages;

  PublicHolidays(MessageSource messages) {
    this.messages = messages;
  }

  /** Each holiday of those days, both included, with its name in the language of the page. */
  public SortedMap<LocalDate, String> between(LocalDate from, LocalDate to) {
    var names = new TreeMap<LocalDate, String>();
    if (from.isAfter(to)) return names;
    var locale = LocaleContextHolder.getLocale();
    for (var holiday : France.CALENDAR.getHolidays(from, to)) {
      names.merge(
          holiday.getDate(),
          name(holiday, locale),
          (one, other) -> one.compareTo(other) < 0 ? one + ", " + other : other + ", " + one);
    }
    return names;
  }

  /** The same where no program runs: the names are the library's, in French. */
  static SortedMap<LocalDate, String> named(LocalDate from, LocalDate to) {
    var names = new TreeMap<LocalDate, String>();
    for (var holiday : France.CALENDAR.getHolidays(from, to)) {
      names.putIfAbsent(holiday.getDate(), holiday.getDescription(Locale.FRENCH));
    }
    return names;
  }

  /** As our own words call it, for the library's are not those of the law; else as it does. */
  private String name(Holiday holiday, Locale locale) {
    var said = holiday.getDescription(locale);
    var name = "calendar.public-holiday." + holiday.getPropertiesKey();
    return String.valueOf(messages.getMessage(name, null, said, locale));
  }

  /** Read when it is first asked for: it takes longer than most of a start. */
  private static final class France {
    static final HolidayManager CALENDAR =
        HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));
  }
}
