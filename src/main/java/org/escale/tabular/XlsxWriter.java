package org.escale.tabular;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes {@link Sheet}s as one XLSX workbook, numbers as numbers and dates as dates. */
public final class XlsxWriter {
  public static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private XlsxWriter() {}

  public static byte[] write(Sheet... sheets) {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "Escale", "1.0")) {
      for (var sheet : sheets) fill(workbook.newWorksheet(sheet.title()), sheet);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void fill(Worksheet page, Sheet sheet) throws IOException {
    for (int column = 0; column < sheet.headers().size(); column++) {
      page.value(0, column, sheet.headers().get(column));
      page.style(0, column).bold().wrapText(true).set();
      page.width(column, Math.clamp(sheet.headers().get(column).length() + 4L, 12, 40));
    }
    page.freezePane(0, 1);
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
