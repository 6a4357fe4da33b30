package org.escale.territory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.escale.tabular.Column;
import org.escale.tabular.CsvRow;
import org.escale.tabular.CsvTable;
import org.escale.tabular.ImportProblem;
import org.jspecify.annotations.Nullable;

/**
 * The communes in a CSV file. Where the file lacks the column of the need or of the under-30 share,
 * what was known of it stays.
 */
final class CommuneFile {
  static final Column CODE =
      Column.required("code", "code insee", "insee", "code commune", "codgeo", "com");
  static final Column NAME = Column.required("nom", "name", "commune", "nom commune", "libelle");
  static final Column POPULATION =
      Column.required("population", "pop", "habitants", "population municipale", "pmun");
  static final Column LAT = Column.required("latitude", "lat");
  static final Column LON = Column.required("longitude", "lon", "lng", "long");
  static final Column UNDER_30 =
      Column.optional(
          "part des moins de 30 ans", "moins de 30 ans", "under 30 share", "under30share");
  static final Column NEED = Column.optional("besoin", "part du besoin", "need");

  /** The share of a whole, in parts per million, that one percent is. */
  private static final BigDecimal PER_PERCENT = BigDecimal.valueOf(10_000);

  private final CsvTable table;
  private final Map<String, Commune> known;
  private final List<NewCommune> communes = new ArrayList<>();

  private CommuneFile(CsvTable table, Map<String, Commune> known) {
    this.table = table;
    this.known = known;
  }

  /**
   * @param known the communes that are there, by code
   * @throws org.escale.tabular.UnreadableFile when it is no table
   */
  static CommuneFile read(byte[] file, Map<String, Commune> known) {
    var table = CsvTable.read(file);
    table.expect(CODE, NAME, POPULATION, LAT, LON, UNDER_30, NEED);
    table.expectDistinct(CODE);
    var read = new CommuneFile(table, known);
    for (var row : table.rows()) {
      var commune = read.commune(row);
      if (commune != null) read.communes.add(commune);
    }
    return read;
  }

  /** The lines without fault; all of the file only where there are no {@link #problems()}. */
  List<NewCommune> communes() {
    return communes;
  }

  List<ImportProblem> problems() {
    return table.problems();
  }

  private @Nullable NewCommune commune(CsvRow row) {
    var code = code(row);
    var name = row.words(NAME);
    var population = row.wholeNumber(POPULATION, 0, 10_000_000);
    var lat = row.number(LAT, -90, 90);
    var lon = row.number(LON, -180, 180);
    var before = code == null ? null : known.get(code);
    var under30 =
        table.has(UNDER_30)
            ? row.number(UNDER_30, 0, 100)
            : before == null ? null : before.under30Share();
    var need = table.has(NEED) ? need(row) : before == null ? null : before.needSet();
    if (code == null || name == null || population == null || lat == null || lon == null) {
      return null;
    }
    return new NewCommune(
        code, name, population, lat.doubleValue(), lon.doubleValue(), under30, need);
  }

  /** A spreadsheet program may have taken the leading zero away. */
  private static @Nullable String code(CsvRow row) {
    var written = row.words(CODE);
    if (written == null) return null;
    var code = written.matches("[0-9]{4}") ? "0" + written : written.toUpperCase(Locale.ROOT);
    if (code.matches("[0-9][0-9AB][0-9]{3}")) return code;
    row.problem(CODE, "territory.import.bad-code", written);
    return null;
  }

  private static @Nullable Integer need(CsvRow row) {
    var percent = row.number(NEED, 0, 100);
    return percent == null
        ? null
        : percent.multiply(PER_PERCENT).setScale(0, RoundingMode.HALF_UP).intValueExact();
  }
}
