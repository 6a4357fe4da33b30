package org.escale.tabular;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes a {@link Sheet} as CSV that French spreadsheet programs open by a click: UTF-8 with its
 * mark, semicolons, decimal commas, ISO dates. A text that a spreadsheet program would take for a
 * formula is defused by an apostrophe, which {@link CsvTable} takes away again.
 */
public final class CsvWriter {
  public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

  private CsvWriter() {}

  public static byte[] write(Sheet sheet) {
    var text = new StringWriter().append('\ufeff');
    try (var csv =
        de.siegmar.fastcsv.writer.CsvWriter.builder()
            .fieldSeparator(';')
            .lineDelimiter(LineDelimiter.CRLF)
            .build(text)) {
      csv.writeRecord(sheet.headers());
      for (var row : sheet.rows()) csv.writeRecord(row.stream().map(CsvWriter::cell).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case BigDecimal number -> number.toPlainString().replace('.', ',');
      case Double number -> BigDecimal.valueOf(number).toPlainString().replace('.', ',');
      case Number number -> number.toString();
      default -> isFormula(value.toString()) ? "'" + value : value.toString();
    };
  }

  static boolean isFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
  }
}
