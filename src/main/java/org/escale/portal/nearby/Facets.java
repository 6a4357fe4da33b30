package org.escale.portal.nearby;

import org.escale.network.PlaceOffer;

/**
 * What a place offers, a bit for each, so that whole regions without it are passed over at once.
 */
final class Facets {
  /** A wheelchair gets in. */
  static final long STEP_FREE = 1L << 62;

  /** Something is said of the languages spoken. */
  static final long LANGUAGES = 1L << 61;

  /** It costs nothing. */
  static final long FREE = 1L << 60;

  /** One walks in. */
  static final long WALK_IN = 1L << 59;

  private Facets() {}

  static long of(Need need) {
    return 1L << need.ordinal();
  }

  static long of(Audience audience) {
    return 1L << (32 + audience.ordinal());
  }

  /**
   * @param prints whether a printer stands there
   */
  static long of(PlaceOffer offer, boolean prints) {
    long facets = 0;
    for (var need : Need.values()) if (need.metBy(offer.services())) facets |= of(need);
    if (prints) facets |= of(Need.PRINT);
    for (var audience : Audience.values()) {
      if (audience.addressedBy(offer.publics())) facets |= of(audience);
    }
    if (Boolean.TRUE.equals(offer.stepFree())) facets |= STEP_FREE;
    if (!offer.languages().isEmpty()) facets |= LANGUAGES;
    if (offer.fees().contains("Gratuit")) facets |= FREE;
    if (offer.accessModes().contains("Se présenter")) facets |= WALK_IN;
    return facets;
  }
}
