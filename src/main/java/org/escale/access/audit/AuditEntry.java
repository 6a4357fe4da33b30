package org.escale.access.audit;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What was done, and what it was before and after.
 *
 * @param at in the territory's own zone
 * @param actor the e-mail of who did it, or {@code escale} for the program itself
 * @param action as "noun.verb"
 */
record AuditEntry(
    long id,
    ZonedDateTime at,
    String actor,
    String action,
    String subject,
    @Nullable JsonNode before,
    @Nullable JsonNode after) {

  /**
   * What differs.
   *
   * @param field its path in the entry: {@code stops.0.name}; empty when the value is a single one
   */
  record Change(String field, @Nullable String before, @Nullable String after) {}

  /**
   * Field by field, what differs between before and after; all that there is when one is absent.
   */
  public List<Change> changes() {
    var was = flat(before);
    var is = flat(after);
    var fields = new TreeSet<>(was.keySet());
    fields.addAll(is.keySet());
    var changes = new ArrayList<Change>();
    for (var field : fields) {
      if (!Objects.equals(was.get(field), is.get(field))) {
        changes.add(new Change(field, was.get(field), is.get(field)));
      }
    }
    return changes;
  }

  private static SortedMap<String, String> flat(@Nullable JsonNode node) {
    var fields = new TreeMap<String, String>();
    if (node != null) flatten("", node, fields);
    return fields;
  }

  private static void flatten(String path, JsonNode node, SortedMap<String, String> into) {
    if (node.isObject()) {
      node.properties().forEach(e -> flatten(below(path, e.getKey()), e.getValue(), into));
    } else if (node.isArray()
        && !node.isEmpty()
        && node.valueStream().allMatch(AuditEntry::halfDay)) {
      into.put(path, String.join(", ", node.valueStream().map(AuditEntry::halfDayText).toList()));
    } else if (node.isArray() && node.valueStream().anyMatch(JsonNode::isContainer)) {
      for (var i = 0; i < node.size(); i++) flatten(below(path, "" + (i + 1)), node.get(i), into);
    } else if (node.isArray()) {
      into.put(path, String.join(", ", node.valueStream().map(JsonNode::asString).toList()));
    } else if (!node.isNull()) {
      into.put(path, node.asString());
    }
  }

  /** A wish, of which a request may have a hundred: as one text, not as two lines each. */
  private static boolean halfDay(JsonNode node) {
    return node.isObject() && node.size() == 2 && node.has("day") && node.has("slot");
  }

  private static String halfDayText(JsonNode node) {
    return node.path("day").asString() + " " + node.path("slot").asString();
  }

  private static String below(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
