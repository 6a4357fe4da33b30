package org.escale.tabular.background;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The file that goes back to who made an import's file.
 *
 * @param name what it is called after {@code rapport-}, by what was chosen
 * @param more columns that it has besides line, column and problem
 */
public record ReportShape(Function<Map<String, String>, String> name, List<More> more) {

  /** A report with nothing besides. */
  public static ReportShape named(String name) {
    return new ReportShape(choices -> name, List.of());
  }

  /**
   * A column of a report.
   *
   * @param headerKey the message of its title
   * @param argument which of a problem's arguments it holds
   * @param said whether that is a message, to be said in the language of who reads
   */
  public record More(String headerKey, int argument, boolean said) {}
}
