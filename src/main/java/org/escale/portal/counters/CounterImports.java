package org.escale.portal.counters;

import java.util.stream.IntStream;
import org.escale.access.AuditLog;
import org.escale.tabular.ImportReport;
import org.escale.tabular.background.LongFile;
import org.escale.tabular.background.LongFileImport;
import org.escale.tabular.background.LongImport;
import org.escale.tabular.background.Progress;
import org.escale.tabular.background.ReportShape;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The counters, for the pages of long imports and for the command line. */
@Configuration(proxyBeanMethods = false)
class CounterImports {
  static final String KIND = "counters";
  static final String PAGE = "/gestion/portail/guichets";

  @Bean
  LongImport longCounterImport(CounterImport counters, AuditLog audit) {
    return new LongImport(
        KIND,
        "portal.counters.import.title",
        "PORTAL_EDIT",
        PAGE,
        choices -> PAGE,
        null,
        ReportShape.named("guichets"),
        (file, choices, progress) -> counters.preview(file, progress),
        (file, choices, progress) ->
            audit.inTheNameOf(file.sender(), () -> counters.apply(file, progress)));
  }

  /** The whole national file, which no page takes: it is read from the disk as a stream. */
  @Bean
  LongFileImport counterFile(CounterImport counters) {
    return new LongFileImport(KIND, file -> taken(counters, file));
  }

  private static ImportReport taken(CounterImport counters, LongFile file) {
    var done = counters.apply(file, Progress.silent());
    if (!done.possible()) return ImportReport.refused(done.problems());
    var counts =
        IntStream.range(0, done.figures().size())
            .mapToObj(figure -> (Object) done.figures().get(figure).number())
            .toArray();
    return ImportReport.done("portal.counters.import.done", counts);
  }
}
