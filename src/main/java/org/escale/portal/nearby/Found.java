package org.escale.portal.nearby;

/**
 * A spot near somebody with its next opening.
 *
 * @param metres about how far it is by road
 */
public record Found(SpotOpening opening, int metres) {
  public Spot spot() {
    return opening.spot();
  }
}
