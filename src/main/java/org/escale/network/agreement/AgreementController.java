package org.escale.network.agreement;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.escale.access.SignedIn;
import org.escale.network.PlaceKind;
import org.escale.network.PlaceRights;
import org.escale.network.Places;
import org.escale.tabular.SentFile;
import org.escale.tabular.UnreadableFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

/** The agreement of one space: the checklist, who signed, the documents. */
@Controller
@RequestMapping("/gestion/reseau/lieux/{id}/convention")
@PreAuthorize("hasAuthority('NETWORK_EDIT')")
class AgreementController {
  private static final int LONGEST_FUNCTION = 120;

  private final Agreements agreements;
  private final Places places;
  private final MessageSource messages;
  private final Clock clock;

  AgreementController(Agreements agreements, Places places, MessageSource messages, Clock clock) {
    this.agreements = agreements;
    this.places = places;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping
  @PreAuthorize("hasAuthority('TERRITORY_READ')")
  String show(@PathVariable UUID id, @AuthenticationPrincipal SignedIn who, Model model) {
    var place = places.get(id);
    if (place.kind() != PlaceKind.SCHOOL_SPACE) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    model
        .addAttribute("place", place)
        .addAttribute("agreement", agreements.of(id))
        .addAttribute("clauses", Clause.ALL)
        .addAttribute("papers", agreements.papers(id))
        .addAttribute("today", LocalDate.ofInstant(clock.instant(), place.at().zone()))
        .addAttribute("mayRead", PlaceRights.mayChange(who, place));
    return "network/agreement";
  }

  /** A clause is agreed, or signed, or documented; each may come on its own. */
  @PostMapping("/{clause}")
  String agree(
      @PathVariable UUID id,
      @PathVariable String clause,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate on,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate until,
      @RequestParam(defaultValue = "") String signedBy,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Locale locale,
      RedirectAttributes redirect) {
    var agreed = clause(clause);
    Document document = null;
    if (file != null && !file.isEmpty()) {
      document = document(file).orElse(null);
      if (document == null)
        return back(id, "refused", "network.agreement.bad-document", locale, redirect);
    }
    var function = signedBy.strip();
    if (document != null && function.isEmpty() || function.length() > LONGEST_FUNCTION) {
      return back(id, "refused", "network.agreement.no-function", locale, redirect);
    }
    try {
      agreements.change(
          id,
          before -> {
            var after = on == null ? before : before.with(agreed, on);
            return agreed == Clause.INSURANCE && until != null
                ? after.withInsuranceUntil(until)
                : after;
          });
      if (!function.isEmpty()) agreements.sign(id, agreed, function, document);
      return back(id, "done", "network.agreement.saved", locale, redirect);
    } catch (AgreementRefusal refusal) {
      return back(id, "refused", refusal.messageKey(), locale, redirect);
    }
  }

  @PostMapping("/{clause}/retrait")
  String takeAway(
      @PathVariable UUID id,
      @PathVariable String clause,
      Locale locale,
      RedirectAttributes redirect) {
    var gone = clause(clause);
    try {
      agreements.change(id, before -> before.with(gone, null));
      return back(id, "done", "network.agreement.taken-away", locale, redirect);
    } catch (AgreementRefusal refusal) {
      return back(id, "refused", refusal.messageKey(), locale, redirect);
    }
  }

  @PostMapping("/temps-scolaire")
  String classHours(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean allowed,
      Locale locale,
      RedirectAttributes redirect) {
    agreements.change(id, before -> before.withClassHours(allowed));
    return back(id, "done", "network.agreement.saved", locale, redirect);
  }

  /** Always as a file to keep: nothing that was sent is shown as a page of ours. */
  @GetMapping("/documents/{paper}")
  @PreAuthorize("hasAnyAuthority('NETWORK_EDIT', 'OWN_PLACE_EDIT')")
  ResponseEntity<byte[]> document(
      @PathVariable UUID id, @PathVariable UUID paper, @AuthenticationPrincipal SignedIn who) {
    PlaceRights.requireChange(who, places.get(id));
    var document =
        agreements
            .document(id, paper)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var disposition =
        ContentDisposition.attachment()
            .filename(document.fileName(), StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(document.mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("X-Content-Type-Options", "nosniff")
        .cacheControl(CacheControl.noStore())
        .body(document.content());
  }

  @PostMapping("/documents/{paper}/retrait")
  String remove(
      @PathVariable UUID id, @PathVariable UUID paper, Locale locale, RedirectAttributes redirect) {
    agreements.remove(id, paper);
    return back(id, "done", "network.agreement.paper-removed", locale, redirect);
  }

  private static Optional<Document> document(MultipartFile file) {
    if (file.getSize() > Document.LARGEST) return Optional.empty();
    try {
      return Document.of(String.valueOf(file.getOriginalFilename()), SentFile.content(file));
    } catch (UnreadableFile tooLarge) {
      return Optional.empty();
    }
  }

  private static Clause clause(String code) {
    try {
      return Clause.of(code);
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }

  private String back(
      UUID id, String how, String messageKey, Locale locale, RedirectAttributes redirect) {
    redirect.addFlashAttribute(how, messages.getMessage(messageKey, null, locale));
    return "redirect:/gestion/reseau/lieux/" + id + "/convention";
  }
}
