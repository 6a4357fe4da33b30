package org.escale.network.standard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rules of the schema's own file, read from it: what a program of somebody else would check a
 * file of places by. It shares nothing with {@link Conformity}.
 */
public final class SchemaFile {
  private final JsonNode schema;

  private SchemaFile(JsonNode schema) {
    this.schema = schema;
  }

  public static SchemaFile read() {
    return new SchemaFile(
        JsonMapper.builder().build().readTree(SharedPlaces.file("places/schema-v1.0.2.json")));
  }

  List<JsonNode> fields() {
    return schema.path("fields").valueStream().toList();
  }

  JsonNode field(String name) {
    return fields().stream()
        .filter(f -> f.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The values that a field's pattern lists; empty where it is no list. */
  List<String> listed(String name) {
    var pattern = field(name).path("constraints").path("pattern").asString("");
    if (!pattern.startsWith("(?:(?:^|\\|)(")) return List.of();
    var inner = pattern.substring("(?:(?:^|\\|)(".length(), pattern.lastIndexOf("))+$"));
    return List.of(inner.replace("\\(", "(").replace("\\)", ")").split("\\|"));
  }

  /** What of these rows breaks a rule, in words; the rows hold the text of every column. */
  public List<String> faults(List<Map<String, String>> rows) {
    var faults = new ArrayList<String>();
    for (var field : fields()) {
      var name = field.path("name").asString();
      var rules = field.path("constraints");
      var seen = new HashSet<String>();
      for (var row : rows) {
        var text = row.getOrDefault(name, "");
        var where = name + " of " + row.get("id") + ": " + text;
        if (text.isEmpty()) {
          if (rules.path("required").asBoolean(false)) faults.add("required " + where);
          continue;
        }
        if (rules.path("unique").asBoolean(false) && !seen.add(text)) faults.add("unique " + where);
        if (rules.has("pattern")
            && !Pattern.compile(rules.path("pattern").asString()).matcher(text).find()) {
          faults.add("pattern " + where);
        }
        if (rules.has("maxLength") && text.length() > rules.path("maxLength").asInt()) {
          faults.add("maxLength " + where);
        }
        var type = field.path("type").asString();
        if (type.equals("date") && !text.matches("\\d{4}-\\d{2}-\\d{2}"))
          faults.add("date " + where);
        if (type.equals("number") && !text.matches("-?\\d+(\\.\\d+)?"))
          faults.add("number " + where);
      }
    }
    return faults;
  }
}
