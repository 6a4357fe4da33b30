package org.escale.tabular;

import java.util.List;
import java.util.stream.Stream;

/**
 * A column that an import looks for.
 *
 * @param name what messages and our own exports call it
 * @param alsoCalled other headers that are understood; accents, case, spaces and signs are ignored
 * @param required whether a file without it, or a line with an empty cell, is refused
 */
public record Column(String name, List<String> alsoCalled, boolean required) {

  public static Column required(String name, String... alsoCalled) {
    return new Column(name, List.of(alsoCalled), true);
  }

  public static Column optional(String name, String... alsoCalled) {
    return new Column(name, List.of(alsoCalled), false);
  }

  boolean answersTo(String header) {
    return Stream.concat(Stream.of(name), alsoCalled.stream())
        .anyMatch(called -> PlainText.bare(called).equals(header));
  }
}
