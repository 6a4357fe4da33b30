package org.escale.network.inventory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.escale.territory.Authorities;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One item of equipment: entered, corrected, with the loans that it has been in. */
@Controller
@RequestMapping("/gestion/reseau/materiel")
@PreAuthorize("hasAuthority('NETWORK_EDIT')")
class ItemController {
  private final Items items;
  private final Loans loans;
  private final Authorities authorities;
  private final MessageSource messages;
  private final Clock clock;

  ItemController(
      Items items, Loans loans, Authorities authorities, MessageSource messages, Clock clock) {
    this.items = items;
    this.loans = loans;
    this.authorities = authorities;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/nouveau")
  String blank(Model model) {
    model.addAttribute("form", ItemForm.blank(authorities.get().name()));
    return newPage(model);
  }

  @PostMapping
  String add(
      @ModelAttribute("form") ItemForm form,
      BindingResult errors,
      Locale locale,
      Model model,
      RedirectAttributes redirect) {
    var item = form.read(UUID.randomUUID(), errors);
    if (item == null) return newPage(model);
    try {
      items.add(item);
    } catch (ItemRefusal refusal) {
      refuse(refusal, errors);
      return newPage(model);
    }
    return saved(item, locale, redirect);
  }

  @GetMapping("/{id}")
  @PreAuthorize("hasAuthority('TERRITORY_READ')")
  String show(@PathVariable UUID id, Model model) {
    var item = items.get(id);
    model.addAttribute("form", ItemForm.of(item));
    return page(item, model);
  }

  @PostMapping("/{id}")
  String change(
      @PathVariable UUID id,
      @ModelAttribute("form") ItemForm form,
      BindingResult errors,
      Locale locale,
      Model model,
      RedirectAttributes redirect) {
    var item = form.read(id, errors);
    if (item == null) return page(items.get(id), model);
    try {
      items.change(item);
    } catch (ItemRefusal refusal) {
      refuse(refusal, errors);
      return page(items.get(id), model);
    }
    return saved(item, locale, redirect);
  }

  private static void refuse(ItemRefusal refusal, BindingResult errors) {
    var field =
        switch (refusal) {
          case ItemRefusal.TagTaken taken -> "tag";
          case ItemRefusal.SerialTaken taken -> "serial";
          default -> "label";
        };
    errors.rejectValue(field, refusal.messageKey());
  }

  private String saved(Item item, Locale locale, RedirectAttributes redirect) {
    redirect.addFlashAttribute(
        "done", messages.getMessage("network.item.saved", new Object[] {item.label()}, locale));
    return "redirect:/gestion/reseau/materiel/" + item.id();
  }

  private String newPage(Model model) {
    choices(model);
    return "network/item-new";
  }

  private String page(Item item, Model model) {
    choices(model);
    var listed = items.listed(item.id());
    model
        .addAttribute("item", item)
        .addAttribute("listed", listed)
        .addAttribute("loans", loans.ofItem(item.id()))
        .addAttribute("today", LocalDate.ofInstant(clock.instant(), authorities.get().zone()));
    return "network/item";
  }

  private void choices(Model model) {
    model
        .addAttribute("categories", Item.CATEGORIES)
        .addAttribute("states", Item.STATES)
        .addAttribute("sites", items.sites());
  }
}
