package org.escale.portal.editorial;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the public reads of what the authority writes. */
@Controller
class PublicTextController {
  private static final int ON_A_PAGE = 20;

  /** A picture's address changes with its content. */
  private static final Duration LONG = Duration.ofDays(365);

  private final Texts texts;
  private final PictureLibrary pictures;

  PublicTextController(Texts texts, PictureLibrary pictures) {
    this.texts = texts;
    this.pictures = pictures;
  }

  @GetMapping("/pages/{slug}")
  String page(@PathVariable String slug, Locale locale, Model model) {
    return show(texts.getPublic(TextKind.PAGE, slug), locale, model);
  }

  @GetMapping("/actualites/{slug}")
  String news(@PathVariable String slug, Locale locale, Model model) {
    return show(texts.getPublic(TextKind.NEWS, slug), locale, model);
  }

  @GetMapping("/actualites")
  String allNews(@RequestParam(defaultValue = "1") String page, Locale locale, Model model) {
    int number = page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1;
    var some = texts.publicNews((number - 1) * ON_A_PAGE, ON_A_PAGE + 1);
    model
        .addAttribute("texts", some.subList(0, Math.min(ON_A_PAGE, some.size())))
        .addAttribute("page", number)
        .addAttribute("more", some.size() > ON_A_PAGE)
        .addAttribute("language", locale.getLanguage());
    return "portal/news-list";
  }

  @GetMapping("/photos/{id}/{width:\\d{1,5}}.jpg")
  ResponseEntity<byte[]> picture(@PathVariable UUID id, @PathVariable int width) {
    return pictures
        .content(id, width)
        .map(content ->
            ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(LONG).cachePublic().immutable())
                .body(content))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private static String show(Text text, Locale locale, Model model) {
    model
        .addAttribute("text", text)
        .addAttribute("language", text.languageFor(locale.getLanguage()));
    return "portal/text";
  }
}
