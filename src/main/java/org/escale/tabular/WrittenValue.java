package org.escale.tabular;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers and dates as people write them in French files and forms. */
public final class WrittenValue {
  /** Digits, perhaps in groups of three, a comma or a point before the decimals. */
  private static final Pattern NUMBER =
      Pattern.compile("([+-]?)(\\d{1,3}(?:[ \u00a0\u202f]\\d{3})+|\\d+)(?:[.,](\\d+))?");

  private static final int MOST_DIGITS = 30;

  private static final DateTimeFormatter FRENCH_DATE =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

  private WrittenValue() {}

  /** « 10 150 », "10150", « 50,3303 », "53.0"; empty where it is no number. */
  public static Optional<BigDecimal> number(String written) {
    var match = NUMBER.matcher(written.strip());
    if (written.length() > MOST_DIGITS || !match.matches()) return Optional.empty();
    var whole = match.group(2).replaceAll("\\D", "");
    var decimals = match.group(3) == null ? "" : "." + match.group(3);
    return Optional.of(new BigDecimal(match.group(1) + whole + decimals));
  }

  /** "2026-09-08" or « 8/9/2026 »; empty where it is no date of the calendar. */
  public static Optional<LocalDate> date(String written) {
    var text = written.strip();
    try {
      return Optional.of(
          text.contains("/") ? LocalDate.parse(text, FRENCH_DATE) : LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
