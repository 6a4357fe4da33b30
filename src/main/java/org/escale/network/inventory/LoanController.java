package org.escale.network.inventory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.escale.territory.Authorities;
import org.escale.territory.Communes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Loans: several items at once, the receipt to sign, the return of all or some. */
@Controller
@RequestMapping("/gestion/reseau/materiel/prets")
@PreAuthorize("hasAuthority('NETWORK_EDIT')")
class LoanController {
  private static final int MOST_FREE = 500;

  private final Loans loans;
  private final Items items;
  private final LoanReceipt receipt;
  private final Communes communes;
  private final Authorities authorities;
  private final MessageSource messages;
  private final Clock clock;

  LoanController(
      Loans loans,
      Items items,
      LoanReceipt receipt,
      Communes communes,
      Authorities authorities,
      MessageSource messages,
      Clock clock) {
    this.loans = loans;
    this.items = items;
    this.receipt = receipt;
    this.communes = communes;
    this.authorities = authorities;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping
  @PreAuthorize("hasAuthority('TERRITORY_READ')")
  String all(Model model) {
    model.addAttribute("loans", loans.all()).addAttribute("today", today());
    return "network/loans";
  }

  /** The items that may be lent, those chosen in the list ticked. */
  @GetMapping("/nouveau")
  String blank(
      @RequestParam(name = "item", required = false) @Nullable List<UUID> chosen, Model model) {
    var typed = new NewLoan("", "", null, today(), null, chosen == null ? List.of() : chosen);
    return newPage(typed, model);
  }

  @PostMapping
  String lend(
      @RequestParam(defaultValue = "") String holder,
      @RequestParam(defaultValue = "") String signedBy,
      @RequestParam(required = false) @Nullable UUID placeId,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate lentOn,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate dueOn,
      @RequestParam(name = "item", required = false) @Nullable List<UUID> chosen,
      Locale locale,
      Model model) {
    var typed =
        new NewLoan(
            holder.strip(),
            signedBy.strip(),
            placeId,
            lentOn == null ? today() : lentOn,
            dueOn,
            chosen == null ? List.of() : chosen);
    if (typed.holder().isEmpty() || typed.signedBy().isEmpty()) {
      model.addAttribute("refused", said("network.loan.incomplete", locale));
      return newPage(typed, model);
    }
    try {
      return "redirect:/gestion/reseau/materiel/prets/" + loans.lend(typed).id();
    } catch (ItemRefusal refusal) {
      model.addAttribute("refused", said(refusal.messageKey(), locale));
      return newPage(typed, model);
    }
  }

  @GetMapping("/{id}")
  @PreAuthorize("hasAuthority('TERRITORY_READ')")
  String show(@PathVariable UUID id, Model model) {
    model
        .addAttribute("loan", loans.get(id))
        .addAttribute("items", loans.items(id))
        .addAttribute("states", Item.STATES)
        .addAttribute("today", today());
    return "network/loan";
  }

  @GetMapping("/{id}/recu.pdf")
  ResponseEntity<byte[]> receipt(@PathVariable UUID id) {
    var loan = loans.get(id);
    var disposition =
        ContentDisposition.attachment().filename("recu-" + loan.number() + ".pdf").build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .body(receipt.of(loan, loans.items(id)));
  }

  /** The items that are ticked come back, each in the state chosen beside it. */
  @PostMapping("/{id}/retour")
  String giveBack(
      @PathVariable UUID id,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate on,
      @RequestParam(name = "item", required = false) @Nullable List<UUID> returned,
      @RequestParam Map<String, String> fields,
      Locale locale,
      RedirectAttributes redirect) {
    var states = new HashMap<UUID, String>();
    for (var item : returned == null ? List.<UUID>of() : returned) {
      var state = fields.getOrDefault("state-" + item, "good");
      states.put(item, Item.STATES.contains(state) ? state : "good");
    }
    try {
      if (states.isEmpty()) throw new ItemRefusal.ImpossibleLoan();
      loans.giveBack(id, on == null ? today() : on, states);
      redirect.addFlashAttribute("done", said("network.loan.returned", locale));
    } catch (ItemRefusal refusal) {
      redirect.addFlashAttribute("refused", said(refusal.messageKey(), locale));
    }
    return "redirect:/gestion/reseau/materiel/prets/" + id;
  }

  private String newPage(NewLoan typed, Model model) {
    model
        .addAttribute("typed", typed)
        .addAttribute("sites", items.sites())
        .addAttribute("communes", communes.all())
        .addAttribute(
            "free", items.page(new ItemFilter(null, null, null, null, "free"), 0, MOST_FREE));
    return "network/loan-new";
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), authorities.get().zone());
  }

  private String said(String messageKey, Locale locale) {
    return messages.getMessage(messageKey, null, locale);
  }
}
