package org.escale.planning.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.escale.planning.Request;
import org.escale.planning.Wish;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The requests as a table for a spreadsheet, in the columns that the import reads: semicolons,
 * UTF-8 with its mark.
 */
@Component
class RequestExport {
  byte[] write(List<RequestList.Line> lines) {
    var text = new StringWriter();
    text.write('\uFEFF');
    try (var csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
      csv.writeRecord(RequestColumn.headers());
      lines.forEach(line -> csv.writeRecord(record(line.request())));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> record(Request request) {
    return List.of(
        plain(request.reference()),
        plain(request.commissioner()),
        request.kind().code(),
        plain(request.email()),
        request.communeCode(),
        plain(request.stopId()),
        plain(request.title()),
        request.audience(),
        Integer.toString(request.expected()),
        request.specific() ? "oui" : "non",
        Integer.toString(request.priority()),
        plain(request.note()),
        request.wishes().stream().map(RequestExport::wish).collect(Collectors.joining(", ")),
        request.status().code());
  }

  private static String wish(Wish wish) {
    return wish.day() + " " + wish.slot();
  }

  /** What strangers typed must not become a formula in somebody's spreadsheet. */
  private static String plain(@Nullable String text) {
    if (text == null) return "";
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
