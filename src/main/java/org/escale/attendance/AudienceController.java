package org.escale.attendance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page where the manager names and orders the publics that visits are counted by. */
@Controller
@RequestMapping("/gestion/publics")
@PreAuthorize("hasAuthority('TERRITORY_EDIT')")
class AudienceController {
  private final Audiences audiences;
  private final MessageSource messages;

  AudienceController(Audiences audiences, MessageSource messages) {
    this.audiences = audiences;
    this.messages = messages;
  }

  @GetMapping
  String show(Model model) {
    model.addAttribute("audiences", audiences.all());
    return "attendance/audiences";
  }

  /**
   * Takes the whole table: per audience {@code fr-CODE}, {@code en-CODE}, {@code position-CODE},
   * {@code active-CODE}.
   */
  @PostMapping
  String change(
      @RequestParam Map<String, String> typed,
      Locale locale,
      Model model,
      RedirectAttributes attributes) {
    var wanted = new ArrayList<Audience>();
    for (var audience : audiences.all()) wanted.add(typed(audience, typed));
    if (wanted.stream().anyMatch(a -> a.labelFr().isEmpty() || a.labelEn().isEmpty())) {
      model.addAttribute("audiences", wanted);
      model.addAttribute("refused", messages.getMessage("attendance.label-missing", null, locale));
      return "attendance/audiences";
    }
    audiences.change(numbered(wanted));
    attributes.addFlashAttribute(
        "done", messages.getMessage("attendance.audiences-kept", null, locale));
    return "redirect:/gestion/publics";
  }

  @PostMapping("/nouveau")
  String add(
      @RequestParam(name = "label-fr") String labelFr,
      @RequestParam(name = "label-en") String labelEn,
      Locale locale,
      RedirectAttributes attributes) {
    if (labelFr.isBlank() || labelEn.isBlank()) {
      attributes.addFlashAttribute(
          "refused", messages.getMessage("attendance.label-missing", null, locale));
    } else {
      audiences.add(labelFr.strip(), labelEn.strip());
      attributes.addFlashAttribute(
          "done", messages.getMessage("attendance.audience-added", null, locale));
    }
    return "redirect:/gestion/publics";
  }

  private static Audience typed(Audience now, Map<String, String> typed) {
    return new Audience(
        now.code(),
        text(typed.get("fr-" + now.code()), now.labelFr()),
        text(typed.get("en-" + now.code()), now.labelEn()),
        number(typed.get("position-" + now.code()), now.position()),
        typed.containsKey("active-" + now.code()));
  }

  private static String text(@Nullable String typed, String now) {
    return typed == null ? now : typed.strip();
  }

  private static int number(@Nullable String typed, int now) {
    return typed != null && typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : now;
  }

  /** In the wanted order, numbered from one without gaps. */
  private static List<Audience> numbered(List<Audience> wanted) {
    var ordered = wanted.stream().sorted(Comparator.comparingInt(Audience::position)).toList();
    var numbered = new ArrayList<Audience>();
    for (var a : ordered) {
      numbered.add(
          new Audience(a.code(), a.labelFr(), a.labelEn(), numbered.size() + 1, a.active()));
    }
    return numbered;
  }
}
