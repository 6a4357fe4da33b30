package org.escale.territory.settings;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.escale.calendar.SchoolHolidays;
import org.escale.territory.Authorities;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The authority's name, zones, contact and map tiles. */
@Controller
@RequestMapping("/gestion/territoire/autorite")
@PreAuthorize("hasAuthority('TERRITORY_EDIT')")
class AuthorityController {
  private final Authorities authorities;
  private final MessageSource messages;

  AuthorityController(Authorities authorities, MessageSource messages) {
    this.authorities = authorities;
    this.messages = messages;
  }

  @ModelAttribute("schoolZones")
  List<String> schoolZones() {
    return SchoolHolidays.ZONES;
  }

  @GetMapping
  String show(Model model) {
    model.addAttribute("form", AuthorityForm.of(authorities.get()));
    return "territory/authority";
  }

  @PostMapping
  String describe(
      @Valid @ModelAttribute("form") AuthorityForm form,
      BindingResult errors,
      Locale locale,
      RedirectAttributes redirect) {
    if (errors.hasErrors()) return "territory/authority";
    authorities.describe(form.read(authorities.get().demonstration()));
    redirect.addFlashAttribute(
        "done", messages.getMessage("territory.authority.saved", null, locale));
    return "redirect:/gestion/territoire";
  }
}
