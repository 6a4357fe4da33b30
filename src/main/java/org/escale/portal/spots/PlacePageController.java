package org.escale.portal.spots;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.escale.network.Contact;
import org.escale.network.Furnishings;
import org.escale.network.Place;
import org.escale.network.PlaceLife;
import org.escale.network.Places;
import org.escale.network.hours.HoursWords;
import org.escale.portal.nearby.Guide;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The page of a place that stands still. One that is not published has none. */
@Controller
class PlacePageController {
  private final Places places;
  private final Furnishings furnishings;
  private final HoursWords hoursWords;
  private final OfferWords offerWords;
  private final Guide guide;
  private final SpotPage page;

  PlacePageController(
      Places places,
      Furnishings furnishings,
      HoursWords hoursWords,
      OfferWords offerWords,
      Guide guide,
      SpotPage page) {
    this.places = places;
    this.furnishings = furnishings;
    this.hoursWords = hoursWords;
    this.offerWords = offerWords;
    this.guide = guide;
    this.page = page;
  }

  @GetMapping("/lieux/{id:[0-9a-f-]{36}}")
  String show(@PathVariable UUID id, Model model) {
    var place = published(id);
    var spot = guide.spots().find("/lieux/" + id).orElse(null);
    var hours = place.openingHours();
    model.addAttribute("place", place);
    model.addAttribute("open", place.life() == PlaceLife.OPEN);
    model.addAttribute("spot", spot);
    model.addAttribute("dates", spot == null ? null : page.of(spot));
    model.addAttribute("hours", hours == null ? List.of() : hoursWords.lines(hours));
    model.addAttribute("topics", offerWords.topics(place.offer()));
    model.addAttribute("pictures", furnishings.pictures(id));
    model.addAttribute(
        "contacts", furnishings.contacts(id).stream().filter(Contact::forPublic).toList());
    model.addAttribute("site", ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
    return "portal/place";
  }

  @GetMapping("/lieux/{id:[0-9a-f-]{36}}/photos/{picture:[0-9a-f-]{36}}")
  ResponseEntity<byte[]> picture(@PathVariable UUID id, @PathVariable UUID picture) {
    published(id);
    return furnishings
        .content(id, picture)
        .map(content ->
            ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePublic())
                .body(content))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Place published(UUID id) {
    return places
        .find(id)
        .filter(place -> place.published() && place.vehicleId() == null)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
