package org.escale.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.escale.tabular.Column;
import org.escale.tabular.CsvTable;
import org.escale.tabular.PlainText;
import org.escale.tabular.UnreadableFile;
import org.escale.tabular.WrittenValue;
import org.jspecify.annotations.Nullable;

/**
 * The ministry's table "fr-en-calendrier-scolaire". Its dates are midnights in Paris, written as
 * instants; the last one is the day of the next lessons.
 */
final class CalendarCsv {
  private static final Column DESCRIPTION = Column.required("description");
  private static final Column POPULATION = Column.optional("population");
  private static final Column START = Column.required("start_date", "date de debut");
  private static final Column END = Column.required("end_date", "date de fin");
  private static final Column ZONES = Column.required("zones", "zone");
  private static final Column YEAR = Column.optional("annee_scolaire");

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Pattern ZONE = Pattern.compile("(?i)zone ([ABC])");
  private static final Pattern FIRST_YEAR = Pattern.compile("(\\d{4})-\\d{4}");

  private CalendarCsv() {}

  static List<CalendarEvent> read(byte[] file) {
    var table = CsvTable.read(file);
    table.expect(DESCRIPTION, START, END, ZONES);
    if (!table.problems().isEmpty()) throw new UnreadableFile(table.problems().getFirst());
    return table.rows().stream()
        .map(row ->
            new CalendarEvent(
                row.line(),
                row.text(DESCRIPTION),
                zone(row.text(ZONES)),
                !PlainText.bare(row.text(POPULATION)).equals("enseignants"),
                day(row.text(START)),
                day(row.text(END)),
                year(row.text(YEAR))))
        .toList();
  }

  private static String zone(String written) {
    var zone = ZONE.matcher(written);
    return zone.matches() ? zone.group(1).toUpperCase(Locale.ROOT) : "";
  }

  private static @Nullable LocalDate day(String written) {
    try {
      return OffsetDateTime.parse(written).atZoneSameInstant(PARIS).toLocalDate();
    } catch (DateTimeException notAnInstant) {
      return WrittenValue.date(written).orElse(null);
    }
  }

  private static @Nullable SchoolYear year(String written) {
    var year = FIRST_YEAR.matcher(written);
    return year.matches() ? new SchoolYear(Integer.parseInt(year.group(1))) : null;
  }
}
