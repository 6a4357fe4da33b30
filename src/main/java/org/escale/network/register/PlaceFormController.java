package org.escale.network.register;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.escale.access.Permission;
import org.escale.access.SignedIn;
import org.escale.network.Place;
import org.escale.network.PlaceChangedMeanwhile;
import org.escale.network.PlaceKind;
import org.escale.network.PlaceRefusal;
import org.escale.network.PlaceRights;
import org.escale.network.Places;
import org.escale.territory.Authorities;
import org.escale.territory.Communes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A place entered, or corrected by those who may. */
@Controller
@RequestMapping("/gestion/reseau/lieux")
@PreAuthorize("hasAnyAuthority('NETWORK_EDIT', 'OWN_PLACE_EDIT')")
class PlaceFormController {
  private final Places places;
  private final Communes communes;
  private final Authorities authorities;
  private final MessageSource messages;
  private final JsonMapper json;

  PlaceFormController(
      Places places,
      Communes communes,
      Authorities authorities,
      MessageSource messages,
      JsonMapper json) {
    this.places = places;
    this.communes = communes;
    this.authorities = authorities;
    this.messages = messages;
    this.json = json;
  }

  @GetMapping("/nouveau")
  @PreAuthorize("hasAuthority('NETWORK_EDIT')")
  String blank(
      @RequestParam(name = "commune", defaultValue = "") String code,
      @AuthenticationPrincipal SignedIn who,
      Model model) {
    model.addAttribute("form", PlaceForm.blank(code, authorities.get().zone()));
    return form(null, who, model);
  }

  @PostMapping
  @PreAuthorize("hasAuthority('NETWORK_EDIT')")
  String add(
      @ModelAttribute("form") PlaceForm form,
      BindingResult errors,
      @AuthenticationPrincipal SignedIn who,
      Locale locale,
      Model model,
      RedirectAttributes redirect) {
    var place = form.read(communes.find(form.communeCode()).orElse(null), errors);
    if (place == null) return form(null, who, model);
    places.add(place);
    return saved(place, locale, redirect);
  }

  @GetMapping("/{id}/fiche")
  String correct(@PathVariable UUID id, @AuthenticationPrincipal SignedIn who, Model model) {
    var place = places.get(id);
    PlaceRights.requireChange(who, place);
    var form = PlaceForm.of(place);
    model.addAttribute("form", form);
    return form(place, who, model);
  }

  @PostMapping("/{id}/fiche")
  String change(
      @PathVariable UUID id,
      @ModelAttribute("form") PlaceForm form,
      BindingResult errors,
      @RequestParam(name = "base", defaultValue = "") String baseText,
      @AuthenticationPrincipal SignedIn who,
      Locale locale,
      Model model,
      RedirectAttributes redirect) {
    var place = places.get(id);
    var base = base(baseText);
    model.addAttribute("base", baseText);
    PlaceRights.requireChange(who, place);
    var read = form.read(place, communes.find(form.communeCode()).orElse(null), errors);
    if (read == null) return form(place, who, model);
    // a commune's agent cannot give her place away, nor make something else of it
    PlaceRights.requireChange(who, read);
    if (!kinds(place, who).contains(read.kind())) throw new AccessDeniedException("kind of place");
    try {
      places.change(read);
      return saved(read, locale, redirect);
    } catch (PlaceChangedMeanwhile refusal) {
      var now = PlaceForm.of(refusal.now());
      var merged = Merging.of(form, base, now).at(now.version());
      model.addAttribute("meanwhile", Merging.conflicts(form, base, now));
      model.addAttribute("form", merged);
      return form(refusal.now(), who, model);
    } catch (PlaceRefusal refusal) {
      errors.reject(refusal.messageKey());
      return form(place, who, model);
    }
  }

  /** The sheet as the form first showed it; null where it does not say. */
  private @Nullable PlaceForm base(String text) {
    try {
      return text.isEmpty() ? null : json.readValue(text, PlaceForm.class);
    } catch (JacksonException e) {
      return null;
    }
  }

  private String form(@Nullable Place place, SignedIn who, Model model) {
    if (place != null
        && (!model.containsAttribute("base") || model.containsAttribute("meanwhile"))) {
      model.addAttribute("base", json.writeValueAsString(PlaceForm.of(place)));
    }
    model
        .addAttribute("place", place)
        .addAttribute("communes", communes.all())
        .addAttribute("kinds", kinds(place, who))
        .addAttribute("lists", OfferList.ALL);
    return "network/place-form";
  }

  /** A vehicle's place stays mobile; only who keeps the network changes the kind of another. */
  private static List<PlaceKind> kinds(@Nullable Place place, SignedIn who) {
    if (place == null) return List.of(PlaceKind.values());
    boolean fixed = place.vehicleId() != null || !who.may(Permission.NETWORK_EDIT);
    return fixed ? List.of(place.kind()) : List.of(PlaceKind.values());
  }

  private String saved(Place place, Locale locale, RedirectAttributes redirect) {
    var name = new Object[] {place.name()};
    redirect.addFlashAttribute("done", messages.getMessage("network.place.saved", name, locale));
    return "redirect:/gestion/reseau/lieux/" + place.id();
  }
}
