package org.escale.portal.editorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.escale.portal.editorial.TestTexts.TODAY;
import static org.escale.portal.editorial.TestTexts.text;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.escale.EscaleTest;
import org.escale.SignedInClient;
import org.escale.TestAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;

/** What the authority writes and shows, and how nothing of it is lost. */
@EscaleTest
class EditorialTest {
  @LocalServerPort int port;
  @Autowired TestAccounts accounts;
  @Autowired Texts texts;
  @Autowired PictureLibrary pictures;
  @Autowired Markdown markdown;

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
