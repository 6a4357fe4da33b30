package org.escale.territory.intake;

import java.util.Locale;
import java.util.UUID;
import org.escale.access.SignedIn;
import org.escale.tabular.UnreadableFile;
import org.escale.territory.CommuneImport;
import org.escale.territory.CommunesInUse;
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

/** Communes from a CSV file: sent, previewed, imported. */
@Controller
@RequestMapping("/gestion/territoire/import")
@PreAuthorize("hasAuthority('TERRITORY_EDIT')")
class CommuneIntakeController {
  private static final String PURPOSE = "communes";

  private final CommuneImport communeImport;
  private final Intake intake;
  private final MessageSource messages;

  CommuneIntakeController(CommuneImport communeImport, Intake intake, MessageSource messages) {
    this.communeImport = communeImport;
    this.intake = intake;
    this.messages = messages;
  }

  @GetMapping
  String ask() {
    return "territory/import";
  }

  @PostMapping
  String send(
      @RequestParam("file") MultipartFile file,
      @AuthenticationPrincipal SignedIn who,
      Model model) {
    try {
      var content = intake.content(file);
      communeImport.preview(content);
      return "redirect:/gestion/territoire/import/" + intake.keep(who, PURPOSE, file, content);
    } catch (UnreadableFile refusal) {
      model.addAttribute("problem", refusal.problem());
      return "territory/import";
    }
  }

  @GetMapping("/{id}")
  String preview(@PathVariable UUID id, @AuthenticationPrincipal SignedIn who, Model model) {
    var staged = intake.get(id, who, PURPOSE);
    model.addAttribute("file", staged);
    model.addAttribute("preview", communeImport.preview(staged.content()));
    return "territory/import-preview";
  }

  @PostMapping("/{id}")
  String apply(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean removeOthers,
      @AuthenticationPrincipal SignedIn who,
      Locale locale,
      RedirectAttributes redirect) {
    var content = intake.get(id, who, PURPOSE).content();
    try {
      var done =
          removeOthers ? communeImport.applyAndRemoveOthers(content) : communeImport.apply(content);
      intake.forget(id);
      var counts = new Object[] {done.added().size(), done.changed().size(), done.unchanged()};
      redirect.addFlashAttribute(
          "done", messages.getMessage("territory.import.done", counts, locale));
      return "redirect:/gestion/territoire";
    } catch (CommunesInUse refusal) {
      redirect.addFlashAttribute(
          "refused", messages.getMessage("territory.import.in-use", null, locale));
      return "redirect:/gestion/territoire/import/" + id;
    } catch (ImportRefused refusal) {
      return "redirect:/gestion/territoire/import/" + id;
    }
  }
}
