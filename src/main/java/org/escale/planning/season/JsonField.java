package org.escale.planning.season;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value and the place where it stands, so that every refusal names its field.
 *
 * @param value a map, a list, a text, a whole number, true, false or another number; null when
 *     absent
 * @param path the field, for example {@code stops[4].commune}; empty for the whole file
 */
record JsonField(@Nullable Object value, String path) {

  Malformed refused(String words) {
    return new Malformed(path, words);
  }

  Map<?, ?> object() {
    if (value instanceof Map<?, ?> fields) {
      return fields;
    }
    throw refused("must be an object");
  }

  boolean has(String key) {
    return object().get(key) != null;
  }

  JsonField get(String key) {
    if (!has(key)) {
      throw refused("has no " + key);
    }
    return new JsonField(object().get(key), path.isEmpty() ? key : path + "." + key);
  }

  List<JsonField> elements() {
    if (!(value instanceof List<?> list)) {
      throw refused("must be a list");
    }
    var fields = new ArrayList<JsonField>(list.size());
    for (int i = 0; i < list.size(); i++) {
      fields.add(new JsonField(list.get(i), path + "[" + i + "]"));
    }
    return fields;
  }

  String text() {
    if (value instanceof String text && !text.isEmpty()) {
      return text;
    }
    throw refused("must be a text that is not empty");
  }

  /** A whole number; the range that its field allows is the record's to check. */
  int whole() {
    return (int) whole(Integer.MIN_VALUE, Integer.MAX_VALUE, SeasonFormat.LARGEST);
  }

  /** A whole number of points, of either sign. */
  long points() {
    return whole(-Objective.LARGEST, Objective.LARGEST, Objective.LARGEST);
  }

  private long whole(long lowest, long highest, long stated) {
    if (value instanceof BigInteger number
        && number.bitLength() < Long.SIZE
        && number.longValue() >= lowest
        && number.longValue() <= highest) {
      return number.longValue();
    }
    throw refused("must be a whole number of at most " + stated);
  }

  boolean flag() {
    if (value instanceof Boolean flag) {
      return flag;
    }
    throw refused("must be true or false");
  }

  LocalDate date() {
    var text = text();
    try {
      if (text.length() == 10) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException e) {
      // refused below, in our words
    }
    throw refused("'" + text + "' is no date (YYYY-MM-DD, from 1900 to 2199)");
  }

  Slot slot() {
    return constant(Slot.class, "slot");
  }

  <E extends Enum<E>> E constant(Class<E> type, String noun) {
    for (var constant : type.getEnumConstants()) {
      if (constant.name().equals(text())) {
        return constant;
      }
    }
    throw refused("there is no " + noun + " '" + text() + "'");
  }
}
