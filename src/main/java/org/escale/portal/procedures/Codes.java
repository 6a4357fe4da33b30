package org.escale.portal.procedures;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Codes that stand in addresses, made from what things are called. */
final class Codes {
  /** Part of the workspace's own addresses. */
  private static final String RESERVED = "nouvelle";

  private Codes() {}

  /** « Je déménage » is "je-demenage", or "je-demenage-2" where that is taken. */
  static String free(String title, Set<String> taken) {
    var plain =
        Normalizer.normalize(title.toLowerCase(Locale.ROOT).replace("œ", "oe"), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    var stem = plain.isEmpty() ? "sans-titre" : plain;
    for (var n = 1; ; n++) {
      var code = n == 1 ? stem : stem + "-" + n;
      if (!taken.contains(code) && !code.equals(RESERVED)) return code;
    }
  }
}
