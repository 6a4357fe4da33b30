package org.escale.network;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people find in a place. The lists hold values of the national standard of places of digital
 * mediation (v1.0.2), as published.
 *
 * @param publics whom it addresses in particular
 * @param specialCare whom it can take special care of
 * @param fees free, free on conditions, or not
 * @param programmes national programmes that it takes part in
 * @param labels trainings and labels of the standard's list; others in otherLabels
 * @param accessModes how to come: walk in, telephone first...
 * @param supportModes alone, with somebody, in a workshop, at a distance
 * @param languages what can be spoken there, ISO 639-1
 * @param stepFree whether a wheelchair gets in; null when that is not known
 */
public record PlaceOffer(
    List<String> services,
    List<String> publics,
    List<String> specialCare,
    List<String> fees,
    List<String> programmes,
    List<String> labels,
    List<String> otherLabels,
    List<String> accessModes,
    List<String> supportModes,
    List<String> itinerance,
    List<String> typologies,
    List<String> languages,
    @Nullable Boolean stepFree,
    @Nullable String accessNote) {

  /** Nothing is said of it yet. */
  public static final PlaceOffer UNSAID =
      new PlaceOffer(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
          List.of(), List.of(), List.of(), List.of(), null, null);
}
