package org.escale.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.escale.portal.editorial.Menu;
import org.escale.portal.editorial.Text;
import org.escale.portal.editorial.TextKind;
import org.escale.portal.editorial.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** A few pages and some news, as the authority would write them. All of it is invented. */
@Component
class DemoTexts {
  private final Texts texts;
  private final Menu menu;

  DemoTexts(Texts texts, Menu menu) {
    this.texts = texts;
    this.menu = menu;
  }

  void write() {
    var today = texts.today();
    menu.add(add(TextKind.PAGE, "qui-sommes-nous", today.minusDays(90)));
    menu.add(add(TextKind.PAGE, "comment-venir", today.minusDays(90)));
    add(TextKind.PAGE, "venir-avec-un-groupe", today.minusDays(30));
    add(TextKind.NEWS, "un-ordinateur-pour-s-exercer", today.minusDays(20));
    add(TextKind.NEWS, "des-ateliers-pour-debuter", today.minusDays(5));
    add(TextKind.NEWS, "fermetures-des-fetes", today.plusDays(10));
  }

  /** Its first line is the title, the rest is the body; the English is a file beside it. */
  private Text add(TextKind kind, String slug, LocalDate publicOn) {
    var french = Objects.requireNonNull(read(slug + ".fr.md"));
    var english = read(slug + ".en.md");
    var text =
        new Text(
            UUID.randomUUID(),
            kind,
            slug,
            title(french),
            body(french),
            english == null ? null : title(english),
            english == null ? null : body(english),
            publicOn,
            0);
    texts.add(text);
    return text;
  }

  private static String title(String file) {
    return file.lines().findFirst().orElseThrow();
  }

  private static String body(String file) {
    return file.substring(title(file).length()).strip();
  }

  private static @Nullable String read(String name) {
    var file = new ClassPathResource("demo/texts/" + name);
    if (!file.exists()) return null;
    try {
      return file.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
