package org.escale.network.places;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.escale.network.NewStop;
import org.escale.network.Stop;
import org.escale.tabular.Column;
import org.escale.tabular.CsvRow;
import org.escale.tabular.CsvTable;
import org.escale.tabular.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * The stops in a CSV file. A line is a stop that is known, by its number or by its name within the
 * commune, or a new one.
 */
final class StopFile {
  static final Column ID = Column.optional("numéro", "number", "id");
  static final Column COMMUNE =
      Column.required("commune", "code", "code insee", "code commune", "insee");
  static final Column NAME = Column.required("nom", "name", "arrêt", "stop");
  static final Column ADDRESS = Column.optional("adresse", "address");
  static final Column LAT = Column.required("latitude", "lat");
  static final Column LON = Column.required("longitude", "lon", "lng", "long");

  private final CsvTable table;
  private final Set<String> communeCodes;
  private final Map<String, Stop> byId = new HashMap<>();
  private final Map<String, Stop> byName = new HashMap<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private final List<NewStop> added = new ArrayList<>();
  private final List<Stop> put = new ArrayList<>();
  private int unchanged;

  private StopFile(CsvTable table, List<Stop> known, Set<String> communeCodes) {
    this.table = table;
    this.communeCodes = new HashSet<>(communeCodes);
    known.forEach(stop -> {
      byId.put(stop.id(), stop);
      byName.putIfAbsent(key(stop.communeCode(), stop.name()), stop);
    });
  }

  /**
   * @throws org.escale.tabular.UnreadableFile when it is no table
   */
  static StopPreview read(byte[] file, List<Stop> known, Set<String> communeCodes) {
    var table = CsvTable.read(file);
    table.expect(ID, COMMUNE, NAME, ADDRESS, LAT, LON);
    var read = new StopFile(table, known, communeCodes);
    table.rows().forEach(read::take);
    return new StopPreview(table.problems(), read.added, read.put, read.unchanged);
  }

  private void take(CsvRow row) {
    var commune = commune(row);
    var name = row.words(NAME);
    var lat = row.number(LAT, -90, 90);
    var lon = row.number(LON, -180, 180);
    if (commune == null || name == null || lat == null || lon == null) return;
    var id = row.text(ID);
    if (!id.isEmpty() && !id.matches(commune + "-[0-9]{1,6}")) {
      row.problem(ID, "network.import.bad-number", id, commune);
      return;
    }
    var known = Optional.ofNullable(id.isEmpty() ? byName.get(key(commune, name)) : byId.get(id));
    var target = known.map(Stop::id).orElse(id.isEmpty() ? key(commune, name) : id);
    var earlier = seen.putIfAbsent(target, row.line());
    if (earlier != null) {
      row.problem(NAME, "network.import.twice", earlier);
      return;
    }
    var address = row.text(ADDRESS).isEmpty() ? null : row.text(ADDRESS);
    if (known.isEmpty() && id.isEmpty()) {
      added.add(new NewStop(commune, name, address, lat.doubleValue(), lon.doubleValue()));
      return;
    }
    var stop =
        new Stop(
            target,
            commune,
            name,
            table.has(ADDRESS) ? address : known.map(Stop::address).orElse(null),
            lat.doubleValue(),
            lon.doubleValue(),
            known.map(Stop::active).orElse(true));
    if (known.isPresent() && known.get().equals(stop)) {
      unchanged++;
    } else {
      put.add(stop);
    }
  }

  private @Nullable String commune(CsvRow row) {
    var written = row.words(COMMUNE);
    if (written == null) return null;
    var code = written.matches("[0-9]{4}") ? "0" + written : written;
    if (communeCodes.contains(code)) return code;
    row.problem(COMMUNE, "network.import.unknown-commune", written);
    return null;
  }

  private static String key(String commune, String name) {
    return commune + " " + PlainText.bare(name);
  }
}
