package org.escale.attendance.activity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.escale.attendance.activity.DetailsRefused.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the details of an event: {@code docs/attendance-protocol.md}, payloads of version 1. */
final class DetailsReader {
  private static final int LONGEST_MINUTES = 1440;

  private DetailsReader() {}

  /**
   * @throws DetailsRefused when it is not what the protocol describes
   */
  static Details read(JsonNode told) {
    if (!told.isObject()) throw unreadable();
    var counts = told.path("counts");
    if (!counts.isMissingNode() && !counts.isNull() && !counts.isObject()) throw unreadable();
    return new Details(
        truth(told.path("first")),
        people(Gender.class, told.path("gender"), counts.path("gender")),
        people(AgeBand.class, told.path("age"), counts.path("age")),
        people(SocialStatus.class, told.path("status"), counts.path("status")),
        several(Theme.class, told.path("themes")),
        several(Equipment.class, told.path("equipment")),
        several(Orientation.class, told.path("orientation")),
        one(Autonomy.class, told.path("autonomy")),
        one(WorkshopLevel.class, told.path("level")),
        one(PlaceKind.class, told.path("place")),
        minutes(told.path("minutes")));
  }

  private static boolean absent(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }

  private static @Nullable Boolean truth(JsonNode node) {
    if (absent(node)) return null;
    if (!node.isBoolean()) throw unreadable();
    return node.booleanValue();
  }

  private static <V extends Enum<V> & NationalValue> @Nullable V one(Class<V> list, JsonNode node) {
    if (absent(node)) return null;
    if (!node.isString()) throw unreadable();
    return value(list, node.stringValue());
  }

  private static <V extends Enum<V> & NationalValue> List<V> several(Class<V> list, JsonNode node) {
    if (absent(node)) return List.of();
    if (!node.isArray()) throw unreadable();
    var values = new ArrayList<V>();
    for (var element : node) {
      if (!element.isString()) throw unreadable();
      var value = value(list, element.stringValue());
      if (!values.contains(value)) values.add(value);
    }
    values.sort(null); // the order in which boxes were ticked says nothing
    return Collections.unmodifiableList(values);
  }

  /** A person's answer, or a group's counts; where both are told, the counts. */
  private static <V extends Enum<V> & NationalValue> Map<V, Integer> people(
      Class<V> list, JsonNode person, JsonNode group) {
    if (absent(group)) {
      var value = one(list, person);
      return value == null ? Map.of() : Map.of(value, 1);
    }
    if (!group.isObject()) throw unreadable();
    var counts = new LinkedHashMap<V, Integer>();
    for (var entry : group.properties()) {
      var people = entry.getValue();
      if (!people.isInt() || people.intValue() < 0) throw unreadable();
      var value = value(list, entry.getKey());
      if (people.intValue() > 0) counts.put(value, people.intValue());
    }
    return Collections.unmodifiableMap(counts);
  }

  private static @Nullable Integer minutes(JsonNode node) {
    if (absent(node)) return null;
    if (!node.isInt() || node.intValue() < 1 || node.intValue() > LONGEST_MINUTES) {
      throw unreadable();
    }
    return node.intValue();
  }

  private static <V extends Enum<V> & NationalValue> V value(Class<V> list, String code) {
    return NationalValue.find(list, code).orElseThrow(DetailsReader::unreadable);
  }

  private static DetailsRefused unreadable() {
    return new DetailsRefused(Reason.UNREADABLE);
  }
}
