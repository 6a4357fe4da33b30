package org.escale.planning;

import org.escale.planning.RequestImport.RequestImportRefused;
import org.escale.tabular.FileImport;
import org.escale.tabular.ImportReport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The requests, for the command line. */
@Configuration(proxyBeanMethods = false)
class RequestsByCommand {
  @Bean
  FileImport requestFile(RequestImport requests) {
    return new FileImport(
        "requests",
        (file, name) -> {
          try {
            return ImportReport.done("planning.import.done", requests.apply(file).added().size());
          } catch (RequestImportRefused refusal) {
            return ImportReport.refused(refusal.problems());
          }
        });
  }
}
