package org.escale.reporting;

import java.time.LocalDate;
import org.escale.tabular.CsvWriter;
import org.escale.tabular.Sheet;
import org.escale.tabular.XlsxWriter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The review as files: to print, to open in a spreadsheet, to read by a program. */
@Controller
@PreAuthorize("hasAuthority('REVIEW_READ')")
class ReviewFileController {
  private final Reviews reviews;
  private final ReviewSheets sheets;
  private final ReviewPdf pdf;

  ReviewFileController(Reviews reviews, ReviewSheets sheets, ReviewPdf pdf) {
    this.reviews = reviews;
    this.sheets = sheets;
    this.pdf = pdf;
  }

  @GetMapping("/gestion/bilan.pdf")
  ResponseEntity<byte[]> pdf(@RequestParam("du") LocalDate from, @RequestParam("au") LocalDate to) {
    var period = period(from, to);
    return file(pdf.of(reviews.of(period)), MediaType.APPLICATION_PDF_VALUE, name(period, "pdf"));
  }

  @GetMapping("/gestion/bilan.xlsx")
  ResponseEntity<byte[]> xlsx(
      @RequestParam("du") LocalDate from, @RequestParam("au") LocalDate to) {
    var period = period(from, to);
    var workbook = sheets.workbook(reviews.of(period)).toArray(Sheet[]::new);
    return file(XlsxWriter.write(workbook), XlsxWriter.MEDIA_TYPE, name(period, "xlsx"));
  }

  @GetMapping("/gestion/bilan.csv")
  ResponseEntity<byte[]> csv(@RequestParam("du") LocalDate from, @RequestParam("au") LocalDate to) {
    var period = period(from, to);
    return file(
        CsvWriter.write(sheets.figures(reviews.of(period))),
        CsvWriter.MEDIA_TYPE,
        name(period, "csv"));
  }

  @GetMapping("/gestion/bilan/lignes.csv")
  ResponseEntity<byte[]> rows(DetailLink link) {
    var detail = link.follow(reviews);
    return file(
        CsvWriter.write(sheets.detail(detail)),
        CsvWriter.MEDIA_TYPE,
        name(detail.review().period(), "csv").replace("bilan", "bilan-lignes"));
  }

  private static Period period(LocalDate from, LocalDate to) {
    try {
      return new Period(from, to);
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
    }
  }

  private static String name(Period period, String extension) {
    return "bilan-%s-%s.%s".formatted(period.firstDay(), period.lastDay(), extension);
  }

  private static ResponseEntity<byte[]> file(byte[] content, String type, String name) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(content);
  }
}
