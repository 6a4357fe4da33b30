package org.escale.territory;

import org.escale.tabular.FileImport;
import org.escale.tabular.ImportReport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The territory's files, for the command line. */
@Configuration(proxyBeanMethods = false)
class CommunesByCommand {
  @Bean
  FileImport communeFile(CommuneImport communes) {
    return new FileImport(
        "communes",
        (file, name) -> {
          try {
            var done = communes.apply(file);
            return ImportReport.done(
                "territory.import.done",
                done.added().size(),
                done.changed().size(),
                done.unchanged());
          } catch (ImportRefused refusal) {
            return ImportReport.refused(refusal.problems());
          }
        });
  }

  @Bean
  FileImport boundaryFile(BoundaryImport boundaries) {
    return new FileImport(
        "boundaries",
        (file, name) -> {
          try {
            return ImportReport.done(
                "territory.boundary.done", boundaries.apply(file).matched().size());
          } catch (ImportRefused refusal) {
            return ImportReport.refused(refusal.problems());
          }
        });
  }
}
