package org.escale.network.places;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.escale.access.SignedIn;
import org.escale.network.Stop;
import org.escale.network.Stops;
import org.escale.tabular.CsvWriter;
import org.escale.tabular.SentFile;
import org.escale.tabular.Sheet;
import org.escale.tabular.StagedFile;
import org.escale.tabular.StagedFiles;
import org.escale.tabular.UnreadableFile;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

/** Stops out to a CSV file and in from one: sent, previewed, imported. */
@Controller
@RequestMapping("/gestion/reseau")
@PreAuthorize("hasAuthority('NETWORK_EDIT')")
class StopIntakeController {
  private static final String PURPOSE = "stops";

  private final StopImport stopImport;
  private final Stops stops;
  private final StagedFiles files;
  private final MessageSource messages;

  StopIntakeController(
      StopImport stopImport, Stops stops, StagedFiles files, MessageSource messages) {
    this.stopImport = stopImport;
    this.stops = stops;
    this.files = files;
    this.messages = messages;
  }

  @GetMapping("/arrets.csv")
  @PreAuthorize("hasAuthority('TERRITORY_READ')")
  ResponseEntity<byte[]> csv(Locale locale) {
    var headers =
        List.of("id", "commune", "name", "address", "lat", "lon").stream()
            .map(column -> messages.getMessage("network.sheet." + column, null, locale))
            .toList();
    var rows = stops.all().stream().filter(Stop::active).map(StopIntakeController::row).toList();
    var disposition = ContentDisposition.attachment().filename("arrets.csv").build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, CsvWriter.MEDIA_TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .body(CsvWriter.write(new Sheet("stops", headers, rows)));
  }

  @GetMapping("/import")
  String ask() {
    return "network/import";
  }

  @PostMapping("/import")
  String send(
      @RequestParam("file") MultipartFile file,
      @AuthenticationPrincipal SignedIn who,
      Model model) {
    try {
      var content = SentFile.content(file);
      stopImport.preview(content);
      var name = String.valueOf(file.getOriginalFilename());
      return "redirect:/gestion/reseau/import/" + files.keep(who.email(), PURPOSE, name, content);
    } catch (UnreadableFile refusal) {
      model.addAttribute("problem", refusal.problem());
      return "network/import";
    }
  }

  @GetMapping("/import/{id}")
  String preview(@PathVariable UUID id, @AuthenticationPrincipal SignedIn who, Model model) {
    var staged = staged(id, who);
    model.addAttribute("file", staged);
    model.addAttribute("preview", stopImport.preview(staged.content()));
    return "network/import-preview";
  }

  @PostMapping("/import/{id}")
  String apply(
      @PathVariable UUID id,
      @AuthenticationPrincipal SignedIn who,
      Locale locale,
      RedirectAttributes redirect) {
    var done = stopImport.apply(staged(id, who).content());
    if (!done.isPossible()) return "redirect:/gestion/reseau/import/" + id;
    files.forget(id);
    var counts = new Object[] {done.added().size(), done.put().size(), done.unchanged()};
    redirect.addFlashAttribute("done", messages.getMessage("network.import.done", counts, locale));
    return "redirect:/gestion/reseau";
  }

  private StagedFile staged(UUID id, SignedIn who) {
    return files
        .find(id, who.email(), PURPOSE)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static List<?> row(Stop stop) {
    return Arrays.asList(
        stop.id(), stop.communeCode(), stop.name(), stop.address(), stop.lat(), stop.lon());
  }
}
