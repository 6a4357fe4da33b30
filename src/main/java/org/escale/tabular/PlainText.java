package org.escale.tabular;

import java.text.Normalizer;
import java.util.Locale;

/** Words as they compare when people write them in many ways. */
public final class PlainText {
  private PlainText() {}

  /** Small letters and digits only: « Code INSEE », "code_insee" and "CodeInsee" are the same. */
  public static String bare(String words) {
    var ligatures =
        words.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae").replace("ß", "ss");
    return Normalizer.normalize(ligatures, Normalizer.Form.NFD).replaceAll("[^a-z0-9]", "");
  }
}
