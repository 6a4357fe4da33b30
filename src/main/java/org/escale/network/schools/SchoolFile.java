package org.escale.network.schools;

import static org.escale.network.schools.SchoolColumns.*;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.escale.network.schools.SchoolCounts.Skipped;
import org.escale.tabular.Column;
import org.escale.tabular.CsvRow;
import org.escale.tabular.PlainText;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a file of schools, one after the other. */
final class SchoolFile {
  private static final int MOST_PUPILS = 5_000;
  private static final int MOST_CLASSES = 200;
  private static final Pattern INSEE_CODE = Pattern.compile("[0-9][0-9AB][0-9]{3}");

  private final @Nullable Set<String> communes;
  private final Consumer<SchoolLine> taken;
  private final Map<String, Integer> seen = new HashMap<>();
  private int outside;
  private int others;

  /**
   * @param communes the codes of those whose schools are taken; null for all
   * @param taken takes what was read of a line without faults
   */
  SchoolFile(@Nullable Set<String> communes, Consumer<SchoolLine> taken) {
    this.communes = communes;
    this.taken = taken;
  }

  Skipped skipped() {
    return new Skipped(outside, others);
  }

  void take(CsvRow row) {
    var type = PlainText.bare(row.text(TYPE));
    if (!type.isEmpty() && !type.startsWith("ecole")) {
      others++;
      return;
    }
    var insee = insee(row);
    if (insee == null) return;
    if (communes != null && !communes.contains(insee)) {
      outside++;
      return;
    }
    var uai = uai(row);
    var name = row.words(NAME);
    var lat = row.number(LAT, -90, 90);
    var lon = row.number(LON, -180, 180);
    var pupils = row.wholeNumber(PUPILS, 0, MOST_PUPILS);
    var classes = row.wholeNumber(CLASSES, 0, MOST_CLASSES);
    var date = row.date(DATE);
    var state = state(row);
    if (row.text(LAT).isEmpty() != row.text(LON).isEmpty()) {
      row.problem(row.text(LAT).isEmpty() ? LAT : LON, "network.school.import.half-position");
    }
    if (uai == null || name == null) return;
    taken.accept(
        new SchoolLine(
            row.line(),
            uai,
            name,
            kind(row, name),
            sector(row),
            state,
            insee,
            given(row, COMMUNE),
            address(row),
            padded(given(row, POSTCODE)),
            lat == null ? null : lat.doubleValue(),
            lon == null ? null : lon.doubleValue(),
            phone(given(row, PHONE)),
            given(row, EMAIL),
            pupils,
            classes,
            date));
  }

  private @Nullable String insee(CsvRow row) {
    var code = padded(row.words(INSEE));
    if (code == null || INSEE_CODE.matcher(code).matches()) return code;
    row.problem(INSEE, "network.school.import.not-insee", row.text(INSEE));
    return null;
  }

  private @Nullable String uai(CsvRow row) {
    var written = row.words(UAI);
    if (written == null) return null;
    var uai = Uai.read(written).orElse(null);
    if (uai == null) {
      row.problem(UAI, "network.school.import.not-uai", written);
      return null;
    }
    if (!Uai.isSound(uai)) {
      row.problem(UAI, "network.school.import.wrong-letter", written, Uai.letter(uai));
      return null;
    }
    var earlier = seen.putIfAbsent(uai, row.line());
    if (earlier == null) return uai;
    row.problem(UAI, "tabular.twice", uai, earlier);
    return null;
  }

  private static @Nullable String state(CsvRow row) {
    var written = PlainText.bare(row.text(STATE));
    return switch (written) {
      case "" -> null;
      case "ouvert" -> "open";
      case "afermer" -> "to-close";
      case "aouvrir" -> "to-open";
      case "ferme", "fermee" -> "closed";
      default -> {
        row.problem(STATE, "network.school.import.unknown-state", row.text(STATE));
        yield null;
      }
    };
  }

  /** What the file says; otherwise what the name says, if it says it. */
  private static @Nullable String kind(CsvRow row, String name) {
    boolean nursery = yes(row, NURSERY), elementary = yes(row, ELEMENTARY);
    if (nursery && elementary) return "both";
    if (nursery) return "nursery";
    if (elementary) return "elementary";
    var bare = PlainText.bare(name);
    if (bare.startsWith("ecoleprimaire")) return "both";
    if (bare.startsWith("ecolematernelle")) return "nursery";
    return bare.startsWith("ecoleelementaire") ? "elementary" : null;
  }

  private static boolean yes(CsvRow row, Column column) {
    var written = PlainText.bare(row.text(column));
    return written.equals("1") || written.equals("oui") || written.equals("true");
  }

  private static @Nullable String sector(CsvRow row) {
    var written = PlainText.bare(row.text(SECTOR));
    if (written.startsWith("public")) return "public";
    return written.startsWith("prive") ? "private" : null;
  }

  private static @Nullable String address(CsvRow row) {
    var first = given(row, ADDRESS);
    var more = given(row, ADDRESS_MORE);
    if (first == null || more == null || more.equals(first)) return first == null ? more : first;
    return first + ", " + more;
  }

  private static @Nullable String given(CsvRow row, Column column) {
    var text = row.text(column);
    return text.isEmpty() ? null : text;
  }

  /** A spreadsheet program takes the leading zero of a code away. */
  private static @Nullable String padded(@Nullable String code) {
    return code != null && code.matches("[0-9]{4}") ? "0" + code : code;
  }

  private static @Nullable String phone(@Nullable String number) {
    return number != null && number.matches("[1-9][0-9]{8}") ? "0" + number : number;
  }
}
