package org.escale.network.register;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.escale.access.SignedIn;
import org.escale.network.Contact;
import org.escale.network.FurnishingRefusal;
import org.escale.network.Furnishings;
import org.escale.network.PhoneNumber;
import org.escale.network.PlaceRights;
import org.escale.network.Places;
import org.escale.network.Room;
import org.escale.network.Workstation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What stands in a place and who answers for it: rooms, workstations, contacts. */
@Controller
@RequestMapping("/gestion/reseau/lieux/{id}")
@PreAuthorize("hasAnyAuthority('NETWORK_EDIT', 'OWN_PLACE_EDIT')")
class FurnishingController {
  private static final List<String> KINDS = List.of("desktop", "laptop", "tablet");
  private static final int MOST_AT_ONCE = 50;
  private static final int MOST_SEATS = 10_000;

  private final Places places;
  private final Furnishings furnishings;
  private final MessageSource messages;
  private final TransactionTemplate transaction;

  FurnishingController(
      Places places,
      Furnishings furnishings,
      MessageSource messages,
      TransactionTemplate transaction) {
    this.places = places;
    this.furnishings = furnishings;
    this.messages = messages;
    this.transaction = transaction;
  }

  @PostMapping("/salles")
  String addRoom(
      @PathVariable UUID id,
      @RequestParam String name,
      @RequestParam(required = false) @Nullable Integer seats,
      @RequestParam(defaultValue = "false") boolean stepFree,
      @AuthenticationPrincipal SignedIn who,
      Locale locale,
      RedirectAttributes redirect) {
    var problem =
        name.isBlank() || seats != null && (seats < 1 || seats > MOST_SEATS)
            ? "network.room.refused"
            : null;
    var room = new Room(UUID.randomUUID(), id, name.strip(), seats, stepFree ? true : null);
    return changed(id, who, problem, () -> furnishings.add(room), locale, redirect);
  }

  @PostMapping("/salles/{room}/retrait")
  String removeRoom(
      @PathVariable UUID id,
      @PathVariable UUID room,
      @AuthenticationPrincipal SignedIn who,
      Locale locale,
      RedirectAttributes redirect) {
    return changed(id, who, null, () -> furnishings.removeRoom(id, room), locale, redirect);
  }

  /** One under that label; or several, which get it with a number. */
  @PostMapping("/postes")
  String addWorkstations(
      @PathVariable UUID id,
      @RequestParam String label,
      @RequestParam(required = false) @Nullable Integer count,
      @RequestParam String kind,
      @RequestParam(required = false) @Nullable UUID room,
      @RequestParam(defaultValue = "false") boolean adapted,
      @AuthenticationPrincipal SignedIn who,
      Locale locale,
      RedirectAttributes redirect) {
    boolean possible =
        !label.isBlank()
            && count != null
            && count >= 1
            && count <= MOST_AT_ONCE
            && KINDS.contains(kind);
    var problem = possible ? null : "network.workstation.refused";
    return changed(
        id,
        who,
        problem,
        () ->
            IntStream.rangeClosed(1, count == null ? 0 : count)
                .mapToObj(n -> count != null && count == 1 ? label.strip() : label.strip() + n)
                .map(
                    each -> new Workstation(UUID.randomUUID(), id, room, each, kind, adapted, true))
                .forEach(furnishings::put),
        locale,
        redirect);
  }

  /** Takes a workstation out of use, or puts it back. */
  @PostMapping("/postes/{workstation}/usage")
  String use(
      @PathVariable UUID id,
      @PathVariable UUID workstation,
      @RequestParam boolean inUse,
      @AuthenticationPrincipal SignedIn who,
      Locale locale,
      RedirectAttributes redirect) {
    return changed(
        id,
        who,
        null,
        () ->
            furnishings.workstations(id).stream()
                .filter(station -> station.id().equals(workstation))
                .map(station -> station.withInUse(inUse))
                .forEach(furnishings::put),
        locale,
        redirect);
  }

  @PostMapping("/contacts")
  String addContact(
      @PathVariable UUID id,
      @RequestParam String capacity,
      @RequestParam String phone,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "false") boolean forPublic,
      @AuthenticationPrincipal SignedIn who,
      Locale locale,
      RedirectAttributes redirect) {
    var number = PhoneNumber.dialled(phone);
    var address = email.isBlank() ? null : email.strip();
    boolean possible =
        !capacity.isBlank()
            && Format.PHONE.matcher(number).matches()
            && (address == null || Format.EMAIL.matcher(address).matches());
    var problem = possible ? null : "network.contact.refused";
    var contact = new Contact(UUID.randomUUID(), id, capacity.strip(), number, address, forPublic);
    return changed(id, who, problem, () -> furnishings.add(contact), locale, redirect);
  }

  @PostMapping("/contacts/{contact}/retrait")
  String removeContact(
      @PathVariable UUID id,
      @PathVariable UUID contact,
      @AuthenticationPrincipal SignedIn who,
      Locale locale,
      RedirectAttributes redirect) {
    return changed(id, who, null, () -> furnishings.removeContact(id, contact), locale, redirect);
  }

  /** All of the change or nothing of it. */
  private String changed(
      UUID id,
      SignedIn who,
      @Nullable String problem,
      Runnable change,
      Locale locale,
      RedirectAttributes redirect) {
    PlaceRights.requireChange(who, places.get(id));
    var refused = problem;
    try {
      if (refused == null) transaction.executeWithoutResult(t -> change.run());
    } catch (FurnishingRefusal refusal) {
      refused = refusal.messageKey();
    }
    var key = refused == null ? "network.place.furnished" : refused;
    redirect.addFlashAttribute(
        refused == null ? "done" : "refused", messages.getMessage(key, null, locale));
    return "redirect:/gestion/reseau/lieux/" + id + "#inside";
  }
}
