package org.escale.network.schools;

import org.jspecify.annotations.Nullable;

/**
 * Which schools are looked for; null or empty asks for nothing in particular.
 *
 * @param words found in the name, the commune, the address or the number
 * @param communeCode in that commune of the territory
 * @param space "with" or "without" a school space
 */
public record SchoolFilter(
    @Nullable String words, @Nullable String communeCode, @Nullable String space) {
  public static final SchoolFilter ALL = new SchoolFilter(null, null, null);
}
