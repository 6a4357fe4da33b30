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

  /** How many letters one has to add, drop or change to get from one name to the other. */
  public int lettersFrom(PlaceName other) {
    var row = new int[other.plain.length() + 1];
    for (var j = 0; j < row.length; j++) row[j] = j;
    for (var i = 1; i <= plain.length(); i++) {
      var diagonal = row[0];
      row[0] = i;
      for (var j = 1; j < row.length; j++) {
        var change = diagonal + (plain.charAt(i - 1) == other.plain.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.plain.length()];
  }
}
