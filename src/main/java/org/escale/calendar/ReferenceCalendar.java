package org.escale.calendar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.escale.calendar.OfficialCalendar.ZoneYear;
import org.escale.tabular.Column;
import org.escale.tabular.CsvTable;

/** Reads the project's own facts: one line a holiday, with the zones that share its dates. */
final class ReferenceCalendar {
  private static final Column YEAR = Column.required("school_year");
  private static final Column ZONES = Column.required("zones");
  private static final Column NAME = Column.required("name");
  private static final Column FIRST_DAY = Column.required("first_day");
  private static final Column LAST_DAY = Column.required("last_day");
  private static final Column SOURCE = Column.required("source");

  private record Key(String zone, SchoolYear year) {}

  private ReferenceCalendar() {}

  static OfficialCalendar read(byte[] file) {
    var table = CsvTable.read(file);
    table.expect(YEAR, ZONES, NAME, FIRST_DAY, LAST_DAY, SOURCE);
    Map<Key, List<SchoolHoliday>> years = new LinkedHashMap<>();
    for (var row : table.rows()) {
      var year = new SchoolYear(Integer.parseInt(row.text(YEAR)));
      var firstDay = Objects.requireNonNull(row.date(FIRST_DAY));
      var lastDay = Objects.requireNonNull(row.date(LAST_DAY));
      for (var zone : row.text(ZONES).split("")) {
        years
            .computeIfAbsent(new Key(zone, year), _ -> new ArrayList<>())
            .add(new SchoolHoliday(zone, row.text(NAME), firstDay, lastDay, row.text(SOURCE)));
      }
    }
    if (!table.problems().isEmpty()) throw new IllegalStateException(table.problems().toString());
    return new OfficialCalendar(
        years.entrySet().stream()
            .map(e -> new ZoneYear(e.getKey().zone(), e.getKey().year(), e.getValue()))
            .toList(),
        List.of(),
        0);
  }
}
