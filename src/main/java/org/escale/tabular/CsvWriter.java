package org.escale.tabular;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a {@link Sheet} as CSV that French spreadsheet programs open by a click: UTF-8 with its
 * mark, semicolons, decimal commas, ISO dates. A text that a spreadsheet program would take for a
 * formula is defused by an apostrophe, which {@link CsvTable} takes away again.
 */
public final class CsvWriter {
  public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

  private final de.siegmar.fastcsv.writer.CsvWriter csv;

  private CsvWriter(Writer out) {
    csv =
        de.siegmar.fastcsv.writer.CsvWriter.builder()
            .fieldSeparator(';')
            .lineDelimiter(LineDelimiter.CRLF)
            .build(out);
  }

  public static byte[] write(Sheet sheet) {
    var text = new StringWriter();
    var csv = begin(text, sheet.headers());
    sheet.rows().forEach(csv::line);
    csv.flush();
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Begins a table that is too long to be held in memory: its lines follow one by one. */
  public static CsvWriter begin(Writer out, List<String> headers) {
    try {
      out.write('\ufeff');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var begun = new CsvWriter(out);
    begun.csv.writeRecord(headers);
    return begun;
  }

  public void line(List<? extends @Nullable Object> cells) {
    csv.writeRecord(cells.stream().map(CsvWriter::cell).toList());
  }

  /** Gives on what is written; what it is written to stays open. */
  public void flush() {
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
