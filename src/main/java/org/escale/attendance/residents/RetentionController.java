package org.escale.attendance.residents;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page where the manager says how long each kind of data is kept. */
@Controller
@RequestMapping("/gestion/personnes/conservation")
@PreAuthorize("hasAuthority('RESIDENTS_READ')")
class RetentionController {
  private static final String FIELD = "months-";

  private final Retentions retentions;
  private final MessageSource messages;

  RetentionController(Retentions retentions, MessageSource messages) {
    this.retentions = retentions;
    this.messages = messages;
  }

  /**
   * A kind and what stands in its field.
   *
   * @param wrong whether that is no number of months within its bounds
   */
  record Row(Retention kind, String typed, boolean wrong) {}

  @GetMapping
  String show(Model model) {
    var rows = new ArrayList<Row>();
    retentions.months().forEach((kind, months) -> rows.add(new Row(kind, "" + months, false)));
    return page(rows, model);
  }

  /** Takes all at once: {@code months-CODE} for each kind. */
  @PostMapping
  String change(
      @RequestParam Map<String, String> typed,
      Locale locale,
      Model model,
      RedirectAttributes redirect) {
    var wanted = new EnumMap<Retention, Integer>(Retention.class);
    var rows = new ArrayList<Row>();
    for (var kind : Retention.values()) {
      var text = typed.getOrDefault(FIELD + kind.code(), "").strip();
      var months = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
      var right = months >= 1 && months <= kind.most();
      rows.add(new Row(kind, text, !right));
      if (right) wanted.put(kind, months);
    }
    if (rows.stream().anyMatch(Row::wrong)) return page(rows, model);
    retentions.change(wanted);
    redirect.addFlashAttribute(
        "done", messages.getMessage("residents.retention-kept", null, locale));
    return "redirect:/gestion/personnes/conservation";
  }

  private static String page(List<Row> rows, Model model) {
    model.addAttribute("rows", rows);
    return "attendance/residents/retention";
  }
}
