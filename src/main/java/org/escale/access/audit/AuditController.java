package org.escale.access.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit log, to be read and taken along. Nothing here changes it. */
@Controller
@RequestMapping("/gestion/journal")
@PreAuthorize("hasAuthority('AUDIT_READ')")
class AuditController {
  private static final int PAGE = 50;

  private final AuditTrail trail;
  private final AuditExport export;

  AuditController(AuditTrail trail, AuditExport export) {
    this.trail = trail;
    this.export = export;
  }

  @GetMapping
  String show(
      @ModelAttribute("filter") AuditFilter filter,
      BindingResult unreadable,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    var chosen = unreadable.hasErrors() ? new AuditFilter(null, null, null, null) : filter;
    var total = trail.count(chosen);
    var pages = Math.max(1, Math.ceilDiv(total, PAGE));
    var shown = Math.clamp(page, 1, (int) Math.min(pages, Integer.MAX_VALUE));
    model.addAttribute("chosen", chosen);
    model.addAttribute("unreadable", unreadable.hasErrors());
    model.addAttribute("entries", trail.page(chosen, PAGE, (shown - 1L) * PAGE));
    model.addAttribute("actions", trail.actions());
    model.addAttribute("total", total);
    model.addAttribute("page", shown);
    model.addAttribute("pages", pages);
    return "access/audit";
  }

  @GetMapping("/journal.csv")
  void csv(
      @ModelAttribute("filter") AuditFilter filter, Locale locale, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/csv; charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"journal.csv\"");
    export.write(filter, response.getWriter(), locale);
  }
}
