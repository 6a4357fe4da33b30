package org.escale.network.standard.feed;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address in one line, taken apart at its postcode: « 1 rue X, 51200, Épernay, Marne, Grand Est,
 * FRA » as geocoders write it, « 8 rue X - 51200 Épernay » as people do.
 */
record WrittenAddress(String street, String postcode, String commune) {
  private static final Pattern AT_POSTCODE =
      Pattern.compile("(.+?)[\\s,-]+(\\d{5})[\\s,]+(\\D+)", Pattern.DOTALL);

  /** What a geocoder's label ends with, before the country: commune, département, region. */
  private static final int AFTER_THE_COMMUNE = 2;

  static Optional<WrittenAddress> read(String written) {
    var match = AT_POSTCODE.matcher(written.strip());
    if (!match.matches()) return Optional.empty();
    var parts = match.group(3).strip().replaceFirst(",\\s*FRA$", "").split("\\s*,\\s*");
    // « Vertus, Blancs-Coteaux, Marne, Grand Est »: a delegated commune stands before its commune.
    int commune = Math.max(0, parts.length - 1 - AFTER_THE_COMMUNE);
    return Optional.of(
        new WrittenAddress(
            match.group(1).strip(),
            match.group(2),
            parts[commune].replaceFirst("(?i)\\s+cedex.*$|\\s+cédex.*$", "").strip()));
  }
}
