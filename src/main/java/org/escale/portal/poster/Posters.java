package org.escale.portal.poster;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.escale.network.Place;
import org.escale.network.PlaceOffer;
import org.escale.network.Places;
import org.escale.network.hours.HoursWords;
import org.escale.portal.nearby.Guide;
import org.escale.portal.nearby.Spot;
import org.escale.wording.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Gathers what a poster says of a place or a stop. */
@Component
class Posters {
  /** More would not be read from the pavement. */
  private static final int DATES = 6;

  private static final int HOURS = 7;
  private static final Duration AHEAD = Duration.ofDays(182);

  private final Guide guide;
  private final Places places;
  private final HoursWords hoursWords;
  private final Words words;
  private final Clock clock;
  private final String publicUrl;

  Posters(
      Guide guide,
      Places places,
      HoursWords hoursWords,
      Words words,
      Clock clock,
      @Value("${escale.public-url:}") String publicUrl) {
    this.guide = guide;
    this.places = places;
    this.hoursWords = hoursWords;
    this.words = words;
    this.clock = clock;
    this.publicUrl = publicUrl.replaceAll("/+$", "");
  }

  Optional<Poster> ofPlace(UUID id) {
    return guide
        .spots()
        .find("/lieux/" + id)
        .flatMap(spot ->
            places
                .find(id)
                .map(place -> {
                  return poster(spot, hours(place), place.offer());
                }));
  }

  /** None where they cannot be put into words: a door has no room for a code. */
  private List<String> hours(Place place) {
    var written = place.openingHours();
    if (written == null) return List.of();
    var said = hoursWords.lines(written);
    return said.size() > HOURS || said.contains(written)
        ? List.of()
        : said.stream().map(Posters::unbroken).toList();
  }

  /** « 14 h - 17 h » stands on one line. */
  private static String unbroken(String hours) {
    return hours.replace(" - ", "\u00a0-\u00a0");
  }

  Optional<Poster> ofStop(String id) {
    return guide.spots().find("/arrets/" + id).map(spot -> poster(spot, List.of(), offerOf(spot)));
  }

  private Poster poster(Spot spot, List<String> hours, PlaceOffer offer) {
    var address = site() + spot.path();
    return new Poster(
        spot, hours, dates(spot), spot.needs(), offer.stepFree(), address, QrCode.of(address));
  }

  private List<Poster.Date> dates(Spot spot) {
    var now = clock.instant();
    return spot.times().between(spot, now, now.plus(AHEAD)).stream()
        .filter(opening -> !opening.cancelled())
        .limit(DATES)
        .map(o -> new Poster.Date(words.day(o.day()), unbroken(words.span(o.start(), o.end()))))
        .toList();
  }

  private PlaceOffer offerOf(Spot stop) {
    return places
        .ofVehicle(Objects.requireNonNull(stop.vehicleId()))
        .filter(Place::published)
        .map(Place::offer)
        .orElse(PlaceOffer.UNSAID);
  }

  /**
   * Where people find the page: on paper it stays for years, so what the operator has set counts.
   */
  private String site() {
    return publicUrl.isEmpty()
        ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
        : publicUrl;
  }
}
