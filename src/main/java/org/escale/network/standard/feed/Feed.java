package org.escale.network.standard.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.escale.tabular.Column;
import org.escale.tabular.CsvTable;
import org.escale.tabular.ImportProblem;
import org.escale.tabular.UnreadableFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of places as its rows, whatever it is: CSV, an array of JSON objects, or GeoJSON. It is
 * read as a stream: some have tens of thousands of places.
 */
final class Feed {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final int LONGEST_BLANK = 1 << 12;

  private Feed() {}

  /**
   * @param line the line of the file; in JSON the number of the object
   * @param columns what the file or the object calls its fields
   * @param cells what they say; those that say nothing are not there
   */
  record Row(int line, Collection<String> columns, Map<String, String> cells) {}

  /**
   * @throws UnreadableFile when it is no table of places
   */
  static void walk(BufferedReader text, Consumer<Row> row) {
    try {
      if (isJson(text)) json(text, row);
      else csv(text, row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isJson(BufferedReader text) throws IOException {
    text.mark(LONGEST_BLANK + 1);
    int first = text.read();
    for (int i = 1;
        i < LONGEST_BLANK && (first == '\ufeff' || Character.isWhitespace(first));
        i++) {
      first = text.read();
    }
    text.reset();
    return first == '[' || first == '{';
  }

  private static void csv(BufferedReader text, Consumer<Row> each) {
    var columns = new HashMap<String, Column>();
    CsvTable.walk(
        text,
        List.of(),
        row -> {
          var cells = new LinkedHashMap<String, String>();
          for (var header : row.headers()) {
            put(cells, header, row.text(columns.computeIfAbsent(header, Column::optional)));
          }
          each.accept(new Row(row.line(), row.headers(), cells));
        });
  }

  private static void json(BufferedReader text, Consumer<Row> each) {
    try (var parser = JSON.createParser(text)) {
      if (!findArray(parser)) throw refused("federation.file.no-place");
      int count = 0;
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        JsonNode object = parser.readValueAsTree();
        if (!object.isObject()) throw refused("federation.file.no-place");
        var cells = cells(object);
        each.accept(new Row(++count, cells.keySet(), cells));
      }
      if (count == 0) throw refused("federation.file.no-place");
    } catch (JacksonException e) {
      throw refused("federation.file.broken-json");
    }
  }

  /** The array itself, or the first that the object holds. */
  private static boolean findArray(JsonParser parser) {
    var token = parser.nextToken();
    if (token != JsonToken.START_OBJECT) return token == JsonToken.START_ARRAY;
    while ((token = parser.nextToken()) != null && token != JsonToken.START_ARRAY) {
      if (token == JsonToken.START_OBJECT) parser.skipChildren();
    }
    return token == JsonToken.START_ARRAY;
  }

  private static Map<String, String> cells(JsonNode object) {
    var cells = new LinkedHashMap<String, String>();
    var said = object.path("properties").isObject() ? object.path("properties") : object;
    if (object.path("geometry").path("type").asString("").equals("Point")) {
      var position = object.path("geometry").path("coordinates");
      put(cells, "longitude", text(position.path(0)));
      put(cells, "latitude", text(position.path(1)));
    }
    said.properties().forEach(field -> put(cells, field.getKey(), text(field.getValue())));
    return cells;
  }

  private static @Nullable String text(JsonNode value) {
    if (value.isArray()) {
      return value.valueStream().map(Feed::text).collect(Collectors.joining("|"));
    }
    if (value.isNumber()) return plain(value.decimalValue());
    return value.isString() || value.isBoolean() ? value.asString() : null;
  }

  private static String plain(BigDecimal number) {
    return number.toPlainString();
  }

  private static void put(Map<String, String> cells, String column, @Nullable String text) {
    if (text != null && !text.isBlank()) cells.put(column, text.strip());
  }

  private static UnreadableFile refused(String messageKey) {
    return new UnreadableFile(new ImportProblem(0, null, messageKey));
  }
}
