package org.escale.planning.season;

import java.util.List;
import tools.jackson.core.io.JsonStringEncoder;

/** A JSON object on one line, its fields in the order in which they are given. */
final class JsonLine {
  private final StringBuilder json = new StringBuilder("{");

  JsonLine text(String key, String value) {
    return raw(key, quoted(value));
  }

  JsonLine number(String key, Number value) {
    return raw(key, value.toString());
  }

  JsonLine flag(String key, boolean value) {
    return raw(key, Boolean.toString(value));
  }

  JsonLine object(String key, JsonLine value) {
    return raw(key, value.toString());
  }

  JsonLine list(String key, List<?> values) {
    return raw(key, values.toString());
  }

  private JsonLine raw(String key, String value) {
    json.append(json.length() == 1 ? "" : ", ").append(quoted(key)).append(": ").append(value);
    return this;
  }

  static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + '"';
  }

  @Override
  public String toString() {
    return json + "}";
  }
}
