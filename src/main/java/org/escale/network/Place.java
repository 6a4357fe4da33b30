package org.escale.network;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place where people find the internet, a helping hand and skills: ours or somebody else's.
 *
 * @param published whether the public is told of it; the database sees to it that it is complete
 * @param vehicleId the vehicle whose offer this is
 * @param openingHours in the opening_hours language of OpenStreetMap; null when nothing is known
 * @param hoursNote hours in words that could not be read, as they came
 * @param source null when it is one of our own
 * @param version counts the changes, so that nobody overwrites what they have not seen
 */
public record Place(
    UUID id,
    PlaceKind kind,
    String name,
    PlaceLife life,
    boolean published,
    @Nullable UUID vehicleId,
    PlaceAddress at,
    PlaceOffer offer,
    PlaceSheet sheet,
    @Nullable String openingHours,
    @Nullable String hoursNote,
    @Nullable PlaceSource source,
    int version,
    Instant updatedAt) {

  /** What a new vehicle offers: nothing is said of it yet. */
  static Place mobile(Vehicle vehicle, ZoneId zone, Instant now) {
    var everywhere = new PlaceAddress(null, null, null, null, null, null, null, null, zone);
    return new Place(
        UUID.randomUUID(),
        PlaceKind.MOBILE,
        vehicle.name(),
        PlaceLife.OPEN,
        false,
        vehicle.id(),
        everywhere,
        PlaceOffer.UNSAID,
        PlaceSheet.UNSAID,
        null,
        null,
        null,
        0,
        now);
  }

  public boolean ours() {
    return source == null;
  }

  /**
   * Where the entry comes from.
   *
   * @throws IllegalStateException when it is one of our own
   */
  public PlaceSource sourceOrThrow() {
    if (source == null) throw new IllegalStateException("one of our own: " + id);
    return source;
  }

  /** What the national standard requires and is not known: why it cannot be published. */
  public List<String> missing() {
    return Completeness.missing(this);
  }

  /** As it was read, for {@link Places#change} to see whether it still is so. */
  public Place atVersion(int version) {
    return with(life, published, offer, sheet, openingHours, hoursNote, version);
  }

  public Place withLife(PlaceLife life) {
    return with(life, published, offer, sheet, openingHours, hoursNote, version);
  }

  public Place withPublished(boolean published) {
    return with(life, published, offer, sheet, openingHours, hoursNote, version);
  }

  public Place withHours(@Nullable String openingHours, @Nullable String hoursNote) {
    return with(life, published, offer, sheet, openingHours, hoursNote, version);
  }

  public Place described(PlaceOffer offer, PlaceSheet sheet) {
    return with(life, published, offer, sheet, openingHours, hoursNote, version);
  }

  private Place with(
      PlaceLife life,
      boolean published,
      PlaceOffer offer,
      PlaceSheet sheet,
      @Nullable String openingHours,
      @Nullable String hoursNote,
      int version) {
    return new Place(
        id,
        kind,
        name,
        life,
        published,
        vehicleId,
        at,
        offer,
        sheet,
        openingHours,
        hoursNote,
        source,
        version,
        updatedAt);
  }
}
