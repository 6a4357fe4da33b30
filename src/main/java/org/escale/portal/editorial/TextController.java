package org.escale.portal.editorial;

import java.util.Locale;
import java.util.UUID;
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

/** Pages and news written, looked at before they are saved, corrected, removed. */
@Controller
@RequestMapping("/gestion/portail/{shelf:pages|actualites}")
@PreAuthorize("hasAuthority('PORTAL_EDIT')")
class TextController {
  private final Texts texts;
  private final Menu menu;
  private final PictureLibrary pictures;
  private final MessageSource messages;

  TextController(Texts texts, Menu menu, PictureLibrary pictures, MessageSource messages) {
    this.texts = texts;
    this.menu = menu;
    this.pictures = pictures;
    this.messages = messages;
  }

  @GetMapping
  String list(@PathVariable String shelf, Model model) {
    var kind = TextKind.ofPath(shelf);
    model
        .addAttribute("kind", kind)
        .addAttribute("texts", texts.ofKind(kind))
        .addAttribute("today", texts.today());
    return "portal/texts";
  }

  @GetMapping("/nouveau")
  String blank(@PathVariable String shelf, Model model) {
    model.addAttribute("form", TextForm.blank(texts.today()));
    return form(TextKind.ofPath(shelf), null, model);
  }

  @PostMapping(params = "apercu")
  String look(
      @PathVariable String shelf,
      @ModelAttribute("form") TextForm form,
      BindingResult errors,
      Model model) {
    form.read(UUID.randomUUID(), TextKind.ofPath(shelf), errors);
    model.addAttribute("preview", form);
    return form(TextKind.ofPath(shelf), null, model);
  }

  @PostMapping(params = "!apercu")
  String add(
      @PathVariable String shelf,
      @ModelAttribute("form") TextForm form,
      BindingResult errors,
      Locale locale,
      Model model,
      RedirectAttributes redirect) {
    var kind = TextKind.ofPath(shelf);
    var text = form.read(UUID.randomUUID(), kind, errors);
    if (text == null) return form(kind, null, model);
    try {
      texts.add(text);
      return saved(text, locale, redirect);
    } catch (TextRefusal refusal) {
      return refused(refusal, errors, kind, null, model);
    }
  }

  @GetMapping("/{id}")
  String correct(@PathVariable String shelf, @PathVariable UUID id, Model model) {
    var kind = TextKind.ofPath(shelf);
    var text = texts.get(kind, id);
    model.addAttribute("form", TextForm.of(text, texts.today()));
    return form(kind, text, model);
  }

  @PostMapping(path = "/{id}", params = "apercu")
  String look(
      @PathVariable String shelf,
      @PathVariable UUID id,
      @ModelAttribute("form") TextForm form,
      BindingResult errors,
      Model model) {
    var kind = TextKind.ofPath(shelf);
    form.read(id, kind, errors);
    model.addAttribute("preview", form);
    return form(kind, texts.find(id).orElse(null), model);
  }

  @PostMapping(path = "/{id}", params = "!apercu")
  String change(
      @PathVariable String shelf,
      @PathVariable UUID id,
      @ModelAttribute("form") TextForm form,
      BindingResult errors,
      Locale locale,
      Model model,
      RedirectAttributes redirect) {
    var kind = TextKind.ofPath(shelf);
    var text = form.read(id, kind, errors);
    if (text == null) return form(kind, texts.find(id).orElse(null), model);
    try {
      texts.change(text);
      return saved(text, locale, redirect);
    } catch (TextChangedMeanwhile refusal) {
      var now = refusal.now();
      model.addAttribute("meanwhile", true).addAttribute("theirs", now);
      model.addAttribute("form", form.over(now == null ? 0 : now.version()));
      return form(kind, now, model);
    } catch (TextRefusal refusal) {
      return refused(refusal, errors, kind, texts.find(id).orElse(null), model);
    }
  }

  @GetMapping("/{id}/retrait")
  String ask(@PathVariable String shelf, @PathVariable UUID id, Model model) {
    var kind = TextKind.ofPath(shelf);
    var text = texts.get(kind, id);
    model
        .addAttribute("kind", kind)
        .addAttribute("text", text)
        .addAttribute("state", text.state(texts.today()))
        .addAttribute("inMenu", menu.pages().stream().anyMatch(page -> page.id().equals(id)));
    return "portal/text-removal";
  }

  @PostMapping("/{id}/retrait")
  String remove(
      @PathVariable String shelf,
      @PathVariable UUID id,
      @RequestParam int version,
      Locale locale,
      RedirectAttributes redirect) {
    var title = new Object[] {texts.get(TextKind.ofPath(shelf), id).title()};
    try {
      texts.remove(id, version);
    } catch (TextChangedMeanwhile refusal) {
      redirect.addFlashAttribute(
          "refused", messages.getMessage("portal.editorial.removal-meanwhile", title, locale));
      return "redirect:/gestion/portail/" + shelf + "/" + id + "/retrait";
    }
    redirect.addFlashAttribute(
        "done", messages.getMessage("portal.editorial.removed", title, locale));
    return "redirect:/gestion/portail/" + shelf;
  }

  private String refused(
      TextRefusal refusal, BindingResult errors, TextKind kind, @Nullable Text text, Model model) {
    if (refusal instanceof TextRefusal.AddressTaken
        && errors.getTarget() instanceof TextForm form) {
      model.addAttribute("taken", form.addressed().slug());
    }
    errors.rejectValue(refusal.field(), refusal.messageKey(), refusal.arguments(), null);
    return form(kind, text, model);
  }

  private String form(TextKind kind, @Nullable Text text, Model model) {
    model
        .addAttribute("kind", kind)
        .addAttribute("text", text)
        .addAttribute("pictures", pictures.all());
    return "portal/text-form";
  }

  private String saved(Text text, Locale locale, RedirectAttributes redirect) {
    var key = "portal.editorial.saved." + text.state(texts.today()).name().toLowerCase(Locale.ROOT);
    redirect.addFlashAttribute(
        "done", messages.getMessage(key, new Object[] {text.title()}, locale));
    return "redirect:/gestion/portail/" + text.kind().path();
  }
}
