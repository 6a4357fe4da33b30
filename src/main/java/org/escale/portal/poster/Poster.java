package org.escale.portal.poster;

import java.util.List;
import java.util.Set;
import org.escale.portal.nearby.Need;
import org.escale.portal.nearby.Spot;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a poster.
 *
 * @param hours the usual ones in words; empty where dates say it better
 * @param dates the next ones
 * @param stepFree null when nobody knows
 * @param address of the page that the code leads to
 * @param code a picture of it, as a data address
 */
record Poster(
    Spot spot,
    List<String> hours,
    List<Date> dates,
    Set<Need> needs,
    @Nullable Boolean stepFree,
    String address,
    String code) {
  /** On paper no day is « demain ». */
  record Date(String day, String hours) {}
}
