package org.escale.tabular.background;

import java.util.Locale;
import java.util.UUID;
import org.escale.tabular.CsvWriter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** One long import, for who sent it: its progress, its preview, its report. */
@Controller
@RequestMapping("/gestion/imports/{id}")
@PreAuthorize("isAuthenticated()")
class LongImportController {
  private final LongImports imports;
  private final KnownImports known;
  private final ReportSheet sheet;

  LongImportController(LongImports imports, KnownImports known, ReportSheet sheet) {
    this.imports = imports;
    this.known = known;
    this.sheet = sheet;
  }

  @GetMapping
  String show(@PathVariable UUID id, Authentication who, Model model) {
    var run = get(id, who);
    model.addAttribute("run", run);
    var kind = kind(run);
    model.addAttribute("kind", kind);
    model.addAttribute("entered", kind.entered().apply(run.choices()));
    var other = kind.otherChoice();
    if (other != null && other.helps(run)) model.addAttribute("otherChoice", other);
    return "tabular/long-import";
  }

  @PostMapping("/application")
  String apply(@PathVariable UUID id, Authentication who) {
    demand(kind(get(id, who)).right(), who);
    imports.apply(id);
    return "redirect:/gestion/imports/" + id;
  }

  /** The file was good and the choice was not: previews the same file with the other one. */
  @PostMapping("/autrement")
  String again(@PathVariable UUID id, Authentication who) {
    var run = get(id, who);
    var kind = kind(run);
    demand(kind.right(), who);
    var other = kind.otherChoice();
    if (other != null && other.helps(run)) imports.again(id, other.choices());
    return "redirect:/gestion/imports/" + id;
  }

  @PostMapping("/arret")
  String stop(@PathVariable UUID id, Authentication who) {
    get(id, who);
    imports.stop(id);
    return "redirect:/gestion/imports/" + id;
  }

  /** What is wrong, to be sent back to whoever made the file. */
  @GetMapping("/rapport.csv")
  ResponseEntity<byte[]> report(@PathVariable UUID id, Authentication who, Locale locale) {
    var run = get(id, who);
    var outcome = run.outcome();
    if (outcome == null) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    var shape = kind(run).report();
    var disposition =
        ContentDisposition.attachment()
            .filename(ReportSheet.fileName(shape.name().apply(run.choices())))
            .build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, CsvWriter.MEDIA_TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .body(CsvWriter.write(sheet.of(outcome, shape, locale)));
  }

  private ImportRun get(UUID id, Authentication who) {
    return imports
        .find(id, who.getName())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static void demand(String right, Authentication who) {
    if (who.getAuthorities().stream().noneMatch(held -> right.equals(held.getAuthority()))) {
      throw new AccessDeniedException(right);
    }
  }

  private LongImport kind(ImportRun run) {
    return known
        .find(run.kind())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
