package org.escale.tabular.background;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.escale.tabular.ImportProblem;
import org.escale.tabular.PlainText;
import org.escale.tabular.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is wrong in a file, row by row, to be sent back to whoever made it. */
@Component
public class ReportSheet {
  private final MessageSource messages;

  ReportSheet(MessageSource messages) {
    this.messages = messages;
  }

  Sheet of(ImportOutcome outcome, ReportShape shape, Locale locale) {
    var headers = new ArrayList<String>();
    for (var column : List.of("line", "column", "problem")) {
      headers.add(say("tabular.where." + column, locale));
    }
    shape.more().forEach(more -> headers.add(say(more.headerKey(), locale)));
    return new Sheet(
        "report",
        headers,
        outcome.problems().stream().map(problem -> row(problem, shape, locale)).toList());
  }

  private List<@Nullable Object> row(ImportProblem problem, ReportShape shape, Locale locale) {
    var row = new ArrayList<@Nullable Object>();
    row.add(problem.line() == 0 ? null : problem.line());
    row.add(problem.column());
    row.add(messages.getMessage(problem, locale));
    for (var more : shape.more()) {
      var cell =
          more.argument() < problem.arguments().length
              ? String.valueOf(problem.arguments()[more.argument()])
              : "";
      row.add(more.said() && !cell.isEmpty() ? say(cell, locale) : cell);
    }
    return row;
  }

  private String say(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }

  /** « lieux Hub d'Essai » as part of a file's name. */
  public static String fileName(String name) {
    var parts = new ArrayList<String>();
    for (var word : name.split("[^\\p{L}\\p{N}]+")) {
      var bare = PlainText.bare(word);
      if (!bare.isEmpty()) parts.add(bare);
    }
    return "rapport-" + String.join("-", parts) + ".csv";
  }
}
