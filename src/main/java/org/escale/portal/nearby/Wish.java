package org.escale.portal.nearby;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of a place.
 *
 * @param needs all of them must be met
 * @param audience null for everyone
 * @param stepFree whether a wheelchair has to get in; a place of which nobody knows does not count
 * @param language that is spoken there, ISO 639-1; null for any
 */
public record Wish(
    Set<Need> needs, @Nullable Audience audience, boolean stepFree, @Nullable String language) {
  /** Any place will do. */
  public static final Wish ANY = new Wish(Set.of(), null, false, null);

  public Wish {
    needs = needs.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(needs));
  }

  /** What it asks, as {@link Facets} has it. */
  long facets() {
    long facets = 0;
    for (var need : needs) facets |= Facets.of(need);
    if (audience != null) facets |= Facets.of(audience);
    if (stepFree) facets |= Facets.STEP_FREE;
    if (language != null) facets |= Facets.LANGUAGES;
    return facets;
  }

  boolean metBy(Spot spot) {
    long asked = facets();
    return (spot.facets() & asked) == asked
        && (language == null || spot.languages().contains(language));
  }
}
