package org.escale.network;

/** The refusal of a change to a place that somebody else has changed since it was read. */
public class PlaceChangedMeanwhile extends RuntimeException {
  private final transient Place now;

  PlaceChangedMeanwhile(Place now) {
    super("place " + now.id() + " has version " + now.version());
    this.now = now;
  }

  /** As it is now. */
  public Place now() {
    return now;
  }
}
