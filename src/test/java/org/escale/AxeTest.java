package org.escale;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p style='color: #eee'>Pâle</p>",
        "<div style='background: #444'><p>Sombre</p></div>",
        "<p style='color: #808080; font-size: 40px'>Grand</p><p style='color: #808080'>Petit</p>"
      })
  void what_is_too_pale_is_found_among_many_texts_that_are_not(String pale) {
    try (var visitor = WebBrowser.visitor(0, 390)) {
      var page = visitor.newPage();
      page.setContent(PAGE.formatted("<p>Un texte</p>".repeat(9) + pale));
      assertThat(Axe.faults(page)).hasSize(1);
      assertThat(Axe.faults(page).toString()).startsWith("[color-contrast: ");
    }
  }
}
