package org.escale.portal.whereabouts;

import java.text.Normalizer;
import java.util.Locale;

/** A commune's name as people type it: no accents, hyphens or capitals; « Saint » or « St ». */
public record PlaceName(String plain) {
  public static PlaceName of(String typed) {
    var plain =
        Normalizer.normalize(typed.replace("œ", "oe").replace("Œ", "oe"), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", " ")
            .strip()
            .replaceAll("\\bsaint\\b", "st")
            .replaceAll("\\bsainte\\b", "ste");
    return new PlaceName(plain);
  }

  public boolean isEmpty() {
    return plain.isEmpty();
  }

  public boolean contains(PlaceName part) {
    return (" " + plain).contains(" " + part.plain);
  }

  /**
   * How many letters one has to add, drop, change or swap with the next to get from one name to the
   * other (optimal string alignment).
   */
  public int lettersFrom(PlaceName other) {
    int[] beforeThat;
    int[] before = new int[0];
    var row = new int[other.plain.length() + 1];
    for (var j = 0; j < row.length; j++) row[j] = j;
    for (var i = 1; i <= plain.length(); i++) {
      beforeThat = before;
      before = row;
      row = new int[before.length];
      row[0] = i;
      for (var j = 1; j < row.length; j++) {
        var change = before[j - 1] + (plain.charAt(i - 1) == other.plain.charAt(j - 1) ? 0 : 1);
        var swap = swapped(other, i, j) ? beforeThat[j - 2] + 1 : change;
        row[j] = Math.min(Math.min(change, swap), Math.min(before[j], row[j - 1]) + 1);
      }
    }
    return row[other.plain.length()];
  }

  private boolean swapped(PlaceName other, int i, int j) {
    return i > 1
        && j > 1
        && plain.charAt(i - 1) == other.plain.charAt(j - 2)
        && plain.charAt(i - 2) == other.plain.charAt(j - 1);
  }
}
