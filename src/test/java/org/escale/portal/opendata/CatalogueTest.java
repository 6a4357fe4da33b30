package org.escale.portal.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.escale.EscaleTest;
import org.escale.WebBrowser;
import org.escale.network.NetworkWorld;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** People and programs find the files of open data, and may use them from any site. */
@EscaleTest
class CatalogueTest extends AtOpenData {
  @Test
  void files_are_for_every_site_and_need_not_be_sent_again_while_they_are_the_same() {
    transaction.executeWithoutResult(t -> places.add(NetworkWorld.library()));
    for (var file :
        Map.of(
                "lieux.csv", "text/csv",
                "lieux.json", "application/json",
                "lieux.geojson", "application/geo+json",
                "catalogue.jsonld", "application/ld+json")
            .entrySet()) {
      var answer = get("/donnees/" + file.getKey());
      assertThat(answer.headers().firstValue("content-type").orElseThrow())
          .startsWith(file.getValue());
      assertThat(answer.headers().firstValue("access-control-allow-origin")).contains("*");
      assertThat(answer.headers().firstValue("cache-control")).contains("max-age=900, public");
      assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
      var tag = answer.headers().firstValue("etag").orElseThrow();
      assertThat(get("/donnees/" + file.getKey(), "If-None-Match", tag).statusCode())
          .isEqualTo(304);
    }
  }

  /** What the European profile makes obligatory, and where each address leads. */
  @Test
  void the_catalogue_has_the_shape_of_dcat_ap() {
    transaction.executeWithoutResult(t -> places.add(NetworkWorld.library()));
    var catalogue = tree("/donnees/catalogue.jsonld");
    assertThat(catalogue.path("@context").path("dcat").asString())
        .isEqualTo("http://www.w3.org/ns/dcat#");
    assertThat(catalogue.path("@type").asString()).isEqualTo("dcat:Catalog");
    assertThat(languages(catalogue.path("dct:title"))).containsExactly("fr", "en");
    assertThat(languages(catalogue.path("dct:description"))).containsExactly("fr", "en");
    assertThat(catalogue.path("dct:publisher").path("@type").asString()).isEqualTo("foaf:Agent");
    assertThat(catalogue.path("dct:publisher").path("foaf:name").asString()).isNotBlank();
    var dataset = catalogue.path("dcat:dataset").path(0);
    assertThat(dataset.path("@type").asString()).isEqualTo("dcat:Dataset");
    assertThat(languages(dataset.path("dct:title"))).containsExactly("fr", "en");
    assertThat(languages(dataset.path("dct:description"))).containsExactly("fr", "en");
    assertThat(dataset.path("dct:publisher").path("@id").asString())
        .isEqualTo(catalogue.path("dct:publisher").path("@id").asString());
    assertThat(dataset.path("dct:modified").path("@value").asString()).isEqualTo("2026-09-01");
    var distributions = dataset.path("dcat:distribution");
    assertThat(distributions.size()).isEqualTo(3);
    for (var distribution : distributions) {
      assertThat(distribution.path("@type").asString()).isEqualTo("dcat:Distribution");
      assertThat(distribution.path("dcat:accessURL").path("@id").asString()).endsWith("/donnees");
      var file = URI.create(distribution.path("dcat:downloadURL").path("@id").asString()).getPath();
      var answer = get(file);
      assertThat(answer.statusCode()).as(file).isEqualTo(200);
      var type = distribution.path("dcat:mediaType").path("@id").asString();
      assertThat(answer.headers().firstValue("content-type").orElseThrow())
          .startsWith(type.replace("https://www.iana.org/assignments/media-types/", ""));
      assertThat(distribution.path("dct:license").path("@id").asString())
          .isEqualTo("https://www.etalab.gouv.fr/licence-ouverte-open-licence");
    }
  }

  @Test
  void the_page_tells_people_of_the_files_in_both_languages() {
    transaction.executeWithoutResult(t -> places.add(NetworkWorld.library()));
    try (var visitor = WebBrowser.visitor(port, WebBrowser.WIDTHS.getFirst())) {
      var page = visitor.newPage();
      for (var language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
        page.navigate("/?lang=" + language);
        page.locator("footer a[href='/donnees']").click();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language.getLanguage());
        assertThat(page.locator("main a[href^='/donnees/']").count()).isEqualTo(4);
        WebBrowser.assertAccessibleInBothWidths(page, "data-" + language);
      }
    }
  }

  private static List<String> languages(JsonNode texts) {
    var languages = new ArrayList<String>();
    texts.forEach(text -> languages.add(text.path("@language").asString()));
    return languages;
  }
}
