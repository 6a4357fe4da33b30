package org.escale.portal.poster;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.escale.EscaleTest;
import org.escale.agenda.AgendaWorld;
import org.escale.agenda.Sessions;
import org.escale.network.Places;
import org.escale.network.hours.PlaceHours;
import org.escale.portal.PublishedPlace;
import org.escale.portal.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The poster for the door, as it comes out of the printer. */
@EscaleTest
class PosterTest {
  private static final int DOTS_AN_INCH = 120;

  @LocalServerPort int port;
  @Autowired Sessions sessions;
  @Autowired Places places;
  @Autowired PlaceHours hours;
  @Autowired JdbcClient sql;

  @BeforeEach
  void world() {
    AgendaWorld.build(sql);
  }

  @Test
  void a_places_poster_has_its_hours_what_one_finds_and_a_code_that_leads_to_its_page()
      throws Exception {
    var place = PublishedPlace.add(places, hours, sql, "Espace des Tilleuls", "We 14:00-17:00");
    sql.sql(
            "UPDATE network.place SET phone = '+33327000000', step_free = true, fees = '{Gratuit}',"
                + " access_modes = '{Se présenter}', version = version + 1, updated_at = now()"
                + " WHERE id = :id")
        .param("id", place.id())
        .update();
    try (var poster = poster("/lieux/" + place.id() + "/affiche")) {
      assertThat(text(poster))
          .contains(
              "Espace des Tilleuls", "1 rue inventée", "59220 Denain", "Mercredi", "14 h - 17 h")
          .contains("Utiliser un ordinateur, internet")
          .contains("de plain-pied", "03 27 00 00 00", "/lieux/" + place.id());
      assertThat(scanned(poster)).isEqualTo("http://localhost:" + port + "/lieux/" + place.id());
    }
  }

  @Test
  void a_stops_poster_has_the_next_dates_of_the_bus_and_none_that_is_cancelled() throws Exception {
    sessions.add(AgendaWorld.afternoon(AgendaWorld.DENAIN, "2026-11-24"));
    sessions.add(AgendaWorld.afternoon(AgendaWorld.DENAIN, "2026-12-01"));
    var off = sessions.add(AgendaWorld.afternoon(AgendaWorld.DENAIN, "2026-12-08"));
    sessions.cancel(off.id(), "Neige");
    sessions.add(AgendaWorld.morning(AgendaWorld.DENAIN, "2026-12-15"));
    try (var poster = poster("/arrets/" + AgendaWorld.DENAIN + "/affiche")) {
      assertThat(text(poster))
          .contains(
              "Cyberbus",
              "mardi 24 novembre",
              "mardi 1er décembre",
              "14 h - 16 h 30",
              "mardi 15 décembre")
          .doesNotContain("8 décembre", "Aujourd’hui");
      assertThat(scanned(poster)).endsWith("/arrets/" + AgendaWorld.DENAIN);
    }
    assertThat(Web.get(port, "/arrets/" + AgendaWorld.DENAIN + "/affiche?lang=en").statusCode())
        .isEqualTo(200);
  }

  @Test
  void the_longest_names_and_offers_fit_on_one_page() throws Exception {
    var name =
        "Maison des services au public et tiers-lieu numérique intercommunal de la"
            + " Porte-du-Hainaut-et-du-Valenciennois";
    var place =
        PublishedPlace.add(
            places,
            hours,
            sql,
            name,
            "Mo 08:30-12:00; Tu 13:30-19:00; We 08:30-12:00,13:30-17:30; Th 10:00-12:00;"
                + " Fr 14:00-18:00; Sa 09:00-12:00");
    sql.sql(
            """
            UPDATE network.place SET phone = '+33327000000', step_free = false, version = version + 1,
              updated_at = now(), address = 'Ancienne école de musique, 117 bis rue du Maréchal-de-Lattre-de-Tassigny',
              services = ARRAY['Aide aux démarches administratives', 'Maîtrise des outils numériques du quotidien',
                'Insertion professionnelle via le numérique', 'Utilisation sécurisée du numérique',
                'Parentalité et éducation avec le numérique', 'Loisirs et créations numériques',
                'Accès internet et matériel informatique', 'Acquisition de matériel informatique à prix solidaire']
            WHERE id = :id
            """)
        .param("id", place.id())
        .update();
    try (var poster = poster("/lieux/" + place.id() + "/affiche")) {
      assertThat(poster.getNumberOfPages()).isEqualTo(1);
      assertThat(text(poster).replaceAll("\\s+", " "))
          .contains(name.substring(0, 40), "Acheter du matériel", "Samedi", "03 27 00 00 00");
      assertThat(scanned(poster)).endsWith("/lieux/" + place.id());
    }
  }

  @Test
  void hours_that_have_no_words_give_way_to_dates() throws Exception {
    var place = PublishedPlace.add(places, hours, sql, "Espace", "We[1] 14:00-17:00");
    try (var poster = poster("/lieux/" + place.id() + "/affiche")) {
      assertThat(text(poster)).contains("mercredi 2 décembre", "14 h - 17 h").doesNotContain("We");
    }
  }

  @Test
  void what_is_not_for_the_public_has_no_poster() throws Exception {
    assertThat(Web.get(port, "/lieux/" + UUID.randomUUID() + "/affiche").statusCode())
        .isEqualTo(404);
    assertThat(Web.get(port, "/lieux/rien/affiche").statusCode()).isEqualTo(404);
    assertThat(Web.get(port, "/arrets/rien/affiche").statusCode()).isEqualTo(404);
  }

  private PDDocument poster(String path) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
      return Loader.loadPDF(answer.body());
    }
  }

  private static String text(PDDocument poster) throws IOException {
    return new PDFTextStripper().getText(poster).replace('\u00a0', ' ');
  }

  /** What a telephone reads from the paper. */
  private static String scanned(PDDocument poster) throws Exception {
    BufferedImage page = new PDFRenderer(poster).renderImageWithDPI(0, DOTS_AN_INCH);
    var dots = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
    var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), dots);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }
}
