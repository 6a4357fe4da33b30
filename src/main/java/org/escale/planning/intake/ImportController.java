package org.escale.planning.intake;

import java.util.UUID;
import org.escale.access.SignedIn;
import org.escale.planning.RequestImport;
import org.escale.tabular.SentFile;
import org.escale.tabular.StagedFile;
import org.escale.tabular.StagedFiles;
import org.escale.tabular.UnreadableFile;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A table of requests is sent, looked at, and taken in whole or not at all. */
@Controller
@RequestMapping("/gestion/demandes/import")
@PreAuthorize("hasAuthority('REQUEST_DECIDE')")
class ImportController {
  private static final String PURPOSE = "requests";

  private final RequestImport requestImport;
  private final StagedFiles files;
  private final MessageSourceAccessor messages;

  ImportController(RequestImport requestImport, StagedFiles files, MessageSource messages) {
    this.requestImport = requestImport;
    this.files = files;
    this.messages = new MessageSourceAccessor(messages);
  }

  @GetMapping
  String form(Model model) {
    model.addAttribute("problem", null);
    return "planning/import";
  }

  @PostMapping
  String send(
      @RequestParam MultipartFile file, @AuthenticationPrincipal SignedIn who, Model model) {
    try {
      var content = SentFile.content(file);
      requestImport.preview(content);
      var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
      return "redirect:/gestion/demandes/import/" + files.keep(who.email(), PURPOSE, name, content);
    } catch (UnreadableFile unreadable) {
      model.addAttribute("problem", unreadable.problem());
      return "planning/import";
    }
  }

  @GetMapping("/{id}")
  String preview(@PathVariable UUID id, @AuthenticationPrincipal SignedIn who, Model model) {
    var file = staged(id, who);
    model.addAttribute("file", file).addAttribute("preview", requestImport.preview(file.content()));
    return "planning/import-preview";
  }

  @PostMapping("/{id}")
  String apply(
      @PathVariable UUID id, @AuthenticationPrincipal SignedIn who, RedirectAttributes redirect) {
    var file = staged(id, who);
    try {
      var done = requestImport.apply(file.content());
      files.forget(id);
      redirect.addFlashAttribute(
          "done", messages.getMessage("planning.import.done", new Object[] {done.added().size()}));
      return "redirect:/gestion/demandes";
    } catch (RequestImport.RequestImportRefused changedMeanwhile) {
      return "redirect:/gestion/demandes/import/" + id;
    }
  }

  private StagedFile staged(UUID id, SignedIn who) {
    return files
        .find(id, who.email(), PURPOSE)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
