package org.escale.network.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.escale.access.SignedIn;
import org.escale.network.Furnishings;
import org.escale.network.Place;
import org.escale.network.PlaceLife;
import org.escale.network.PlaceRefusal;
import org.escale.network.PlaceRights;
import org.escale.network.Places;
import org.escale.network.Vehicles;
import org.escale.network.agreement.Agreements;
import org.escale.network.hours.HoursWords;
import org.escale.network.schools.Schools;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One place: what is known of it, whether the public is told, where it stands in its life. */
@Controller
@RequestMapping("/gestion/reseau/lieux/{id}")
@PreAuthorize("hasAuthority('NETWORK_EDIT')")
class PlaceController {
  private final Places places;
  private final Furnishings furnishings;
  private final Vehicles vehicles;
  private final Schools schools;
  private final HoursWords hoursWords;
  private final Agreements agreements;
  private final MessageSource messages;
  private final Clock clock;

  PlaceController(
      Places places,
      Furnishings furnishings,
      Vehicles vehicles,
      Schools schools,
      HoursWords hoursWords,
      Agreements agreements,
      MessageSource messages,
      Clock clock) {
    this.places = places;
    this.furnishings = furnishings;
    this.vehicles = vehicles;
    this.schools = schools;
    this.hoursWords = hoursWords;
    this.agreements = agreements;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping
  @PreAuthorize("hasAuthority('TERRITORY_READ')")
  String show(@PathVariable UUID id, @AuthenticationPrincipal SignedIn who, Model model) {
    var place = places.get(id);
    model
        .addAttribute("place", place)
        .addAttribute("life", places.life(id))
        .addAttribute("lives", PlaceLife.values())
        .addAttribute("mayChange", PlaceRights.mayChange(who, place))
        .addAttribute("rooms", furnishings.rooms(id))
        .addAttribute("workstations", furnishings.workstations(id))
        .addAttribute("contacts", furnishings.contacts(id))
        .addAttribute("pictures", furnishings.pictures(id))
        .addAttribute("hours", hours(place))
        .addAttribute("lists", OfferList.ALL)
        .addAttribute("today", LocalDate.ofInstant(clock.instant(), place.at().zone()))
        .addAttribute("school", schools.ofSpace(id).orElse(null))
        .addAttribute("vehicle", vehicle(place));
    return "network/place";
  }

  private List<String> hours(Place place) {
    return place.openingHours() == null ? List.of() : hoursWords.lines(place.openingHours());
  }

  private @Nullable Object vehicle(Place place) {
    return place.vehicleId() == null ? null : vehicles.get(place.vehicleId());
  }

  @PostMapping("/publication")
  String publish(@PathVariable UUID id, Locale locale, RedirectAttributes redirect) {
    return tried(
        id,
        "network.place.was-published",
        locale,
        redirect,
        () -> places.change(id, place -> place.withPublished(true)));
  }

  @PostMapping("/retrait")
  String withdraw(@PathVariable UUID id, Locale locale, RedirectAttributes redirect) {
    return tried(
        id,
        "network.place.was-withdrawn",
        locale,
        redirect,
        () -> places.change(id, place -> place.withPublished(false)));
  }

  @PostMapping("/etat")
  String turn(
      @PathVariable UUID id,
      @RequestParam PlaceLife life,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate since,
      @RequestParam(defaultValue = "") String reason,
      Locale locale,
      RedirectAttributes redirect) {
    if (since == null) {
      redirect.addFlashAttribute("refused", said("network.place.refusal.impossible-day", locale));
      return "redirect:/gestion/reseau/lieux/" + id;
    }
    return tried(
        id,
        "network.place.turned",
        locale,
        redirect,
        () -> places.turn(id, life, since, reason.isBlank() ? null : reason.strip()));
  }

  private String tried(
      UUID id, String done, Locale locale, RedirectAttributes redirect, Runnable change) {
    try {
      change.run();
      redirect.addFlashAttribute("done", said(done, locale));
    } catch (PlaceRefusal.AgreementMissing refusal) {
      redirect.addFlashAttribute("refused", lacking(id, locale));
    } catch (PlaceRefusal refusal) {
      redirect.addFlashAttribute("refused", said(refusal.messageKey(), locale));
    }
    return "redirect:/gestion/reseau/lieux/" + id;
  }

  /** Names the clauses that the agreement lacks. */
  private String lacking(UUID id, Locale locale) {
    var clauses =
        agreements.of(id).missing().stream()
            .map(clause -> said("network.agreement.clause." + clause.code(), locale))
            .collect(Collectors.joining(", "));
    return messages.getMessage(
        "network.agreement.refusal.not-whole", new Object[] {clauses}, locale);
  }

  private String said(String messageKey, Locale locale) {
    return messages.getMessage(messageKey, null, locale);
  }
}
