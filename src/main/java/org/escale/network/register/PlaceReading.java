package org.escale.network.register;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.escale.network.PhoneNumber;
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

/** Reads what was typed of a place, and notes at each field what cannot be. */
record PlaceReading(PlaceForm form, @Nullable Commune commune, Errors errors) {
  private static final int LONGEST_SUMMARY = 280;

  /** A place that is not in the register yet; null where it cannot be. */
  @Nullable Place fresh() {
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
            Instant.EPOCH); // the register notes when it is entered
    return over(unsaid);
  }

  /** The place with what was typed; null where it cannot be. */
  @Nullable Place over(Place place) {
    if (form.name().isBlank()) errors.rejectValue("name", "network.error.missing");
    var known =
        Arrays.stream(PlaceKind.values()).filter(k -> k.code().equals(form.kind())).findFirst();
    if (known.isEmpty()) errors.rejectValue("kind", "network.error.missing");
    if (!form.communeCode().isBlank() && commune == null) {
      errors.rejectValue("communeCode", "network.error.commune");
    }
    Format.check(errors, "postcode", form.postcode(), Format.POSTCODE);
    Format.check(errors, "pivot", form.pivot(), Format.PIVOT);
    Format.check(errors, "phone", PhoneNumber.dialled(form.phone()), Format.PHONE);
    Format.checkEach(errors, "emails", Format.parts(form.emails()), Format.EMAIL);
    Format.checkEach(errors, "websites", Format.parts(form.websites()), Format.ADDRESS);
    Format.check(errors, "bookingUrl", form.bookingUrl(), Format.ADDRESS);
    Format.check(errors, "accessUrl", form.accessUrl(), Format.ADDRESS);
    Format.checkEach(errors, "languages", Format.parts(form.languages()), Format.LANGUAGE);
    if (form.summary().length() > LONGEST_SUMMARY)
      errors.rejectValue("summary", "network.error.too-long");
    var at = address();
    if (at == null || errors.hasErrors()) return null;
    return new Place(
        place.id(),
        known.orElseThrow(),
        form.name().strip(),
        place.life(),
        place.published(),
        place.vehicleId(),
        at,
        offer(place.offer()),
        sheet(),
        place.openingHours(),
        place.hoursNote(),
        place.source(),
        form.version(),
        place.updatedAt());
  }

  private @Nullable PlaceAddress address() {
    boolean nowhere = form.lat().isBlank() && form.lon().isBlank();
    var north = nowhere ? null : TypedNumber.read(errors, "lat", form.lat(), -90, 90).orElse(null);
    var east = nowhere ? null : TypedNumber.read(errors, "lon", form.lon(), -180, 180).orElse(null);
    ZoneId clock;
    try {
      clock = ZoneId.of(form.zone().strip());
    } catch (DateTimeException e) {
      errors.rejectValue("zone", "network.error.zone");
      return null;
    }
    return new PlaceAddress(
        commune == null ? null : commune.code(),
        commune == null ? given(form.inseeCode()) : commune.code(),
        commune == null ? given(form.communeName()) : commune.name(),
        given(form.postcode()),
        given(form.address()),
        given(form.more()),
        north == null ? null : north.doubleValue(),
        east == null ? null : east.doubleValue(),
        clock);
  }

  private PlaceOffer offer(PlaceOffer before) {
    return new PlaceOffer(
        ticked(form.services()),
        ticked(form.publics()),
        ticked(form.specialCare()),
        ticked(form.fees()),
        ticked(form.programmes()),
        before.labels(),
        before.otherLabels(),
        ticked(form.accessModes()),
        ticked(form.supportModes()),
        before.itinerance(),
        before.typologies(),
        Format.parts(form.languages()),
        form.stepFree().isEmpty() ? null : form.stepFree().equals("yes"),
        given(form.accessNote()));
  }

  private PlaceSheet sheet() {
    return new PlaceSheet(
        given(PhoneNumber.dialled(form.phone())),
        Format.parts(form.emails()),
        Format.parts(form.websites()),
        given(form.bookingUrl()),
        given(form.accessUrl()),
        given(form.summary()),
        given(form.details()),
        given(form.parent()),
        given(form.pivot()));
  }

  private static List<String> ticked(@Nullable List<String> values) {
    return values == null ? List.of() : values.stream().filter(v -> !v.isBlank()).toList();
  }

  private static @Nullable String given(String typed) {
    return typed.isBlank() ? null : typed.strip();
  }
}
