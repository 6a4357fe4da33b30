package org.escale.attendance.activity;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.escale.tabular.CsvWriter;
import org.escale.tabular.XlsxWriter;
import org.escale.territory.Authorities;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The counts of a period as files in the shape of the national activity model. */
@Controller
@RequestMapping("/gestion/frequentation")
@PreAuthorize("hasAuthority('ATTENDANCE_MANAGE')")
class ExportController {
  private final NationalExport export;
  private final ActivityRepository activities;
  private final Authorities authorities;
  private final Clock clock;

  ExportController(
      NationalExport export, ActivityRepository activities, Authorities authorities, Clock clock) {
    this.export = export;
    this.activities = activities;
    this.authorities = authorities;
    this.clock = clock;
  }

  @GetMapping("/export")
  String show(
      @RequestParam(name = "du") @Nullable LocalDate from,
      @RequestParam(name = "au") @Nullable LocalDate to,
      Model model) {
    var days = days(from, to);
    model.addAttribute("days", days);
    model.addAttribute("extent", activities.extent(days));
    return "attendance/activity/export";
  }

  @GetMapping("/export.csv")
  void csv(
      @RequestParam(name = "du") @Nullable LocalDate from,
      @RequestParam(name = "au") @Nullable LocalDate to,
      HttpServletResponse response)
      throws IOException {
    var days = days(from, to);
    begin(response, days, CsvWriter.MEDIA_TYPE, "csv");
    export.writeCsv(days, response.getWriter());
  }

  @GetMapping("/export.xlsx")
  void xlsx(
      @RequestParam(name = "du") @Nullable LocalDate from,
      @RequestParam(name = "au") @Nullable LocalDate to,
      HttpServletResponse response)
      throws IOException {
    var days = days(from, to);
    begin(response, days, XlsxWriter.MEDIA_TYPE, "xlsx");
    export.writeXlsx(days, response.getOutputStream());
  }

  private Days days(@Nullable LocalDate from, @Nullable LocalDate to) {
    return Days.chosen(from, to, LocalDate.ofInstant(clock.instant(), authorities.get().zone()));
  }

  private static void begin(HttpServletResponse response, Days days, String type, String ending) {
    response.setContentType(type);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("activites-%s-%s.%s".formatted(days.first(), days.last(), ending))
            .build()
            .toString());
  }
}
