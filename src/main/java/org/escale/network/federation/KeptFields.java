package org.escale.network.federation;

import java.util.List;
import org.escale.network.Place;
import org.escale.network.PlaceAddress;
import org.escale.network.PlaceOffer;
import org.escale.network.PlaceSheet;
import org.escale.network.PlaceSource;
import org.jspecify.annotations.Nullable;

/** What a file says of a known place; what it leaves open, as it was known. */
record KeptFields(Place known) {
  PlaceAddress address(PlaceAddress said) {
    var was = known.at();
    var placed = said.lat() != null && said.lon() != null;
    return new PlaceAddress(
        said.communeName() == null ? was.communeCode() : said.communeCode(),
        or(said.inseeCode(), was.inseeCode()),
        or(said.communeName(), was.communeName()),
        or(said.postcode(), was.postcode()),
        or(said.address(), was.address()),
        or(said.more(), was.more()),
        placed ? said.lat() : was.lat(),
        placed ? said.lon() : was.lon(),
        said.communeName() == null ? was.zone() : said.zone());
  }

  PlaceOffer offer(PlaceOffer said) {
    var was = known.offer();
    return new PlaceOffer(
        or(said.services(), was.services()),
        or(said.publics(), was.publics()),
        or(said.specialCare(), was.specialCare()),
        or(said.fees(), was.fees()),
        or(said.programmes(), was.programmes()),
        or(said.labels(), was.labels()),
        or(said.otherLabels(), was.otherLabels()),
        or(said.accessModes(), was.accessModes()),
        or(said.supportModes(), was.supportModes()),
        or(said.itinerance(), was.itinerance()),
        or(said.typologies(), was.typologies()),
        was.languages(),
        was.stepFree(),
        was.accessNote());
  }

  PlaceSheet sheet(PlaceSheet said) {
    var was = known.sheet();
    return new PlaceSheet(
        or(said.phone(), was.phone()),
        or(said.emails(), was.emails()),
        or(said.websites(), was.websites()),
        or(said.bookingUrl(), was.bookingUrl()),
        or(said.accessUrl(), was.accessUrl()),
        or(said.summary(), was.summary()),
        or(said.details(), was.details()),
        or(said.parent(), was.parent()),
        or(said.pivot(), was.pivot()));
  }

  PlaceSource source(PlaceSource said) {
    var was = known.sourceOrThrow();
    return new PlaceSource(
        said.name(),
        said.id(),
        or(said.date(), was.date()),
        or(said.owner(), was.owner()),
        or(said.charter(), was.charter()));
  }

  static <T> @Nullable T or(@Nullable T said, @Nullable T was) {
    return said == null ? was : said;
  }

  private static List<String> or(List<String> said, List<String> was) {
    return said.isEmpty() ? was : said;
  }
}
