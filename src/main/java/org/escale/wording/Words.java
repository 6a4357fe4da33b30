package org.escale.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * How dates, times, numbers and distances are said, in the language of the page being made.
 * Templates call it as {@code @words}.
 */
@Component("words")
public class Words {
  private static final char NO_BREAK = '\u00a0';

  /** Reading a pattern costs more than using it: there are a handful, in two languages. */
  private static final Map<Style, DateTimeFormatter> STYLES = new ConcurrentHashMap<>();

  private final Clock clock;

  Words(Clock clock) {
    this.clock = clock;
  }

  /** « mardi 14 octobre » — "Tuesday 14 October". */
  public String day(LocalDate day) {
    return format("EEEE d MMMM", day);
  }

  /** « mardi 14 octobre 2026 ». */
  public String dayAndYear(LocalDate day) {
    return format("EEEE d MMMM yyyy", day);
  }

  /** « 14 octobre 2026 ». */
  public String date(LocalDate day) {
    return format("d MMMM yyyy", day);
  }

  /** « mar. 14 oct. », for dense tables; « mar. 12 janv. 2027 » where the year is not this one. */
  public String shortDay(LocalDate day) {
    var thisYear = day.getYear() == LocalDate.now(clock).getYear();
    return format(thisYear ? "EEE d MMM" : "EEE d MMM yyyy", day);
  }

  /** « 14 oct. ». */
  public String dayAndMonth(LocalDate day) {
    return format("d MMM", day);
  }

  /** « octobre 2026 ». */
  public String month(LocalDate day) {
    return format("MMMM yyyy", day);
  }

  /** « 14 h », « 16 h 30 »; in English "14:00", "16:30". */
  public String time(LocalTime time) {
    if (!french()) return twoDigits(time.getHour()) + ":" + twoDigits(time.getMinute());
    var hours = time.getHour() + "" + NO_BREAK + "h";
    return time.getMinute() == 0 ? hours : hours + NO_BREAK + twoDigits(time.getMinute());
  }

  /** « 14 h - 16 h 30 ». */
  public String span(LocalTime start, LocalTime end) {
    return time(start) + " - " + time(end);
  }

  /** « mardi 14 octobre 2026 à 14 h 05 », at the place's own time. */
  public String instant(Instant instant, ZoneId zone) {
    var local = instant.atZone(zone);
    return dayAndYear(local.toLocalDate())
        + (french() ? " à " : " at ")
        + time(local.toLocalTime());
  }

  /** « 10 150 » — "10,150". */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale()).format(number);
  }

  /** « 12,4 km » from metres. */
  public String kilometres(long metres) {
    return decimal(metres / 1000.0, metres < 100_000 ? 1 : 0) + NO_BREAK + "km";
  }

  /** « 2 h 30 » from minutes; in English "2 h 30 min". */
  public String duration(long minutes) {
    if (minutes < 60) return minutes + "" + NO_BREAK + "min";
    var hours = number(minutes / 60) + NO_BREAK + "h";
    if (minutes % 60 == 0) return hours;
    var rest = twoDigits(minutes % 60);
    return hours + NO_BREAK + rest + (french() ? "" : NO_BREAK + "min");
  }

  /** « 41,5 ». */
  public String decimal(double number, int digits) {
    var format = NumberFormat.getNumberInstance(locale());
    format.setMinimumFractionDigits(0);
    format.setMaximumFractionDigits(digits);
    return format.format(number);
  }

  /** « 12,5 % » from a share of one. */
  public String percent(double share) {
    return decimal(share * 100, 1) + (french() ? NO_BREAK + "%" : "%");
  }

  /** « Arabe » for "ar" (ISO 639-1). */
  public String language(String code) {
    var said = Locale.of(code).getDisplayLanguage(locale());
    return said.substring(0, 1).toUpperCase(locale()) + said.substring(1);
  }

  /** "+33327000000" or "0327000000" as it is read out in France: « 03 27 00 00 00 ». */
  public String phone(String number) {
    var home = number.replaceFirst("^\\+33(?=[1-9]\\d{8}$)", "0");
    return home.matches("0[1-9]\\d{8}") ? home.replaceAll("(\\d{2})(?=\\d)", "$1\u00a0") : number;
  }

  /** « 136 396,71 € » from cents. */
  public String euros(long cents) {
    var format = NumberFormat.getCurrencyInstance(french() ? Locale.FRANCE : Locale.UK);
    format.setCurrency(Currency.getInstance("EUR"));
    return format.format(BigDecimal.valueOf(cents, 2).setScale(2, RoundingMode.UNNECESSARY));
  }

  private record Style(String pattern, Locale locale) {}

  private static String format(String pattern, LocalDate day) {
    var said =
        STYLES
            .computeIfAbsent(
                new Style(pattern, locale()),
                style -> DateTimeFormatter.ofPattern(style.pattern, style.locale))
            .format(day);
    // « 1er octobre »
    return french() && day.getDayOfMonth() == 1 ? said.replaceFirst("(?<![0-9])1 ", "1er ") : said;
  }

  private static String twoDigits(long number) {
    return number < 10 ? "0" + number : "" + number;
  }

  private static boolean french() {
    return locale().getLanguage().equals("fr");
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale().getLanguage().equals("en") ? Locale.UK : Locale.FRANCE;
  }
}
