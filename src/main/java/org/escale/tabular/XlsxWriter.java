package org.escale.tabular;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@link Sheet}s as one XLSX workbook, numbers as numbers and dates as dates; or a table
 * that is too long to be held in memory, line by line.
 */
public final class XlsxWriter implements AutoCloseable {
  public static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** As many lines as a spreadsheet program shows; what is more goes on in the next sheet. */
  private static final int LINES_OF_A_SHEET = 1_048_576;

  private static final int LINES_IN_MEMORY = 500;

  private final Workbook workbook;
  private final String title;
  private final List<String> headers;
  private Worksheet page;
  private int lines;
  private int sheets;

  private XlsxWriter(Workbook workbook, String title, List<String> headers) {
    this.workbook = workbook;
    this.title = title;
    this.headers = headers;
    this.page = nextPage();
  }

  /** Begins a table that is too long to be held in memory: its lines follow one by one. */
  public static XlsxWriter begin(OutputStream out, String title, List<String> headers) {
    return new XlsxWriter(new Workbook(out, "Escale", "1.0"), title, headers);
  }

  public void line(List<? extends @Nullable Object> cells) {
    try {
      if (lines == LINES_OF_A_SHEET) {
        page.finish();
        page = nextPage();
      }
      for (int column = 0; column < cells.size(); column++) {
        var value = cells.get(column);
        // an inline text is given on with its line; any other is kept until the workbook is whole
        if (value == null || value instanceof Number || value instanceof LocalDate) {
          write(page, lines, column, value);
        } else {
          page.inlineString(lines, column, value.toString());
        }
      }
      if (++lines % LINES_IN_MEMORY == 0) page.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the workbook; what it is written to stays open. */
  @Override
  public void close() {
    try {
      page.finish();
      workbook.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Worksheet nextPage() {
    sheets++;
    var next = workbook.newWorksheet(sheets == 1 ? title : title + " " + sheets);
    head(next, headers);
    lines = 1;
    return next;
  }

  public static byte[] write(Sheet... sheets) {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "Escale", "1.0")) {
      for (var sheet : sheets) fill(workbook.newWorksheet(sheet.title()), sheet);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void head(Worksheet page, List<String> headers) {
    for (int column = 0; column < headers.size(); column++) {
      page.value(0, column, headers.get(column));
      page.style(0, column).bold().wrapText(true).set();
      page.width(column, Math.clamp(headers.get(column).length() + 4L, 12, 40));
    }
    page.freezePane(0, 1);
  }

  private static void fill(Worksheet page, Sheet sheet) throws IOException {
    head(page, sheet.headers());
    for (int row = 0; row < sheet.rows().size(); row++) {
      List<?> cells = sheet.rows().get(row);
      for (int column = 0; column < cells.size(); column++) {
        write(page, row + 1, column, cells.get(column));
      }
    }
    page.finish();
  }

  private static void write(Worksheet page, int row, int column, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case Number number -> page.value(row, column, number);
      case Boolean bool -> page.value(row, column, bool);
      case LocalDate day -> {
        page.value(row, column, day);
        page.style(row, column).format("yyyy-mm-dd").set();
      }
      case LocalDateTime instant -> {
        page.value(row, column, instant);
        page.style(row, column).format("yyyy-mm-dd hh:mm").set();
      }
      default -> page.value(row, column, value.toString());
    }
  }
}
