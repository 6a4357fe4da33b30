package org.escale.territory.register;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.escale.territory.Commune;
import org.jspecify.annotations.Nullable;

/**
 * How the table of communes is sorted: by which column, and whether upside down.
 *
 * @param column the word in the address, one of {@link #COLUMNS}
 */
record CommuneOrder(String column, boolean descending) {
  private static final Map<String, Comparator<Commune>> BY_COLUMN =
      Map.of(
          "nom", Comparator.comparing(Commune::name, Collator.getInstance(Locale.FRENCH)),
          "code", Comparator.comparing(Commune::code),
          "population", Comparator.comparingInt(Commune::population),
          "jeunes",
              Comparator.comparing(
                  Commune::under30Share, Comparator.nullsFirst(Comparator.naturalOrder())),
          "besoin", Comparator.comparingInt(Commune::need));

  static final List<String> COLUMNS = List.of("nom", "code", "population", "jeunes", "besoin");

  static CommuneOrder of(String column, String direction) {
    return new CommuneOrder(
        COLUMNS.contains(column) ? column : COLUMNS.getFirst(), direction.equals("desc"));
  }

  List<Commune> sort(List<Commune> communes) {
    var order = BY_COLUMN.getOrDefault(column, Comparator.comparing(Commune::code));
    return communes.stream().sorted(descending ? order.reversed() : order).toList();
  }

  /** For aria-sort; null for the columns that do not sort now. */
  public @Nullable String sorts(String other) {
    if (!other.equals(column)) return null;
    return descending ? "descending" : "ascending";
  }

  /** The direction that a click on that column asks for. */
  public String next(String other) {
    return other.equals(column) && !descending ? "desc" : "asc";
  }
}
