package org.escale.network.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.escale.tabular.CsvWriter;
import org.escale.tabular.Sheet;
import org.escale.territory.Authorities;
import org.escale.territory.Communes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who lacks what: the agreements of all spaces side by side. */
@Controller
@PreAuthorize("hasAuthority('TERRITORY_READ')")
class AgreementListController {
  private final Agreements agreements;
  private final Communes communes;
  private final Authorities authorities;
  private final MessageSource messages;
  private final Clock clock;

  AgreementListController(
      Agreements agreements,
      Communes communes,
      Authorities authorities,
      MessageSource messages,
      Clock clock) {
    this.agreements = agreements;
    this.communes = communes;
    this.authorities = authorities;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/gestion/reseau/conventions")
  String all(
      @RequestParam(defaultValue = "") String commune,
      @RequestParam(defaultValue = "") String manque,
      Model model) {
    var all = agreements.spaces(new AgreementFilter(null, null));
    model
        .addAttribute("commune", commune)
        .addAttribute("lacking", manque)
        .addAttribute("today", LocalDate.ofInstant(clock.instant(), authorities.get().zone()))
        .addAttribute("communes", communes.all())
        .addAttribute("clauses", Clause.ALL)
        .addAttribute("total", all.size())
        .addAttribute(
            "complete", all.stream().filter(space -> space.agreement().complete()).count())
        .addAttribute("spaces", agreements.spaces(filter(commune, manque)));
    return "network/agreements";
  }

  @GetMapping("/gestion/reseau/conventions.csv")
  ResponseEntity<byte[]> csv(
      @RequestParam(defaultValue = "") String commune,
      @RequestParam(defaultValue = "") String manque,
      Locale locale) {
    var headers = new ArrayList<String>();
    headers.add(said("network.agreement.space", locale));
    headers.add(said("network.agreement.commune", locale));
    headers.add(said("network.agreement.life", locale));
    Clause.ALL.forEach(
        clause -> headers.add(said("network.agreement.clause." + clause.code(), locale)));
    headers.add(said("network.agreement.insurance-until", locale));
    headers.add(said("network.agreement.missing", locale));
    var rows =
        agreements.spaces(filter(commune, manque)).stream()
            .map(space -> row(space, locale))
            .toList();
    var disposition = ContentDisposition.attachment().filename("conventions.csv").build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, CsvWriter.MEDIA_TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .body(CsvWriter.write(new Sheet("agreements", headers, rows)));
  }

  private List<@Nullable Object> row(SpaceAgreement space, Locale locale) {
    var cells = new ArrayList<@Nullable Object>();
    cells.add(space.name());
    cells.add(space.communeName());
    cells.add(said("network.place.life." + space.life(), locale));
    Clause.ALL.forEach(clause -> cells.add(space.agreement().on(clause)));
    cells.add(space.agreement().insuranceUntil());
    cells.add(space.agreement().missing().size());
    return cells;
  }

  /** What is asked for that nothing is called is left out of the question. */
  private static AgreementFilter filter(String commune, String lacking) {
    var known =
        lacking.equals("any")
            || lacking.equals("none")
            || Clause.ALL.stream().anyMatch(clause -> clause.code().equals(lacking));
    return new AgreementFilter(commune, known ? lacking : null);
  }

  private String said(String messageKey, Locale locale) {
    return messages.getMessage(messageKey, null, locale);
  }
}
