package org.escale.network;

import org.jspecify.annotations.Nullable;

/**
 * Which places are looked for; null or empty asks for nothing in particular.
 *
 * @param words found in the name, the commune, the address or the producer; accents and case do not
 *     count
 * @param kind a {@link PlaceKind#code}
 * @param life a {@link PlaceLife#code}
 * @param drafts only those that are not published
 */
public record PlaceFilter(
    @Nullable String words,
    @Nullable String communeCode,
    @Nullable String kind,
    @Nullable String life,
    boolean drafts) {

  public static final PlaceFilter ALL = new PlaceFilter(null, null, null, null, false);

  public boolean asksNothing() {
    return equals(ALL);
  }
}
