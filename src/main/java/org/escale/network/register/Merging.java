package org.escale.network.register;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two people have changed one sheet. What the second has not touched takes what the first wrote;
 * what both have changed stays as the second typed it, and is told.
 */
final class Merging {
  private Merging() {}

  /**
   * @param base the sheet as the second person was shown it; null where that is not known, then
   *     nothing typed is given up
   */
  static PlaceForm of(PlaceForm typed, @Nullable PlaceForm base, PlaceForm now) {
    var fields = PlaceForm.class.getRecordComponents();
    var values =
        Arrays.stream(fields)
            .map(field -> untouched(field, typed, base) ? value(field, now) : value(field, typed))
            .toArray();
    var types = Arrays.stream(fields).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return PlaceForm.class.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The fields that both have changed to different values, with what the first wrote. */
  static Map<String, String> conflicts(PlaceForm typed, @Nullable PlaceForm base, PlaceForm now) {
    var conflicts = new LinkedHashMap<String, String>();
    for (var field : PlaceForm.class.getRecordComponents()) {
      var is = value(field, now);
      boolean changed = base == null || !Objects.equals(is, value(field, base));
      if (!field.getName().equals("version")
          && changed
          && !untouched(field, typed, base)
          && !Objects.equals(is, value(field, typed))) {
        conflicts.put(field.getName(), words(is));
      }
    }
    return conflicts;
  }

  private static boolean untouched(
      RecordComponent field, PlaceForm typed, @Nullable PlaceForm base) {
    return base != null && Objects.equals(value(field, typed), value(field, base));
  }

  /** A list in which nothing is ticked is not sent at all. */
  private static @Nullable Object value(RecordComponent field, PlaceForm form) {
    try {
      var value = field.getAccessor().invoke(form);
      return value == null && field.getType() == List.class ? List.of() : value;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String words(@Nullable Object value) {
    return value instanceof List<?> list
        ? String.join(", ", list.stream().map(String::valueOf).toList())
        : String.valueOf(value);
  }
}
