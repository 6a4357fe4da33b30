package org.escale.network.standard;

import java.util.List;
import java.util.Optional;
import org.escale.network.Place;
import org.escale.network.PlaceAddress;
import org.escale.network.PlaceOffer;
import org.escale.network.PlaceSheet;

/**
 * Places of the register in the standard. What the standard has no room for - a telephone number of
 * a neighbouring country, a long summary - is left out of the file; a place that would then lack
 * what the standard requires is no place of it.
 */
public final class InStandard {
  private InStandard() {}

  /**
   * @param authority who gathers the data of our own places
   */
  public static Optional<StandardPlace> of(Place place, String authority) {
    var draft = StandardPlace.draft();
    draft.set(Field.ID, place.id().toString()).set(Field.NAME, place.name());
    set(draft, place.at());
    offer(draft, place.offer());
    sheet(draft, place.sheet());
    draft.set(Field.OPENING_HOURS, place.openingHours());
    var source = place.source();
    draft.set(Field.SOURCE, source == null ? authority : source.name());
    var written = place.updatedAt().atZone(place.at().zone()).toLocalDate();
    draft.set(Field.UPDATED, source == null || source.date() == null ? written : source.date());
    return conforming(draft);
  }

  private static void set(StandardPlace.Draft draft, PlaceAddress at) {
    draft
        .set(Field.COMMUNE, at.communeName())
        .set(Field.POSTCODE, at.postcode())
        .set(Field.INSEE_CODE, at.inseeCode())
        .set(Field.ADDRESS, at.address())
        .set(Field.ADDRESS_MORE, at.more())
        .set(Field.LATITUDE, at.lat())
        .set(Field.LONGITUDE, at.lon());
  }

  /** What people find there; a vehicle offers the same at each of its stops. */
  public static void offer(StandardPlace.Draft draft, PlaceOffer offer) {
    draft
        .set(Field.SERVICES, offer.services())
        .set(Field.PUBLICS, offer.publics())
        .set(Field.SPECIAL_CARE, offer.specialCare())
        .set(Field.FEES, offer.fees())
        .set(Field.PROGRAMMES, offer.programmes())
        .set(Field.LABELS, offer.labels())
        .set(Field.OTHER_LABELS, single(offer.otherLabels()))
        .set(Field.ACCESS_MODES, offer.accessModes())
        .set(Field.SUPPORT_MODES, offer.supportModes())
        .set(Field.ITINERANCE, offer.itinerance())
        .set(Field.TYPOLOGIES, offer.typologies());
  }

  /** How it is reached and presented. */
  public static void sheet(StandardPlace.Draft draft, PlaceSheet sheet) {
    draft
        .set(Field.PIVOT, sheet.pivot())
        .set(Field.PHONE, sheet.phone())
        .set(Field.EMAILS, single(sheet.emails()))
        .set(Field.WEBSITES, single(sheet.websites()))
        .set(Field.SUMMARY, sheet.summary())
        .set(Field.DETAILS, sheet.details())
        .set(Field.PARENT, sheet.parent())
        .set(Field.ACCESS_URL, sheet.accessUrl())
        .set(Field.BOOKING_URL, sheet.bookingUrl());
  }

  /** Without the optional values that do not conform; empty where a needed one does not. */
  public static Optional<StandardPlace> conforming(StandardPlace.Draft draft) {
    for (var fault : Conformity.faults(draft.done())) draft.set(fault.field(), (String) null);
    var place = draft.done();
    return Conformity.missing(place).isEmpty() ? Optional.of(place) : Optional.empty();
  }

  /** Values that nobody takes for two. */
  private static List<String> single(List<String> values) {
    return values.stream().map(value -> value.replace(StandardPlace.JOINT, "/")).toList();
  }
}
