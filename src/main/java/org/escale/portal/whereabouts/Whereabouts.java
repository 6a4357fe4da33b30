package org.escale.portal.whereabouts;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was understood of the answer to « Où êtes-vous ? ». */
public sealed interface Whereabouts {
  /** Nothing was said. */
  record Anywhere() implements Whereabouts {}

  /** One commune. */
  record In(Locality locality) implements Whereabouts {}

  /**
   * A position on the map.
   *
   * @param label what stands there; null where a device gave the position
   */
  record At(Point point, @Nullable String label) implements Whereabouts {}

  /** An address that is not known, in a commune that is. */
  record Towards(String typed, Locality locality) implements Whereabouts {}

  /** Several places answer to it. */
  record Named(String typed, List<NamedPlace> places) implements Whereabouts {}

  /** Several communes answer to it. */
  record OneOf(String typed, List<Locality> candidates) implements Whereabouts {
    /** Whether the name alone does not tell them apart. */
    public boolean sameNames() {
      return candidates.stream().map(Locality::name).distinct().count() < candidates.size();
    }
  }

  /** No commune of the territory; perhaps one with nearly that name was meant. */
  record Unknown(String typed, List<Locality> suggestions) implements Whereabouts {}

  /** A mistake in about every third letter is still understood. */
  static int mistakesForgiven(PlaceName name) {
    return Math.max(1, name.plain().length() / 3);
  }

  /** Reads the name or the code of a commune, as people type it. */
  static Whereabouts read(String typed, List<Locality> localities) {
    var wanted = PlaceName.of(typed);
    if (wanted.isEmpty()) return new Anywhere();
    var exactly =
        localities.stream()
            .filter(l -> l.code().equalsIgnoreCase(typed.strip()) || name(l).equals(wanted))
            .toList();
    if (exactly.size() == 1) return new In(exactly.getFirst());
    if (!exactly.isEmpty()) return new OneOf(typed.strip(), exactly);
    var candidates = localities.stream().filter(l -> name(l).contains(wanted)).toList();
    if (candidates.size() == 1) return new In(candidates.getFirst());
    if (!candidates.isEmpty()) return new OneOf(typed.strip(), candidates);
    var suggestions =
        localities.stream()
            .filter(l -> name(l).lettersFrom(wanted) <= mistakesForgiven(wanted))
            .sorted(Comparator.comparingInt(l -> name(l).lettersFrom(wanted)))
            .limit(4)
            .toList();
    return new Unknown(typed.strip(), suggestions);
  }

  private static PlaceName name(Locality locality) {
    return PlaceName.of(locality.name());
  }
}
