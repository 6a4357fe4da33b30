package org.escale;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The eye that looks at every page sees. */
class AxeTest {
  private static final String PAGE =
      "<!DOCTYPE html><html lang='fr'><title>Essai</title><main><h1>Essai</h1>%s</main></html>";

  @Test
  void axe_finds_a_picture_without_words_and_a_text_too_pale_to_read() {
    try (var visitor = WebBrowser.visitor(0, 390)) {
      var page = visitor.newPage();
      page.setContent(PAGE.formatted("<p>Un texte</p>"));
      assertThat(Axe.faults(page)).isEmpty();
      page.setContent(PAGE.formatted("<img src='data:,'>"));
      assertThat(Axe.faults(page).toString()).startsWith("[image-alt: ").contains("<img");
      page.setContent(PAGE.formatted("<p style='color: #eee'>Un texte</p>"));
      assertThat(Axe.faults(page).toString()).startsWith("[color-contrast: ");
    }
  }
}
