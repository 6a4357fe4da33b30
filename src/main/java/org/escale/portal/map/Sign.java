package org.escale.portal.map;

import java.time.LocalDate;
import java.util.List;
import org.escale.portal.nearby.SpotOpening;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the map and in the list beside it.
 *
 * @param letters by which the list and the map call a spot alone; how many there are where several
 *     are one
 * @param link where it leads: to the spot's page, or closer
 * @param communes in which it lies
 * @param day of the bus's next coming, to be written on the map; null where there is no room
 * @param next when it opens next, where it is one spot
 * @param members the spots, where no closer look takes them apart
 */
public record Sign(
    Kind kind,
    String letters,
    long x,
    long y,
    String link,
    long places,
    long stops,
    List<String> communes,
    @Nullable LocalDate day,
    @Nullable SpotOpening next,
    @Nullable String name,
    @Nullable String address,
    List<Pin> members) {

  /** Its look. */
  public enum Kind {
    PLACE,
    STOP,
    PLACES,
    STOPS,
    BOTH
  }

  public boolean single() {
    return kind == Kind.PLACE || kind == Kind.STOP;
  }

  /** A part of the name of its CSS class. */
  public String look() {
    return kind.name().toLowerCase(java.util.Locale.ROOT);
  }
}
