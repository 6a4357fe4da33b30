package org.escale.access.administration;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.escale.access.Accounts;
import org.escale.access.CommuneMissing;
import org.escale.access.EmailTaken;
import org.escale.access.Handover;
import org.escale.access.InvitePerson;
import org.escale.access.LastAdministrator;
import org.escale.access.Permission;
import org.escale.access.Roles;
import org.escale.access.letter.Letters;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Who has an account: the list, invitations, roles, closing and opening again. */
@Controller
@RequestMapping("/gestion/comptes")
@PreAuthorize("hasAuthority('ACCOUNT_ADMINISTER')")
class AccountsController {
  private final Accounts accounts;
  private final Roles roles;
  private final CommuneNames communes;
  private final Letters letters;
  private final MessageSource messages;

  AccountsController(
      Accounts accounts,
      Roles roles,
      CommuneNames communes,
      Letters letters,
      MessageSource messages) {
    this.accounts = accounts;
    this.roles = roles;
    this.communes = communes;
    this.letters = letters;
    this.messages = messages;
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("accounts", accounts.all());
    model.addAttribute("roles", roles.all());
    model.addAttribute("permissions", Permission.values());
    model.addAttribute("communeNames", communes.byCode());
    return "access/accounts";
  }

  @GetMapping("/nouveau")
  String form(Model model) {
    model.addAttribute("person", InvitePerson.blank());
    return invitation(model);
  }

  @PostMapping
  String invite(
      @Valid @ModelAttribute("person") InvitePerson person,
      BindingResult errors,
      Locale locale,
      Model model,
      RedirectAttributes outcome) {
    if (errors.hasErrors()) return invitation(model);
    try {
      var handover = accounts.invite(person);
      handOver(handover, locale, outcome);
      return "redirect:/gestion/comptes/" + handover.account().id();
    } catch (EmailTaken e) {
      errors.rejectValue("email", "access.account.email-taken");
    } catch (CommuneMissing e) {
      errors.rejectValue("communeCode", "access.account.commune-missing");
    }
    return invitation(model);
  }

  @GetMapping("/{id}")
  String show(@PathVariable UUID id, Model model) {
    model.addAttribute("account", accounts.get(id));
    model.addAttribute("roles", roles.all());
    model.addAttribute("communes", communes.byCode());
    return "access/account";
  }

  @PostMapping("/{id}/roles")
  String changeRoles(
      @PathVariable UUID id,
      @RequestParam(name = "roles", defaultValue = "") List<String> held,
      @RequestParam(required = false) @Nullable String communeCode,
      Locale locale,
      RedirectAttributes outcome) {
    if (held.isEmpty()) {
      outcome.addFlashAttribute("refused", said("access.account.role-missing", locale));
    } else {
      attempt(
          () -> accounts.changeRoles(id, held, communeCode),
          "access.account.roles-changed",
          locale,
          outcome);
    }
    return "redirect:/gestion/comptes/" + id;
  }

  @PostMapping("/{id}/fermeture")
  String disable(@PathVariable UUID id, Locale locale, RedirectAttributes outcome) {
    attempt(() -> accounts.disable(id), "access.account.disabled", locale, outcome);
    return "redirect:/gestion/comptes/" + id;
  }

  @PostMapping("/{id}/ouverture")
  String enable(@PathVariable UUID id, Locale locale, RedirectAttributes outcome) {
    attempt(() -> accounts.enable(id), "access.account.enabled", locale, outcome);
    return "redirect:/gestion/comptes/" + id;
  }

  @PostMapping("/{id}/lien")
  String newLink(@PathVariable UUID id, Locale locale, RedirectAttributes outcome) {
    handOver(accounts.newLink(id), locale, outcome);
    return "redirect:/gestion/comptes/" + id;
  }

  /** By mail where there is a mail server; otherwise, or when it fails, by the administrator. */
  private void handOver(Handover handover, Locale locale, RedirectAttributes outcome) {
    var site =
        letters
            .publicAddress()
            .orElseGet(() -> ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
    if (letters.canSend() && letters.send(handover, site)) {
      outcome.addFlashAttribute("done", said("access.account.link-sent", locale));
      return;
    }
    if (letters.canSend()) {
      outcome.addFlashAttribute("refused", said("access.account.mail-failed", locale));
    }
    outcome.addFlashAttribute("link", site + handover.path());
    outcome.addFlashAttribute("linkDays", handover.purpose().life().toDays());
  }

  private void attempt(Runnable change, String done, Locale locale, RedirectAttributes outcome) {
    try {
      change.run();
      outcome.addFlashAttribute("done", said(done, locale));
    } catch (LastAdministrator e) {
      outcome.addFlashAttribute("refused", said("access.account.last-administrator", locale));
    } catch (CommuneMissing e) {
      outcome.addFlashAttribute("refused", said("access.account.commune-missing", locale));
    }
  }

  private String invitation(Model model) {
    model.addAttribute("roles", roles.all());
    model.addAttribute("communes", communes.byCode());
    model.addAttribute("byMail", letters.canSend());
    return "access/invitation";
  }

  private String said(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }
}
