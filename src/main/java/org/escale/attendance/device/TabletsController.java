package org.escale.attendance.device;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.escale.attendance.device.Devices.Because;
import org.escale.territory.Authorities;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The pages where the manager enrols tablets, sees how they are, and revokes them. */
@Controller
@RequestMapping("/gestion/tablettes")
@PreAuthorize("hasAuthority('ATTENDANCE_MANAGE')")
class TabletsController {
  private static final String ONE = "/{id:[0-9a-f-]{36}}";
  private static final String LIST = "redirect:/gestion/tablettes";
  private static final String NEW_CODE = "redirect:/gestion/tablettes/code";

  private final TabletRepository tablets;
  private final Devices devices;
  private final Enrolments enrolments;
  private final Authorities authorities;
  private final MessageSource messages;
  private final Clock clock;

  TabletsController(
      TabletRepository tablets,
      Devices devices,
      Enrolments enrolments,
      Authorities authorities,
      MessageSource messages,
      Clock clock) {
    this.tablets = tablets;
    this.devices = devices;
    this.enrolments = enrolments;
    this.authorities = authorities;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping
  String show(Model model) {
    model.addAttribute("wanted", NewTablet.BLANK);
    return list(model);
  }

  @PostMapping
  String enrol(
      @Valid @ModelAttribute("wanted") NewTablet wanted,
      BindingResult errors,
      Principal who,
      Model model,
      RedirectAttributes redirect) {
    if (errors.hasErrors()) return list(model);
    return code(wanted.enrolment(), who, redirect);
  }

  /** The code is told once: a reload leads back to the list. */
  @GetMapping("/code")
  String code(Model model) {
    if (!model.containsAttribute("code")) return LIST;
    model.addAttribute(
        "address",
        ServletUriComponentsBuilder.fromCurrentContextPath().path("/bord/tablette").toUriString());
    return "attendance/device/code";
  }

  @GetMapping(ONE)
  String one(@PathVariable UUID id, Model model) {
    var sheet =
        tablets.all(today()).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model
        .addAttribute("tablet", sheet)
        .addAttribute("epochs", devices.epochs(id))
        .addAttribute("reasons", Because.values())
        .addAttribute("zone", authorities.get().zone());
    return "attendance/device/tablet";
  }

  /** A new code for the same tablet: its log goes on. */
  @PostMapping(ONE + "/code")
  String enrolAgain(@PathVariable UUID id, Principal who, RedirectAttributes redirect) {
    var device = get(id);
    return code(
        new NewEnrolment(device.name(), device.vehicleId(), device.placeId(), id), who, redirect);
  }

  @PostMapping(ONE + "/revocation")
  String revoke(
      @PathVariable UUID id,
      @RequestParam Because because,
      Locale locale,
      RedirectAttributes redirect) {
    var device = get(id);
    devices.revoke(id, because);
    redirect.addFlashAttribute(
        "done", messages.getMessage("tablets.is-revoked", new Object[] {device.name()}, locale));
    return LIST + "/" + id;
  }

  private String code(NewEnrolment wanted, Principal who, RedirectAttributes redirect) {
    redirect.addFlashAttribute("code", enrolments.makeCode(wanted, who.getName()));
    redirect.addFlashAttribute("name", wanted.name());
    return NEW_CODE;
  }

  private Device get(UUID id) {
    return devices.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private String list(Model model) {
    var all = tablets.all(today());
    model
        .addAttribute("tablets", all)
        .addAttribute("toJudge", all.stream().mapToLong(TabletSheet::toJudge).sum())
        .addAttribute("bases", tablets.bases())
        .addAttribute("zone", authorities.get().zone());
    return "attendance/device/tablets";
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), authorities.get().zone());
  }
}
