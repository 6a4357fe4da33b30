package org.escale.network.standard.feed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.escale.tabular.Column;
import org.escale.tabular.CsvTable;
import org.escale.tabular.FileText;
import org.escale.tabular.ImportProblem;
import org.escale.tabular.UnreadableFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of places as its rows, whatever it is: CSV, an array of JSON objects, or GeoJSON.
 *
 * @param columns the names that the rows use, in the order of their first use
 */
public record Feed(List<String> columns, List<Row> rows) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /**
   * @param line the line of the file; in JSON the number of the object
   * @param cells what the columns say; those that say nothing are not there
   */
  public record Row(int line, Map<String, String> cells) {}

  /**
   * @throws UnreadableFile when it is no table of places
   */
  public static Feed read(byte[] file) {
    var text = FileText.of(file).stripLeading();
    return text.startsWith("[") || text.startsWith("{") ? json(text) : csv(file);
  }

  private static Feed csv(byte[] file) {
    var table = CsvTable.read(file);
    var columns = new LinkedHashMap<String, Column>();
    for (var header : table.headers()) columns.putIfAbsent(header, Column.optional(header));
    var rows =
        table.rows().stream()
            .map(row -> {
              var cells = new LinkedHashMap<String, String>();
              columns.forEach((name, column) -> put(cells, name, row.text(column)));
              return new Row(row.line(), cells);
            })
            .toList();
    return new Feed(List.copyOf(columns.keySet()), rows);
  }

  private static Feed json(String text) {
    JsonNode root;
    try {
      root = JSON.readTree(text);
    } catch (JacksonException e) {
      throw refused("federation.file.broken-json");
    }
    var rows = new ArrayList<Row>();
    for (var object : objects(root)) {
      rows.add(new Row(rows.size() + 1, cells(object)));
    }
    if (rows.isEmpty()) throw refused("federation.file.no-place");
    var columns = new LinkedHashSet<String>();
    rows.forEach(row -> columns.addAll(row.cells().keySet()));
    return new Feed(List.copyOf(columns), rows);
  }

  /** The array itself, or the only array that the object holds. */
  private static List<JsonNode> objects(JsonNode root) {
    var arrays =
        root.isArray()
            ? List.of(root)
            : root.properties().stream()
                .map(Map.Entry::getValue)
                .filter(JsonNode::isArray)
                .toList();
    if (arrays.size() != 1) throw refused("federation.file.no-place");
    var objects = arrays.getFirst().valueStream().toList();
    if (!objects.stream().allMatch(JsonNode::isObject)) throw refused("federation.file.no-place");
    return objects;
  }

  private static Map<String, String> cells(JsonNode object) {
    var cells = new LinkedHashMap<String, String>();
    if (object.path("properties").isObject()) {
      var position = object.path("geometry").path("coordinates");
      if (object.path("geometry").path("type").asString("").equals("Point")) {
        put(cells, "longitude", text(position.path(0)));
        put(cells, "latitude", text(position.path(1)));
      }
      object.path("properties").properties().forEach(e -> put(cells, e.getKey(), text(e.getValue())));
    } else {
      object.properties().forEach(e -> put(cells, e.getKey(), text(e.getValue())));
    }
    return cells;
  }

  private static String text(JsonNode value) {
    if (value.isArray()) {
      return value.valueStream().map(Feed::text).collect(Collectors.joining("|"));
    }
    if (value.isNumber()) return plain(value.decimalValue());
    return value.isString() || value.isBoolean() ? value.asString() : "";
  }

  private static String plain(BigDecimal number) {
    return number.toPlainString();
  }

  private static void put(Map<String, String> cells, String column, String text) {
    if (!text.isBlank()) cells.put(column, text.strip());
  }

  private static UnreadableFile refused(String messageKey) {
    return new UnreadableFile(new ImportProblem(0, null, messageKey));
  }
}
