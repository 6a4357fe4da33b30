package org.escale.agenda.places;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.escale.access.SignedIn;
import org.escale.calendar.rules.OpeningRules;
import org.escale.network.Place;
import org.escale.network.PlaceChangedMeanwhile;
import org.escale.network.PlaceRights;
import org.escale.network.Places;
import org.escale.network.hours.ComingHours;
import org.escale.network.hours.HoursRefusal;
import org.escale.network.hours.PlaceHours;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * When a place opens: said by rules, held against class, and what becomes of the openings that
 * residents were told of. Those are withdrawn only by who has seen how many.
 */
@Controller
@RequestMapping("/gestion/reseau/lieux/{id}/horaires")
@PreAuthorize("hasAnyAuthority('NETWORK_EDIT', 'OWN_PLACE_EDIT')")
class OpeningHoursController {
  private static final int ROOM = 2;
  private static final int MORE_ROOM = 5;

  private final Places places;
  private final PlaceHours hours;
  private final PlaceSessions sessions;
  private final OpeningHoursPage page;
  private final MessageSource messages;

  OpeningHoursController(
      Places places,
      PlaceHours hours,
      PlaceSessions sessions,
      OpeningHoursPage page,
      MessageSource messages) {
    this.places = places;
    this.hours = hours;
    this.sessions = sessions;
    this.page = page;
    this.messages = messages;
  }

  @GetMapping
  @PreAuthorize("hasAuthority('TERRITORY_READ')")
  String show(@PathVariable UUID id, @AuthenticationPrincipal SignedIn who, Model model) {
    var place = places.get(id);
    return page.show(place, who, form(place.openingHours(), place.version()), model);
  }

  /** The hours that will hold from a day on, to be corrected. */
  @GetMapping("/a-venir/{day}")
  String showComing(
      @PathVariable UUID id,
      @PathVariable LocalDate day,
      @AuthenticationPrincipal SignedIn who,
      Model model) {
    var place = places.get(id);
    PlaceRights.requireChange(who, place);
    var coming =
        hours.coming(id).stream().filter(h -> h.fromDay().equals(day)).findFirst().orElse(null);
    if (coming == null) return "redirect:/gestion/reseau/lieux/" + id + "/horaires";
    return page.show(
        place, who, form(coming.openingHours(), place.version()).from(day.toString()), model);
  }

  private static HoursForm form(@Nullable String openingHours, int version) {
    var text = openingHours == null ? "" : openingHours;
    return OpeningRules.of(text)
        .map(rules -> HoursForm.of(rules, version).withRoom(ROOM, ROOM))
        .orElseGet(() -> HoursForm.of(text, version));
  }

  @PostMapping
  String save(
      @PathVariable UUID id,
      @ModelAttribute("form") HoursForm form,
      @RequestParam(defaultValue = "save") String action,
      @RequestParam(defaultValue = "") String base,
      @AuthenticationPrincipal SignedIn who,
      Locale locale,
      Model model,
      RedirectAttributes redirect) {
    var place = places.get(id);
    PlaceRights.requireChange(who, place);
    model.addAttribute("base", base);
    if (action.equals("room")) {
      return page.show(place, who, form.withoutBlanks().withRoom(MORE_ROOM, MORE_ROOM), model);
    }
    if (action.equals("rules")) return page.show(place, who, form("", place.version()), model);
    Map<String, String> problems = new HashMap<>();
    var text = text(form, problems);
    if (!problems.isEmpty() || text == null) {
      model.addAttribute("problems", problems);
      return page.show(place, who, form, model);
    }
    var from = HoursForm.date(form.from());
    try {
      if (!agreed(place, text, from, form, model)) return page.show(place, who, form, model);
      if (from == null) {
        hours.set(place.atVersion(form.version()), text.isEmpty() ? null : text);
      } else {
        hours.set(id, from, text);
      }
    } catch (HoursRefusal refusal) {
      page.refuse(refusal, model);
      return page.show(place, who, form, model);
    } catch (PlaceChangedMeanwhile refusal) {
      var now = refusal.now();
      model.addAttribute("meanwhile", page.words(now.openingHours()));
      return page.show(now, who, merged(form, text, base, now).from(form.from()), model);
    }
    redirect.addFlashAttribute("done", messages.getMessage("agenda.hours.saved", null, locale));
    return "redirect:/gestion/reseau/lieux/" + id + "/horaires";
  }

  /**
   * What the person typed together with what the place has become meanwhile, where rules say it.
   */
  private static HoursForm merged(HoursForm form, String typed, String base, Place now) {
    var mine = OpeningRules.of(typed).orElse(null);
    var before = OpeningRules.of(base).orElse(null);
    var there = OpeningRules.of(now.openingHours() == null ? "" : now.openingHours()).orElse(null);
    if (mine == null || before == null || there == null) return form.at(now.version());
    return HoursForm.of(mine.mergedInto(before, there), now.version()).withRoom(ROOM, ROOM);
  }

  /** In the opening_hours language; null with the problems noted. */
  private static @Nullable String text(HoursForm form, Map<String, String> problems) {
    if (form.text() != null && !form.text().isBlank()) return form.text().strip();
    if (form.from() != null && !form.from().isBlank() && HoursForm.date(form.from()) == null) {
      problems.put("from", "agenda.hours.no-date");
    }
    var rules = form.read(problems);
    return rules == null ? null : rules.openingHours();
  }

  /** Whether nobody loses an announced opening, or the person has agreed to just that many. */
  private boolean agreed(
      Place place, String text, @Nullable LocalDate from, HoursForm form, Model model) {
    hours.check(place, text, from == null ? page.today(place) : from);
    var change =
        from == null
            ? sessions.preview(place.withHours(text, null), hours.coming(place.id()))
            : sessions.preview(place, with(new ComingHours(place.id(), from, text)));
    int withdrawn = change.withdrawn().size();
    if (withdrawn == 0 || form.agreed() != null && form.agreed() == withdrawn) return true;
    model.addAttribute("change", change);
    return false;
  }

  private List<ComingHours> with(ComingHours other) {
    var coming = new ArrayList<>(hours.coming(other.placeId()));
    coming.removeIf(known -> known.fromDay().equals(other.fromDay()));
    coming.add(other);
    coming.sort(Comparator.comparing(ComingHours::fromDay));
    return coming;
  }

  @PostMapping("/a-venir/{day}/abandon")
  String giveUp(
      @PathVariable UUID id,
      @PathVariable LocalDate day,
      @AuthenticationPrincipal SignedIn who,
      Locale locale,
      RedirectAttributes redirect) {
    PlaceRights.requireChange(who, places.get(id));
    hours.giveUp(id, day);
    redirect.addFlashAttribute("done", messages.getMessage("agenda.hours.given-up", null, locale));
    return "redirect:/gestion/reseau/lieux/" + id + "/horaires";
  }
}
