package org.escale.portal.editorial;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Texts as an author leaves them. */
final class TestTexts {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private TestTexts() {}

  static Text text(TextKind kind, String slug, String title, @Nullable LocalDate publicOn) {
    return new Text(UUID.randomUUID(), kind, slug, title, "Texte", null, null, publicOn, 0);
  }

  static Text text(TextKind kind, String slug, String title, String body) {
    return new Text(UUID.randomUUID(), kind, slug, title, body, null, null, TODAY, 0);
  }
}
