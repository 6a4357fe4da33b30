package org.escale.network.federation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.escale.access.SignedIn;
import org.escale.network.standard.feed.Reason;
import org.escale.tabular.CsvWriter;
import org.escale.tabular.Sheet;
import org.escale.tabular.UnreadableFile;
import org.escale.tabular.background.LongImports;
import org.escale.tabular.background.ReportSheet;
import org.escale.territory.Authorities;
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

/** Who sends places to the register: their files go in, and reports for them come out. */
@Controller
@RequestMapping(FederationImport.PAGE)
@PreAuthorize("hasAuthority('NETWORK_EDIT')")
class FederationController {
  private final LongImports imports;
  private final FeedRecords records;
  private final Authorities authorities;
  private final MessageSource messages;

  FederationController(
      LongImports imports, FeedRecords records, Authorities authorities, MessageSource messages) {
    this.imports = imports;
    this.records = records;
    this.authorities = authorities;
    this.messages = messages;
  }

  @GetMapping
  String show(@AuthenticationPrincipal SignedIn who, Model model) {
    model.addAttribute("holdings", records.holdings());
    model.addAttribute(
        "latest",
        records.latest().stream()
            .collect(Collectors.toMap(FeedImport::source, Function.identity())));
    model.addAttribute("runs", imports.latest(FederationImport.KIND, who.email()));
    model.addAttribute("zone", authorities.get().zone());
    return "network/federation";
  }

  @PostMapping
  String send(
      @RequestParam("file") MultipartFile file,
      @RequestParam(defaultValue = "") String source,
      @RequestParam(defaultValue = "") String owner,
      @RequestParam(defaultValue = "") String charter,
      @AuthenticationPrincipal SignedIn who,
      Model model) {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put("source", source.strip());
    choices.put("owner", owner.strip());
    choices.put("charter", charter.strip());
    model.addAttribute("typed", choices);
    if (source.isBlank()) {
      model.addAttribute("sourceMissing", true);
      return show(who, model);
    }
    try {
      return "redirect:/gestion/imports/"
          + imports.send(FederationImport.KIND, who.email(), file, choices);
    } catch (UnreadableFile refusal) {
      model.addAttribute("problem", refusal.problem());
      return show(who, model);
    }
  }

  /** What is to be said to the producer of the last file, row by row. */
  @GetMapping("/{id}/rapport.csv")
  ResponseEntity<byte[]> report(@PathVariable UUID id, Locale locale) {
    var done = records.find(id);
    if (done.isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    var headers =
        List.of("line", "id", "name", "field", "value", "reason", "becomes", "row").stream()
            .map(column -> say("federation.report." + column, locale))
            .toList();
    var remarks = records.remarks(id);
    var fates = RowFate.byLineOf(remarks);
    var rows =
        remarks.stream()
            .map(said -> row(said, fates.getOrDefault(said.line(), RowFate.ENTERED), locale))
            .toList();
    var disposition =
        ContentDisposition.attachment()
            .filename(ReportSheet.fileName("lieux " + done.get().source()))
            .build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, CsvWriter.MEDIA_TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .body(CsvWriter.write(new Sheet("report", headers, rows)));
  }

  private List<Object> row(FeedRecords.Said said, RowFate fate, Locale locale) {
    var reason = Reason.valueOf(said.reason());
    return List.of(
        said.line(),
        said.sourceId(),
        said.name(),
        said.field(),
        said.value(),
        say(reason.shortKey(), locale),
        say(reason.weight().messageKey(), locale),
        say(fate.messageKey(), locale));
  }

  private String say(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }
}
