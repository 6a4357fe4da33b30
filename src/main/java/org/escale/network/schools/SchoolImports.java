package org.escale.network.schools;

import java.util.Map;
import java.util.stream.IntStream;
import org.escale.access.AuditLog;
import org.escale.tabular.FileImport;
import org.escale.tabular.ImportReport;
import org.escale.tabular.background.LongFile;
import org.escale.tabular.background.LongImport;
import org.escale.tabular.background.OtherChoice;
import org.escale.tabular.background.Progress;
import org.escale.tabular.background.ReportShape;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The schools, for the pages of long imports and for the command line. */
@Configuration(proxyBeanMethods = false)
class SchoolImports {
  static final String KIND = "schools";

  /** The choice of the form: "territory", or "all". */
  static final String WHICH = "which";

  static final String ALL = "all";

  @Bean
  LongImport longSchoolImport(SchoolImport schools, AuditLog audit) {
    return new LongImport(
        KIND,
        "network.school.import.title",
        "NETWORK_EDIT",
        "/gestion/reseau/ecoles/import",
        choices -> "/gestion/reseau/ecoles",
        new OtherChoice(
            SchoolImport.NONE_HERE, "network.school.import.take-all", Map.of(WHICH, ALL)),
        ReportShape.named("ecoles"),
        (file, choices, progress) ->
            schools.preview(file, ALL.equals(choices.get(WHICH)), progress),
        (file, choices, progress) ->
            audit.inTheNameOf(
                file.sender(),
                () -> schools.apply(file, ALL.equals(choices.get(WHICH)), progress)));
  }

  /** Those of the territory's communes. */
  @Bean
  FileImport schoolFile(SchoolImport schools) {
    return new FileImport(KIND, (file, name) -> taken(schools, file, name, false));
  }

  /** Those of a whole file, wherever they are. */
  @Bean
  FileImport allSchoolFile(SchoolImport schools) {
    return new FileImport("all-schools", (file, name) -> taken(schools, file, name, true));
  }

  private static ImportReport taken(
      SchoolImport schools, byte[] file, String name, boolean everywhere) {
    var done = schools.apply(LongFile.of(name, file), everywhere, Progress.silent());
    if (!done.possible()) return ImportReport.refused(done.problems());
    var counts =
        IntStream.range(0, done.figures().size())
            .mapToObj(figure -> (Object) done.figures().get(figure).number())
            .toArray();
    return ImportReport.done("network.school.import.done", counts);
  }
}
