package org.escale.network.register;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.escale.network.Place;
import org.escale.network.PlaceAddress;
import org.escale.network.PlaceKind;
import org.escale.network.PlaceLife;
import org.escale.network.PlaceOffer;
import org.escale.network.PlaceSheet;
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
  private static final int LONGEST_SUMMARY = 280;

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
    var now = Instant.EPOCH; // the register notes when it is entered
    var unsaid =
        new Place(
            UUID.randomUUID(),
            PlaceKind.OTHER,
            "",
            PlaceLife.PLANNED,
            false,
            null,
            new PlaceAddress(null, null, null, null, null, null, null, null, ZoneId.of("UTC")),
            PlaceOffer.UNSAID,
            PlaceSheet.UNSAID,
            null,
            null,
            null,
            0,
            now);
    return read(unsaid, commune, errors);
  }

  /** The place with what was typed; null with the errors noted where it cannot be. */
  @Nullable Place read(Place place, @Nullable Commune commune, Errors errors) {
    if (name.isBlank()) errors.rejectValue("name", "network.error.missing");
    var known = Arrays.stream(PlaceKind.values()).filter(k -> k.code().equals(kind)).findFirst();
    if (known.isEmpty()) errors.rejectValue("kind", "network.error.missing");
    if (!communeCode.isBlank() && commune == null) {
      errors.rejectValue("communeCode", "network.error.commune");
    }
    Format.check(errors, "postcode", postcode, Format.POSTCODE);
    Format.check(errors, "pivot", pivot, Format.PIVOT);
    Format.check(errors, "phone", Format.phone(phone), Format.PHONE);
    Format.checkEach(errors, "emails", Format.parts(emails), Format.EMAIL);
    Format.checkEach(errors, "websites", Format.parts(websites), Format.ADDRESS);
    Format.check(errors, "bookingUrl", bookingUrl, Format.ADDRESS);
    Format.check(errors, "accessUrl", accessUrl, Format.ADDRESS);
    Format.checkEach(errors, "languages", Format.parts(languages), Format.LANGUAGE);
    if (summary.length() > LONGEST_SUMMARY) errors.rejectValue("summary", "network.error.too-long");
    var at = address(commune, errors);
    if (at == null || errors.hasErrors()) return null;
    return new Place(
        place.id(),
        known.orElseThrow(),
        name.strip(),
        place.life(),
        place.published(),
        place.vehicleId(),
        at,
        offer(place.offer()),
        sheet(),
        place.openingHours(),
        place.hoursNote(),
        place.source(),
        version,
        place.updatedAt());
  }

  private @Nullable PlaceAddress address(@Nullable Commune commune, Errors errors) {
    boolean nowhere = lat.isBlank() && lon.isBlank();
    var north = nowhere ? null : TypedNumber.read(errors, "lat", lat, -90, 90).orElse(null);
    var east = nowhere ? null : TypedNumber.read(errors, "lon", lon, -180, 180).orElse(null);
    ZoneId clock;
    try {
      clock = ZoneId.of(zone.strip());
    } catch (DateTimeException e) {
      errors.rejectValue("zone", "network.error.zone");
      return null;
    }
    return new PlaceAddress(
        commune == null ? null : commune.code(),
        commune == null ? given(inseeCode) : commune.code(),
        commune == null ? given(communeName) : commune.name(),
        given(postcode),
        given(address),
        given(more),
        north == null ? null : north.doubleValue(),
        east == null ? null : east.doubleValue(),
        clock);
  }

  private PlaceOffer offer(PlaceOffer before) {
    return new PlaceOffer(
        ticked(services),
        ticked(publics),
        ticked(specialCare),
        ticked(fees),
        ticked(programmes),
        before.labels(),
        before.otherLabels(),
        ticked(accessModes),
        ticked(supportModes),
        before.itinerance(),
        before.typologies(),
        Format.parts(languages),
        stepFree.isEmpty() ? null : stepFree.equals("yes"),
        given(accessNote));
  }

  private PlaceSheet sheet() {
    return new PlaceSheet(
        given(Format.phone(phone)),
        Format.parts(emails),
        Format.parts(websites),
        given(bookingUrl),
        given(accessUrl),
        given(summary),
        given(details),
        given(parent),
        given(pivot));
  }

  private static List<String> ticked(@Nullable List<String> values) {
    return values == null ? List.of() : values.stream().filter(v -> !v.isBlank()).toList();
  }

  private static @Nullable String given(String typed) {
    return typed.isBlank() ? null : typed.strip();
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
