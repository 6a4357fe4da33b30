package org.escale.portal.spots;

import java.util.List;
import java.util.Objects;
import org.escale.network.Place;
import org.escale.network.Places;
import org.escale.portal.nearby.Guide;
import org.escale.portal.nearby.Spot;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The page of a stop: when the bus is there, and what one finds in it. */
@Controller
class StopPageController {
  private final Guide guide;
  private final SpotPage page;
  private final Places places;
  private final OfferWords offerWords;

  StopPageController(Guide guide, SpotPage page, Places places, OfferWords offerWords) {
    this.guide = guide;
    this.page = page;
    this.places = places;
    this.offerWords = offerWords;
  }

  @GetMapping("/arrets/{id}")
  String show(@PathVariable String id, Model model) {
    var spot =
        guide
            .spots()
            .find("/arrets/" + id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var vehicle = vehicle(spot);
    model.addAttribute("spot", spot);
    model.addAttribute("dates", page.of(spot));
    model.addAttribute("vehicle", vehicle);
    model.addAttribute("topics", vehicle == null ? List.of() : offerWords.topics(vehicle.offer()));
    model.addAttribute("site", ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
    return "portal/stop";
  }

  /** What is said of the vehicle that stands there next, where that is published. */
  private @Nullable Place vehicle(Spot stop) {
    return places
        .ofVehicle(Objects.requireNonNull(stop.vehicleId()))
        .filter(Place::published)
        .orElse(null);
  }
}
