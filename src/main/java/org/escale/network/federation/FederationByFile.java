package org.escale.network.federation;

import org.escale.tabular.background.LongImport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
        federation::preview,
        federation::apply);
  }
}
