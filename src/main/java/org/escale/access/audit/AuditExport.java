package org.escale.access.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The audit log as a file for a spreadsheet: UTF-8 with a mark that says so, semicolons, one line
 * an entry. What a spreadsheet would take for a formula is marked as text.
 */
@Component
class AuditExport {
  private static final List<String> COLUMNS =
      List.of("at", "actor", "action", "subject", "before", "after");

  private final AuditTrail trail;
  private final MessageSource messages;

  AuditExport(AuditTrail trail, MessageSource messages) {
    this.trail = trail;
    this.messages = messages;
  }

  void write(AuditFilter filter, Writer out, Locale locale) {
    try {
      out.write('\ufeff');
      var csv = CsvWriter.builder().fieldSeparator(';').build(out);
      csv.writeRecord(
          COLUMNS.stream()
              .map(c -> messages.getMessage("access.audit." + c, null, locale))
              .toList());
      trail.forEach(
          filter,
          entry ->
              csv.writeRecord(
                  Stream.of(
                          entry.at().toString(),
                          entry.actor(),
                          entry.action(),
                          entry.subject(),
                          text(entry.before()),
                          text(entry.after()))
                      .map(AuditExport::harmless)
                      .toList()));
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(@Nullable JsonNode node) {
    return node == null ? "" : node.toString();
  }

  private static String harmless(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
