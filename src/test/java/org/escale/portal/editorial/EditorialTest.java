package org.escale.portal.editorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.escale.EscaleTest;
import org.escale.SignedInClient;
import org.escale.TestAccounts;
import org.escale.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the authority writes, and when the public reads it. */
@EscaleTest
class EditorialTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @LocalServerPort int port;
  @Autowired TestAccounts accounts;
  @Autowired Texts texts;
  @Autowired Menu menu;
  @Autowired News news;
  @Autowired SiteMenu siteMenu;
  @Autowired PictureLibrary pictures;
  @Autowired Markdown markdown;
  @Autowired TestClock clock;
  @Autowired JdbcClient sql;

  @Test
  void markup_in_a_text_is_shown_as_it_was_typed() {
    var html =
        markdown.html(
            """
            <script>alert(1)</script> <img src=x onerror=alert(1)>

            <div onclick="alert(1)">Bonjour</div>

            [un piège](javascript:alert(1)) [un autre](JaVaScRiPt&colon;alert(1))
            [data](data:text/html,x) <javascript:alert(1)> [a](//exemple.fr)
            [mairie](https://exemple.fr) [écrire](mailto:a@exemple.fr) [bus](/bus "le bus")
            """,
            "fr");
    assertThat(html)
        .doesNotContain("<script", "<img", "<div", "href=\"javascript", "href=\"Java")
        .doesNotContain("href=\"data", "href=\"//")
        .contains("&lt;script&gt;", "un piège", "un autre")
        .contains("<a href=\"https://exemple.fr\">mairie</a>")
        .contains("href=\"mailto:a@exemple.fr\"")
        .contains("<a href=\"/bus\" title=\"le bus\">bus</a>");
  }

  @Test
  void headings_follow_the_title_of_the_page_and_skip_none() {
    assertThat(markdown.html("# A\n\n### B\n\n#### C\n\n## D\n\n# E\n", "fr"))
        .containsSubsequence("<h2>A</h2>", "<h3>B</h3>", "<h4>C</h4>", "<h3>D</h3>", "<h2>E</h2>");
  }

  @Test
  void a_table_scrolls_in_itself_and_says_what_its_columns_are() {
    assertThat(markdown.html("| a | b |\n|---|---|\n| 1 | <b> |\n", "en"))
        .contains("role=\"region\"", "aria-label=\"Table\"", "<th scope=\"col\">a</th>")
        .contains("<td>&lt;b&gt;</td>");
  }

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
  void of_two_who_change_a_page_the_second_is_told_and_keeps_what_was_typed() {
    var page = text(TextKind.PAGE, "horaires", "Horaires", TODAY);
    texts.add(page);
    var address = "/gestion/portail/pages/" + page.id();
    try (var client = accounts.client(port, "manager")) {
      assertThat(client.post(address, form("Horaires d’été", "Le premier", 0)).statusCode())
          .isEqualTo(302);
      var second = client.post(address, form("Horaires", "Le second", 0));
      assertThat(second.body())
          .contains("Quelqu’un a changé ce texte", "Le premier", "Le second")
          .contains("name=\"version\" value=\"1\"");
      assertThat(texts.get(TextKind.PAGE, page.id()).body()).isEqualTo("Le premier");
      // now that it was seen
      assertThat(client.post(address, form("Horaires", "Le second", 1)).statusCode())
          .isEqualTo(302);
      assertThat(client.post(address + "/retrait", Map.of("version", "1")).headers().map())
          .hasEntrySatisfying("Location", l -> assertThat(l.getFirst()).endsWith("/retrait"));
      texts.remove(page.id(), 2);
      assertThat(client.post(address, form("Horaires", "Le dernier", 2)).body())
          .contains("Quelqu’un a supprimé ce texte", "Le dernier");
    }
  }

  @Test
  void a_preview_saves_nothing_and_loses_nothing() {
    try (var client = accounts.client(port, "manager")) {
      var form = new HashMap<>(form("Nos gens", "## Qui\n\n<b>Nous</b>", 0));
      form.put("titleEn", "Our team");
      form.put("bodyEn", "We");
      form.put("slug", "equipe");
      var answer = client.post("/gestion/portail/pages?apercu=oui", form).body();
      assertThat(answer)
          .contains("<h2>Qui</h2>", "&lt;b&gt;Nous&lt;/b&gt;", "Rien n’est encore enregistré")
          .contains("value=\"Nos gens\"", "value=\"Our team\"", "value=\"equipe\"")
          .contains("## Qui", "<p>We</p>");
      assertThat(texts.ofKind(TextKind.PAGE)).isEmpty();
    }
  }

  @Test
  void an_address_is_made_of_the_title_and_belongs_to_one_page() {
    assertThat(Slug.of("Qui sommes-nous ? L’Œuvre d’été"))
        .isEqualTo("qui-sommes-nous-l-oeuvre-d-ete");
    assertThat(Slug.of("a".repeat(79) + " b".repeat(9))).isEqualTo("a".repeat(79));
    try (var client = accounts.client(port, "manager")) {
      client.post("/gestion/portail/pages", form("Qui sommes-nous ?", "Nous", 0));
      var refused = client.post("/gestion/portail/pages", form("Qui sommes nous", "Eux", 0));
      assertThat(refused.body())
          .contains("Cette adresse est déjà prise", "/pages/qui-sommes-nous", "Eux");
      assertThat(texts.ofKind(TextKind.PAGE)).hasSize(1);
      assertThat(client.post("/gestion/portail/actualites", form("Qui sommes nous", "Eux", 0)))
          .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(302));
      assertThat(client.post("/gestion/portail/pages", form("?!", "x", 0)).body())
          .contains("au moins une lettre");
      assertThat(client.post("/gestion/portail/pages", form("", "", 0)).body())
          .contains("Rien n’est enregistré", "À remplir.");
    }
  }

  @Test
  void a_picture_has_words_a_name_of_its_own_and_stays_while_a_text_shows_it() {
    var picture = pictures.add("L’accueil !", "La porte bleue", null, png(1600, 800));
    assertThat(picture.name()).isEqualTo("l-accueil");
    assertThat(picture.widths()).containsExactly(400, 800, 1280);
    assertThatThrownBy(() -> pictures.add("l'accueil", "Autre", null, png(9, 9)))
        .isInstanceOf(TextRefusal.NameTaken.class);
    assertThatThrownBy(() -> pictures.add("sans-mots", "", null, png(9, 9)))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("picture_in_words");
    var unknown = text(TextKind.PAGE, "a", "A", "![](nulle-part)");
    assertThatThrownBy(() -> texts.add(unknown)).isInstanceOf(TextRefusal.NoSuchPicture.class);
    var page = text(TextKind.PAGE, "a", "A", "![](l-accueil) ![L’entrée](l-accueil)");
    texts.add(page);
    assertThat(markdown.html(page.body(), "fr"))
        .contains("alt=\"La porte bleue\"", "alt=\"L’entrée\"")
        .contains("src=\"" + picture.path(800) + "\"", picture.path(400) + " 400w");
    assertThatThrownBy(() -> pictures.remove(picture.id())).isInstanceOf(TextRefusal.InUse.class);
    texts.remove(page.id(), 0);
    pictures.remove(picture.id());
    assertThat(pictures.content(picture.id(), 400)).isEmpty();
  }

  @Test
  void anybody_sees_a_picture_in_its_widths_and_no_other() throws IOException {
    var picture = pictures.add("photo", "Une photo", null, png(1000, 500));
    try (var anybody = SignedInClient.stranger(port)) {
      var answer = anybody.get(picture.path(400));
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/jpeg");
      assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
      assertThat(anybody.get(picture.path(401)).statusCode()).isEqualTo(404);
    }
    var small = pictures.content(picture.id(), 400).orElseThrow();
    assertThat(ImageIO.read(new ByteArrayInputStream(small)).getHeight()).isEqualTo(200);
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

  @Test
  void only_those_who_may_write() {
    try (var commune = accounts.client(port, "commune-agent")) {
      assertThat(commune.get("/gestion/portail/pages").statusCode()).isEqualTo(403);
      assertThat(commune.post("/gestion/portail/pages", form("A", "B", 0)).statusCode())
          .isEqualTo(403);
    }
  }

  private static Map<String, String> form(String title, String body, int version) {
    return Map.of(
        "version",
        "" + version,
        "title",
        title,
        "body",
        body,
        "slug",
        "",
        "titleEn",
        "",
        "bodyEn",
        "",
        "published",
        "yes",
        "publicOn",
        "2026-11-24");
  }

  private static Text text(TextKind kind, String slug, String title, @Nullable LocalDate publicOn) {
    return new Text(UUID.randomUUID(), kind, slug, title, "Texte", null, null, publicOn, 0);
  }

  private static Text text(TextKind kind, String slug, String title, String body) {
    return new Text(UUID.randomUUID(), kind, slug, title, body, null, null, TODAY, 0);
  }

  static byte[] png(int width, int height) {
    try {
      var out = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
