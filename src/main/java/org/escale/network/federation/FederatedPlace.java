package org.escale.network.federation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.escale.network.Place;
import org.escale.network.PlaceKind;
import org.escale.network.PlaceLife;
import org.escale.network.PlaceOffer;
import org.escale.network.PlaceSheet;
import org.escale.network.PlaceSource;
import org.escale.network.standard.Field;
import org.escale.network.standard.StandardPlace;
import org.escale.network.standard.feed.ReadRow;
import org.jspecify.annotations.Nullable;

/** A row of a producer's file as a place of the register, new or known. */
final class FederatedPlace {
  private FederatedPlace() {}

  /** A place that is new here. It is published if it has all that it needs. */
  static Place added(ReadRow row, Producer producer, TerritoryCommunes communes) {
    var place = row.place();
    var offer = offer(place);
    return new Place(
        UUID.randomUUID(),
        kind(offer),
        place.text(Field.NAME),
        PlaceLife.OPEN,
        row.outcome() == ReadRow.Outcome.COMPLETE,
        null,
        communes.address(place),
        offer,
        sheet(place),
        place.textOrNull(Field.OPENING_HOURS),
        row.hoursNote(),
        new PlaceSource(
            producer.name(),
            row.sourceId(),
            place.date(Field.UPDATED),
            producer.owner(),
            producer.charter()),
        0,
        Instant.EPOCH);
  }

  /**
   * The known place as the file says it now; what the file leaves open stays. One that somebody
   * took out of publication stays out; one that waited for what it lacked is published once it has
   * it all.
   */
  static Place changed(Place known, Place said, boolean duplicate) {
    var waited = !known.missing().isEmpty() || known.sourceOrThrow().date() == null;
    var kept = new KeptFields(known);
    var hours = said.openingHours() == null ? known.openingHours() : said.openingHours();
    return new Place(
        known.id(),
        known.kind(),
        said.name(),
        known.life(),
        known.published() || (waited && said.published() && !duplicate),
        null,
        kept.address(said.at()),
        kept.offer(said.offer()),
        kept.sheet(said.sheet()),
        hours,
        hours == null || hours.equals(known.openingHours())
            ? (known.openingHours() == null
                ? KeptFields.or(said.hoursNote(), known.hoursNote())
                : known.hoursNote())
            : null,
        kept.source(said.sourceOrThrow()),
        known.version(),
        known.updatedAt());
  }

  private static PlaceOffer offer(StandardPlace place) {
    return new PlaceOffer(
        place.list(Field.SERVICES),
        place.list(Field.PUBLICS),
        place.list(Field.SPECIAL_CARE),
        place.list(Field.FEES),
        place.list(Field.PROGRAMMES),
        place.list(Field.LABELS),
        place.list(Field.OTHER_LABELS),
        place.list(Field.ACCESS_MODES),
        place.list(Field.SUPPORT_MODES),
        place.list(Field.ITINERANCE),
        place.list(Field.TYPOLOGIES),
        List.of(),
        null,
        null);
  }

  private static PlaceSheet sheet(StandardPlace place) {
    return new PlaceSheet(
        place.textOrNull(Field.PHONE),
        place.list(Field.EMAILS),
        place.list(Field.WEBSITES),
        place.textOrNull(Field.BOOKING_URL),
        place.textOrNull(Field.ACCESS_URL),
        place.textOrNull(Field.SUMMARY),
        place.textOrNull(Field.DETAILS),
        place.textOrNull(Field.PARENT),
        place.textOrNull(Field.PIVOT));
  }

  /** What its typologies say that it is; otherwise the register does not know. */
  private static PlaceKind kind(PlaceOffer offer) {
    if (offer.itinerance().equals(List.of("Itinérant"))) return PlaceKind.MOBILE;
    for (var typology : offer.typologies()) {
      var kind = kind(typology);
      if (kind != null) return kind;
    }
    return PlaceKind.OTHER;
  }

  private static @Nullable PlaceKind kind(String typology) {
    return switch (typology) {
      case "BIB" -> PlaceKind.LIBRARY;
      case "RFS", "MSAP" -> PlaceKind.FRANCE_SERVICES;
      case "CS", "CSC" -> PlaceKind.SOCIAL_CENTRE;
      case "MUNI" -> PlaceKind.TOWN_HALL;
      case "ASSO" -> PlaceKind.ASSOCIATION;
      default -> null;
    };
  }
}
