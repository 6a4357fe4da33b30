package org.escale.portal.nearby;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.escale.network.PlaceOffer;
import org.escale.portal.whereabouts.NamedPlace;
import org.escale.portal.whereabouts.Point;
import org.jspecify.annotations.Nullable;

/**
 * Where doors open to the public: a place of the register, or a stop of a vehicle.
 *
 * @param id of the place (UUID) or of the stop ("59172-1")
 * @param name of the place; of a stop, that of its vehicle
 * @param vehicleId the vehicle that stands there next; null for a place
 * @param communeCode INSEE code; null where the producer gives none
 * @param address street or square; null where nothing is known
 * @param facets as {@link Facets} has them
 * @param languages spoken, ISO 639-1
 * @param times when it opens
 * @param zone whose wall clock its hours are told in
 */
public record Spot(
    Kind kind,
    String id,
    String name,
    @Nullable UUID vehicleId,
    @Nullable String communeCode,
    String communeName,
    @Nullable String postcode,
    @Nullable String address,
    Point point,
    long facets,
    List<String> languages,
    @Nullable String phone,
    Times times,
    ZoneId zone) {

  /** A place stands still; a stop is open when its vehicle is there. */
  public enum Kind {
    PLACE,
    STOP
  }

  /** A place of the register as a spot. */
  public static Spot place(
      UUID id,
      String name,
      @Nullable String communeCode,
      String communeName,
      @Nullable String postcode,
      @Nullable String address,
      Point point,
      PlaceOffer offer,
      Times times,
      ZoneId zone) {
    return new Spot(
        Kind.PLACE,
        id.toString(),
        name,
        null,
        communeCode,
        communeName,
        postcode,
        address,
        point,
        Facets.of(offer, false),
        offer.languages(),
        null,
        times,
        zone);
  }

  public boolean mobile() {
    return kind == Kind.STOP;
  }

  /** The address of its page. */
  public String path() {
    return (mobile() ? "/arrets/" : "/lieux/") + id;
  }

  NamedPlace named() {
    return new NamedPlace(path(), name, communeCode, communeName, postcode, address, point);
  }

  public boolean stepFree() {
    return (facets & Facets.STEP_FREE) != 0;
  }

  /** Whether it costs nothing, whoever comes. */
  public boolean free() {
    return (facets & Facets.FREE) != 0;
  }

  /** Whether one comes without an appointment. */
  public boolean walkIn() {
    return (facets & Facets.WALK_IN) != 0;
  }

  public Set<Need> needs() {
    return Arrays.stream(Need.values())
        .filter(need -> (facets & Facets.of(need)) != 0)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Need.class)));
  }
}
