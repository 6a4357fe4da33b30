package org.escale.territory.intake;

import java.util.List;
import org.escale.calendar.CalendarContradiction;
import org.escale.calendar.OfficialCalendar;
import org.escale.tabular.FileImport;
import org.escale.tabular.ImportProblem;
import org.escale.tabular.ImportReport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The school calendar, for the command line. */
@Configuration(proxyBeanMethods = false)
class CalendarByCommand {
  @Bean
  FileImport schoolCalendarFile(SchoolCalendarImport calendar) {
    return new FileImport(
        "school-calendar",
        (file, name) -> {
          try {
            calendar.apply(OfficialCalendar.read(file, name), name);
            return ImportReport.done("territory.calendar.done");
          } catch (CalendarContradiction refusal) {
            return ImportReport.refused(
                List.of(new ImportProblem(0, null, "territory.calendar.contradiction")));
          }
        });
  }
}
