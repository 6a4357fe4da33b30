package org.escale.territory;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The authority (EPCI) that runs this site.
 *
 * @param schoolZone the zone of the school calendar: A, B or C
 * @param contact how residents reach it, in one line
 * @param tileUrl address of map tiles with {z}, {x} and {y}, when the operator has set one
 * @param demonstration whether this is the invented territory
 */
public record Authority(
    String name,
    ZoneId zone,
    String schoolZone,
    @Nullable String contact,
    @Nullable String tileUrl,
    @Nullable String tileAttribution,
    boolean demonstration) {

  /** What stands in until the administrator has named the authority. */
  static final Authority UNNAMED =
      new Authority("Escale", ZoneId.of("Europe/Paris"), "B", null, null, null, false);
}
