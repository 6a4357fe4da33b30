package org.escale.access.audit;

import java.io.Writer;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.escale.tabular.CsvWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The audit log as a file for a spreadsheet, one line an entry, written while it is read; its times
 * say how far they are from UTC.
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
    var csv =
        CsvWriter.begin(
            out,
            COLUMNS.stream()
                .map(c -> messages.getMessage("access.audit." + c, null, locale))
                .toList());
    trail.forEach(
        filter,
        entry ->
            csv.line(
                List.of(
                    DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(entry.at()),
                    entry.actor(),
                    entry.action(),
                    entry.subject(),
                    text(entry.before()),
                    text(entry.after()))));
    csv.flush();
  }

  private static String text(@Nullable JsonNode node) {
    return node == null ? "" : node.toString();
  }
}
