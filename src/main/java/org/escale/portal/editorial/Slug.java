package org.escale.portal.editorial;

import java.text.Normalizer;
import java.util.Locale;

/** Words as a part of an address: « Qui sommes-nous ? » is {@code qui-sommes-nous}. */
final class Slug {
  private static final int LONGEST = 80;

  private Slug() {}

  /** Empty where no letter and no digit is left. */
  static String of(String words) {
    var plain =
        Normalizer.normalize(
                words.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae"),
                Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-");
    var bare = plain.replaceAll("^-|-$", "");
    return bare.substring(0, Math.min(bare.length(), LONGEST)).replaceAll("-$", "");
  }
}
