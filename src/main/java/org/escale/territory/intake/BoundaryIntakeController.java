package org.escale.territory.intake;

import java.util.Locale;
import java.util.UUID;
import org.escale.access.SignedIn;
import org.escale.tabular.UnreadableFile;
import org.escale.territory.BoundaryImport;
import org.escale.territory.ImportRefused;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Outlines of communes from a GeoJSON file: sent, previewed, imported. */
@Controller
@RequestMapping("/gestion/territoire/contours")
@PreAuthorize("hasAuthority('TERRITORY_EDIT')")
class BoundaryIntakeController {
  private static final String PURPOSE = "boundaries";

  private final BoundaryImport boundaryImport;
  private final Intake intake;
  private final MessageSource messages;

  BoundaryIntakeController(BoundaryImport boundaryImport, Intake intake, MessageSource messages) {
    this.boundaryImport = boundaryImport;
    this.intake = intake;
    this.messages = messages;
  }

  @GetMapping
  String ask() {
    return "territory/boundaries";
  }

  @PostMapping
  String send(
      @RequestParam("file") MultipartFile file,
      @AuthenticationPrincipal SignedIn who,
      Model model) {
    try {
      var content = intake.content(file);
      boundaryImport.preview(content);
      return "redirect:/gestion/territoire/contours/" + intake.keep(who, PURPOSE, file, content);
    } catch (UnreadableFile refusal) {
      model.addAttribute("problem", refusal.problem());
      return "territory/boundaries";
    }
  }

  @GetMapping("/{id}")
  String preview(@PathVariable UUID id, @AuthenticationPrincipal SignedIn who, Model model) {
    var staged = intake.get(id, who, PURPOSE);
    model.addAttribute("file", staged);
    model.addAttribute("preview", boundaryImport.preview(staged.content()));
    return "territory/boundaries-preview";
  }

  @PostMapping("/{id}")
  String apply(
      @PathVariable UUID id,
      @AuthenticationPrincipal SignedIn who,
      Locale locale,
      RedirectAttributes redirect) {
    try {
      var done = boundaryImport.apply(intake.get(id, who, PURPOSE).content());
      intake.forget(id);
      var count = new Object[] {done.matched().size()};
      redirect.addFlashAttribute(
          "done", messages.getMessage("territory.boundary.done", count, locale));
      return "redirect:/gestion/territoire";
    } catch (ImportRefused refusal) {
      return "redirect:/gestion/territoire/contours/" + id;
    }
  }
}
