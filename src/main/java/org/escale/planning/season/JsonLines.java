package org.escale.planning.season;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** A JSON file whose long lists have one line per element: small, and readable in a diff. */
final class JsonLines {
  private final StringBuilder json = new StringBuilder("{\n");

  void field(String key, String value) {
    put(key, JsonLine.quoted(value));
  }

  void raw(String key, JsonLine value) {
    put(key, value.toString());
  }

  <T> void list(String key, List<T> elements, Function<T, JsonLine> line) {
    if (elements.isEmpty()) {
      put(key, "[]");
      return;
    }
    var lines = new StringBuilder("[");
    for (int i = 0; i < elements.size(); i++) {
      lines.append(i == 0 ? "\n    " : ",\n    ").append(line.apply(elements.get(i)));
    }
    put(key, lines + "\n  ]");
  }

  private void put(String key, String value) {
    json.append(json.length() == 2 ? "  " : ",\n  ").append(JsonLine.quoted(key));
    json.append(": ").append(value);
  }

  byte[] bytes() {
    return (json + "\n}\n").getBytes(StandardCharsets.UTF_8);
  }
}
