package org.escale.portal.editorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.escale.portal.editorial.TestTexts.TODAY;
import static org.escale.portal.editorial.TestTexts.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.escale.EscaleTest;
import org.escale.SignedInClient;
import org.escale.TestAccounts;
import org.escale.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When the public reads what the authority wrote, and where it finds it. */
@EscaleTest
class PublicTextsTest {
  @LocalServerPort int port;
  @Autowired TestAccounts accounts;
  @Autowired Texts texts;
  @Autowired Menu menu;
  @Autowired News news;
  @Autowired SiteMenu siteMenu;
  @Autowired TestClock clock;
  @Autowired JdbcClient sql;

  @Test
  void a_page_is_not_public_before_its_day_nor_as_a_draft() {
    texts.add(text(TextKind.PAGE, "bientot", "Bientôt", TODAY.plusDays(1)));
    texts.add(text(TextKind.PAGE, "brouillon", "Brouillon", (LocalDate) null));
    try (var anybody = SignedInClient.stranger(port)) {
      assertThat(anybody.get("/pages/bientot").statusCode()).isEqualTo(404);
      assertThat(anybody.get("/pages/brouillon").statusCode()).isEqualTo(404);
      assertThat(anybody.get("/actualites/bientot").statusCode()).isEqualTo(404);
      clock.moveTo(Instant.parse("2026-11-24T22:59:59Z"));
      assertThat(anybody.get("/pages/bientot").statusCode()).isEqualTo(404);
      clock.moveTo(Instant.parse("2026-11-24T23:00:00Z")); // midnight in France
      assertThat(anybody.get("/pages/bientot").body()).contains("<h1>Bientôt</h1>");
    }
  }

  @Test
  void who_reads_english_gets_english_or_french_with_a_word_about_it() {
    texts.add(text(TextKind.PAGE, "ici", "Ici", TODAY));
    texts.add(
        new Text(UUID.randomUUID(), TextKind.PAGE, "la", "Là", "Texte", "There", "Text", TODAY, 0));
    try (var anybody = SignedInClient.stranger(port)) {
      assertThat(anybody.get("/pages/ici?lang=en").body())
          .contains("This page exists in French only.", "<div lang=\"fr\">", "<h1>Ici</h1>");
      assertThat(anybody.get("/pages/la?lang=en").body())
          .doesNotContain("in French only")
          .contains("<div lang=\"en\">", "<h1>There</h1>");
    }
  }

  @Test
  void the_menu_shows_the_public_pages_in_the_order_that_was_chosen() {
    var first = text(TextKind.PAGE, "un", "Un", TODAY);
    var second = text(TextKind.PAGE, "deux", "Deux", TODAY);
    var draft = text(TextKind.PAGE, "trois", "Trois", (LocalDate) null);
    for (var page : new Text[] {first, second, draft}) {
      texts.add(page);
      menu.add(page);
    }
    assertThat(siteMenu.pages()).extracting(Headline::title).containsExactly("Un", "Deux");
    try (var client = accounts.client(port, "manager")) {
      client.post("/gestion/portail/menu/" + second.id() + "/monter", Map.of());
      assertThat(client.get("/").body()).containsSubsequence("/pages/deux", "/pages/un");
      assertThat(client.get("/").body()).doesNotContain("/pages/trois");
      client.post("/gestion/portail/menu/" + second.id() + "/monter", Map.of()); // it is the first
      client.post("/gestion/portail/menu/" + first.id() + "/retrait", Map.of());
    }
    assertThat(siteMenu.pages()).extracting(Headline::title).containsExactly("Deux");
    texts.remove(second.id(), 0);
    assertThat(siteMenu.pages()).isEmpty();
    assertThat(menu.pages()).extracting(Text::title).containsExactly("Trois");
  }

  @Test
  void news_stands_in_no_menu_and_the_latest_is_announced_when_its_day_begins() {
    texts.add(text(TextKind.NEWS, "ancienne", "Ancienne", TODAY.minusDays(30)));
    texts.add(text(TextKind.NEWS, "nouvelle", "Nouvelle", TODAY));
    var coming = text(TextKind.NEWS, "prochaine", "Prochaine", TODAY.plusDays(1));
    texts.add(coming);
    assertThat(news.latest(5)).extracting(Headline::title).containsExactly("Nouvelle", "Ancienne");
    clock.moveTo(Instant.parse("2026-11-24T23:00:00Z"));
    assertThat(news.latest(1)).extracting(Headline::title).containsExactly("Prochaine");
    assertThatThrownBy(() -> menu.add(coming)).isInstanceOf(DataIntegrityViolationException.class);
    try (var anybody = SignedInClient.stranger(port)) {
      assertThat(anybody.get("/actualites").body())
          .containsSubsequence("Prochaine", "Nouvelle", "Ancienne");
      assertThat(anybody.get("/actualites?page=2").body()).contains("Aucune actualité");
    }
  }

  /** What another program of the site wrote is seen after a while, without a query in between. */
  @Test
  void the_front_is_held_in_memory_for_a_while() {
    texts.add(text(TextKind.NEWS, "une", "Une", TODAY));
    assertThat(news.latest(1)).extracting(Headline::title).containsExactly("Une");
    sql.sql("UPDATE portal.text SET title = 'Autre'").update();
    clock.moveTo(TestClock.START.plusSeconds(29));
    assertThat(news.latest(1)).extracting(Headline::title).containsExactly("Une");
    clock.moveTo(TestClock.START.plusSeconds(30));
    assertThat(news.latest(1)).extracting(Headline::title).containsExactly("Autre");
  }
}
