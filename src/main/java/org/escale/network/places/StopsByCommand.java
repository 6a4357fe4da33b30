package org.escale.network.places;

import org.escale.tabular.FileImport;
import org.escale.tabular.ImportReport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stops, for the command line. */
@Configuration(proxyBeanMethods = false)
class StopsByCommand {
  @Bean
  FileImport stopFile(StopImport stops) {
    return new FileImport(
        "stops",
        (file, name) -> {
          var done = stops.apply(file);
          return done.isPossible()
              ? ImportReport.done(
                  "network.import.done", done.added().size(), done.put().size(), done.unchanged())
              : ImportReport.refused(done.problems());
        });
  }
}
