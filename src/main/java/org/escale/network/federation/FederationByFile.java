package org.escale.network.federation;

import java.util.Map;
import org.escale.tabular.background.LongImport;
import org.escale.tabular.background.ReportShape;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.util.UriComponentsBuilder;

/** Other operators' places, as an import that runs in the background. */
@Configuration(proxyBeanMethods = false)
class FederationByFile {
  @Bean
  LongImport placesOfOthers(FederationImport federation) {
    return new LongImport(
        FederationImport.KIND,
        "federation.import.title",
        "NETWORK_EDIT",
        FederationImport.PAGE,
        FederationByFile::entered,
        null,
        new ReportShape(FederationByFile::reportName, FeedWords.REPORT_COLUMNS),
        federation::preview,
        federation::apply);
  }

  private static String reportName(Map<String, String> choices) {
    return "lieux " + choices.getOrDefault("source", "");
  }

  /** The places of that producer. */
  private static String entered(Map<String, String> choices) {
    return UriComponentsBuilder.fromPath("/gestion/reseau/lieux")
        .queryParam("mots", "{source}")
        .encode()
        .buildAndExpand(choices.getOrDefault("source", ""))
        .toUriString();
  }
}
