package org.escale.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.escale.EscaleTest;
import org.junit.jupiter.api.Test;

/** The review as a PDF, a workbook and CSV, which say the same as its page. */
@EscaleTest
class ReviewFilesTest extends AYearOnTheRoad {
  @Test
  void the_pdf_says_the_same_in_french_with_embedded_fonts() throws IOException {
    try (var reader = reader(1280)) {
      var answer = reader.request().get("/gestion/bilan.pdf" + YEAR);
      assertThat(answer.status()).isEqualTo(200);
      Files.createDirectories(Path.of("target/pictures"));
      Files.write(Path.of("target/pictures/bilan.pdf"), answer.body());
      try (var pdf = Loader.loadPDF(answer.body())) {
        var text = new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00a0\u202f]+", " ");
        assertThat(text)
            .contains("Séances tenues 4", "Heures d’ouverture 9 h 25", "Kilomètres 54,5 km")
            .contains("37 535 habitants sur 41 115", "Acteurs économiques", "août 2026");
        for (var n = 0; n < pdf.getNumberOfPages(); n++) {
          var picture = new PDFRenderer(pdf).renderImageWithDPI(n, 80);
          ImageIO.write(picture, "png", new File("target/pictures/bilan-pdf-" + (n + 1) + ".png"));
        }
        for (var page : pdf.getPages()) {
          for (var name : page.getResources().getFontNames()) {
            assertThat(page.getResources().getFont(name).isEmbedded()).as(name.getName()).isTrue();
          }
        }
      }
    }
  }

  @Test
  void workbook_and_csv_hold_the_same_figures() throws IOException {
    try (var reader = reader(1280)) {
      var csv = reader.request().get("/gestion/bilan.csv" + YEAR).text();
      assertThat(csv)
          .contains("L’essentiel;;Visiteurs;50", "L’essentiel;;Kilomètres;54,473")
          .contains("Par public;Scolaires;Visiteurs;24", "Par commune;Hasnon;Visiteurs;0");
      var rows =
          reader
              .request()
              .get(
                  "/gestion/bilan/lignes.csv"
                      + YEAR
                      + "&mesure=visitors&etat=held&par=audience&valeur=pupils")
              .text();
      assertThat(rows.lines()).hasSize(2);
      assertThat(rows).contains("Denain").endsWith(";24\r\n");
      Files.createDirectories(Path.of("target/pictures"));
      var workbook = reader.request().get("/gestion/bilan.xlsx" + YEAR).body();
      assertThat(entries(workbook)).contains("xl/worksheets/sheet6.xml");
    }
  }

  private static List<String> entries(byte[] workbook) throws IOException {
    Files.createDirectories(Path.of("target/pictures"));
    var file = Files.write(Path.of("target/pictures/bilan.xlsx"), workbook).toFile();
    try (var zip = new ZipFile(file)) {
      return zip.stream().map(ZipEntry::getName).toList();
    }
  }
}
