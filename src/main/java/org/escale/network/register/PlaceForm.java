package org.escale.network.register;

import java.time.ZoneId;
import java.util.List;
import org.escale.network.Place;
import org.escale.network.PlaceKind;
import org.escale.network.TypedNumber;
import org.escale.territory.Commune;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A place as it is typed.
 *
 * @param communeCode a commune of the territory; empty for a place outside, whose commune is then
 *     written with its code
 * @param stepFree "yes", "no", or empty where it is not known
 */
record PlaceForm(
    int version,
    String kind,
    String name,
    String communeCode,
    String inseeCode,
    String communeName,
    String postcode,
    String address,
    String more,
    String lat,
    String lon,
    String zone,
    @Nullable List<String> services,
    @Nullable List<String> publics,
    @Nullable List<String> specialCare,
    @Nullable List<String> fees,
    @Nullable List<String> programmes,
    @Nullable List<String> accessModes,
    @Nullable List<String> supportModes,
    String languages,
    String stepFree,
    String accessNote,
    String accessUrl,
    String phone,
    String emails,
    String websites,
    String bookingUrl,
    String summary,
    String details,
    String parent,
    String pivot) {

  static PlaceForm blank(String communeCode, ZoneId zone) {
    return new PlaceForm(
        0,
        PlaceKind.SCHOOL_SPACE.code(),
        "",
        communeCode,
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        zone.getId(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "fr",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "");
  }

  static PlaceForm of(Place place) {
    var at = place.at();
    var offer = place.offer();
    var sheet = place.sheet();
    return new PlaceForm(
        place.version(),
        place.kind().code(),
        place.name(),
        text(at.communeCode()),
        text(at.inseeCode()),
        text(at.communeName()),
        text(at.postcode()),
        text(at.address()),
        text(at.more()),
        at.lat() == null ? "" : TypedNumber.written(at.lat()),
        at.lon() == null ? "" : TypedNumber.written(at.lon()),
        at.zone().getId(),
        offer.services(),
        offer.publics(),
        offer.specialCare(),
        offer.fees(),
        offer.programmes(),
        offer.accessModes(),
        offer.supportModes(),
        String.join(", ", offer.languages()),
        offer.stepFree() == null ? "" : offer.stepFree() ? "yes" : "no",
        text(offer.accessNote()),
        text(sheet.accessUrl()),
        text(sheet.phone()),
        String.join(", ", sheet.emails()),
        String.join(", ", sheet.websites()),
        text(sheet.bookingUrl()),
        text(sheet.summary()),
        text(sheet.details()),
        text(sheet.parent()),
        text(sheet.pivot()));
  }

  PlaceForm at(int version) {
    return new PlaceForm(
        version,
        kind,
        name,
        communeCode,
        inseeCode,
        communeName,
        postcode,
        address,
        more,
        lat,
        lon,
        zone,
        services,
        publics,
        specialCare,
        fees,
        programmes,
        accessModes,
        supportModes,
        languages,
        stepFree,
        accessNote,
        accessUrl,
        phone,
        emails,
        websites,
        bookingUrl,
        summary,
        details,
        parent,
        pivot);
  }

  /** A place that is not in the register yet; null with the errors noted where it cannot be. */
  @Nullable Place read(@Nullable Commune commune, Errors errors) {
    return new PlaceReading(this, commune, errors).fresh();
  }

  /** The place with what was typed; null with the errors noted where it cannot be. */
  @Nullable Place read(Place place, @Nullable Commune commune, Errors errors) {
    return new PlaceReading(this, commune, errors).over(place);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
