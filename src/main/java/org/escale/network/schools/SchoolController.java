package org.escale.network.schools;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.escale.tabular.WrittenValue;
import org.escale.territory.Communes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The schools: the list, and one school with its hours of class and its space. */
@Controller
@RequestMapping("/gestion/reseau/ecoles")
@PreAuthorize("hasAuthority('TERRITORY_READ')")
class SchoolController {
  private static final int PAGE = 50;
  private static final int MOST = 5_000;

  private final Schools schools;
  private final Communes communes;
  private final MessageSource messages;

  SchoolController(Schools schools, Communes communes, MessageSource messages) {
    this.schools = schools;
    this.communes = communes;
    this.messages = messages;
  }

  @GetMapping
  String all(
      @RequestParam(defaultValue = "") String mots,
      @RequestParam(defaultValue = "") String commune,
      @RequestParam(defaultValue = "") String espace,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    var asked = new SchoolFilter(mots, commune, espace);
    int found = schools.count(asked);
    int pages = Math.max(1, (found + PAGE - 1) / PAGE);
    int shown = Math.clamp(page, 1, pages);
    model.addAttribute("asked", asked);
    model.addAttribute("total", schools.count(SchoolFilter.ALL));
    model.addAttribute("found", found);
    model.addAttribute("page", shown);
    model.addAttribute("pages", pages);
    model.addAttribute("communes", communes.all());
    model.addAttribute("schools", schools.page(asked, (shown - 1) * PAGE, PAGE));
    return "network/schools";
  }

  @GetMapping("/{uai}")
  String show(@PathVariable String uai, Model model) {
    var school = schools.get(uai);
    var typed = new HashMap<String, String>(ClassTimesForm.typed(schools.classTimes(uai)));
    typed.put("pupils", written(school.pupils()));
    typed.put("classes", written(school.classes()));
    typed.put("rhythm", school.rhythm() == null ? "" : school.rhythm());
    return page(school, typed, model);
  }

  @PostMapping("/{uai}")
  @PreAuthorize("hasAuthority('NETWORK_EDIT')")
  String tell(
      @PathVariable String uai,
      @RequestParam Map<String, String> typed,
      Locale locale,
      Model model,
      RedirectAttributes redirect) {
    var school = schools.get(uai);
    var rhythm = typed.getOrDefault("rhythm", "");
    var usual = typed.getOrDefault("usual", "");
    if (!usual.isEmpty()) rhythm = usual;
    var times = usual.isEmpty() ? ClassTimesForm.read(typed) : ClassTimesForm.usual(usual);
    boolean understood = isCount(typed.get("pupils")) && isCount(typed.get("classes"));
    if (times == null || !understood) {
      model.addAttribute("refused", said(times == null ? "times" : "figures", locale));
      return page(school, typed, model);
    }
    var figures =
        new SchoolFigures(
            count(typed.get("pupils")),
            count(typed.get("classes")),
            rhythm.isEmpty() ? null : rhythm,
            times);
    try {
      schools.tell(uai, figures);
    } catch (SchoolRefusal refusal) {
      model.addAttribute("refused", messages.getMessage(refusal.messageKey(), null, locale));
      return page(school, typed, model);
    }
    redirect.addFlashAttribute("done", messages.getMessage("network.school.saved", null, locale));
    return "redirect:/gestion/reseau/ecoles/" + uai;
  }

  /** Its space is named in French, as all places are. */
  @PostMapping("/{uai}/espace")
  @PreAuthorize("hasAuthority('NETWORK_EDIT')")
  String house(@PathVariable String uai, Locale locale, RedirectAttributes redirect) {
    var name = new Object[] {schools.get(uai).name()};
    try {
      var space =
          schools.house(uai, messages.getMessage("network.school.space-name", name, Locale.FRENCH));
      return "redirect:/gestion/reseau/lieux/" + space;
    } catch (SchoolRefusal refusal) {
      redirect.addFlashAttribute(
          "refused", messages.getMessage(refusal.messageKey(), null, locale));
      return "redirect:/gestion/reseau/ecoles/" + uai;
    }
  }

  private String page(School school, Map<String, String> typed, Model model) {
    model.addAttribute("school", school);
    model.addAttribute("typed", typed);
    model.addAttribute("days", ClassTimesForm.DAYS);
    model.addAttribute("halves", ClassTimesForm.HALVES);
    return "network/school";
  }

  private String said(String refusal, Locale locale) {
    return messages.getMessage("network.school.refused." + refusal, null, locale);
  }

  private static String written(@Nullable Integer count) {
    return count == null ? "" : count.toString();
  }

  private static boolean isCount(@Nullable String typed) {
    return typed == null || typed.isBlank() || count(typed) != null;
  }

  private static @Nullable Integer count(@Nullable String typed) {
    if (typed == null || typed.isBlank()) return null;
    return WrittenValue.number(typed)
        .filter(n -> n.stripTrailingZeros().scale() <= 0 && n.signum() >= 0)
        .filter(n -> n.intValue() <= MOST)
        .map(java.math.BigDecimal::intValue)
        .orElse(null);
  }
}
