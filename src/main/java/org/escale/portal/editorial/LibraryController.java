package org.escale.portal.editorial;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.escale.network.FurnishingRefusal;
import org.escale.tabular.SentFile;
import org.escale.tabular.UnreadableFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pictures that texts may show: sent, described, removed. */
@Controller
@RequestMapping("/gestion/portail/photos")
@PreAuthorize("hasAuthority('PORTAL_EDIT')")
class LibraryController {
  private final PictureLibrary pictures;
  private final MessageSource messages;

  LibraryController(PictureLibrary pictures, MessageSource messages) {
    this.pictures = pictures;
    this.messages = messages;
  }

  @GetMapping
  String list(Model model) {
    var all = pictures.all();
    Map<UUID, List<String>> used = new HashMap<>();
    all.forEach(picture -> used.put(picture.id(), pictures.usedIn(picture.id())));
    model.addAttribute("pictures", all).addAttribute("used", used);
    return "portal/pictures";
  }

  @PostMapping
  String add(
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String alt,
      @RequestParam(defaultValue = "") String altEn,
      Locale locale,
      Model model,
      RedirectAttributes redirect) {
    var refused = missing(name, alt);
    try {
      if (refused == null) {
        var picture = pictures.add(name, alt.strip(), orNull(altEn), SentFile.content(file));
        redirect.addFlashAttribute(
            "done", said("portal.editorial.picture.added", locale, picture.name()));
        return "redirect:/gestion/portail/photos";
      }
    } catch (FurnishingRefusal | UnreadableFile refusal) {
      refused = "portal.editorial.picture.unreadable";
    } catch (TextRefusal refusal) {
      refused = refusal.messageKey();
    }
    // what was typed stays; the file is to be chosen again, as browsers will have it
    model
        .addAttribute("refused", said(refused, locale))
        .addAttribute("name", name)
        .addAttribute("alt", alt)
        .addAttribute("altEn", altEn);
    return list(model);
  }

  @PostMapping("/{id}")
  String describe(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String alt,
      @RequestParam(defaultValue = "") String altEn,
      Locale locale,
      RedirectAttributes redirect) {
    if (alt.isBlank()) {
      redirect.addFlashAttribute("refused", said("portal.editorial.picture.no-words", locale));
    } else {
      pictures.describe(id, alt.strip(), orNull(altEn));
      redirect.addFlashAttribute("done", said("portal.editorial.picture.described", locale));
    }
    return "redirect:/gestion/portail/photos";
  }

  @PostMapping("/{id}/retrait")
  String remove(@PathVariable UUID id, Locale locale, RedirectAttributes redirect) {
    try {
      pictures.remove(id);
      redirect.addFlashAttribute("done", said("portal.editorial.picture.removed", locale));
    } catch (TextRefusal refusal) {
      redirect.addFlashAttribute("refused", said(refusal.messageKey(), locale));
    }
    return "redirect:/gestion/portail/photos";
  }

  private static @Nullable String missing(String name, String alt) {
    if (Slug.of(name).isEmpty()) return "portal.editorial.picture.no-name";
    return alt.isBlank() ? "portal.editorial.picture.no-words" : null;
  }

  private static @Nullable String orNull(String typed) {
    return typed.isBlank() ? null : typed.strip();
  }

  private String said(String messageKey, Locale locale, Object... arguments) {
    return messages.getMessage(messageKey, arguments, locale);
  }
}
