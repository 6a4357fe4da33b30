package org.escale.network.standard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A place as the standard writes it: the text of each field, byte for byte as a file holds it.
 * Fields without a value are not there. What is held need not conform: {@link Conformity} tells.
 */
public final class StandardPlace {
  /** Between the values of a list. */
  public static final String JOINT = "|";

  private final Map<Field, String> texts;

  private StandardPlace(Map<Field, String> texts) {
    this.texts = texts;
  }

  public static Draft draft() {
    return new Draft();
  }

  public boolean has(Field field) {
    return texts.containsKey(field);
  }

  /** As the file writes it; empty where the place says nothing. */
  public String text(Field field) {
    return texts.getOrDefault(field, "");
  }

  public @Nullable String textOrNull(Field field) {
    return texts.get(field);
  }

  public List<String> list(Field field) {
    return has(field) ? List.of(text(field).split("\\|")) : List.of();
  }

  /**
   * @throws NumberFormatException when it does not conform
   */
  public @Nullable Double number(Field field) {
    return has(field) ? Double.valueOf(text(field)) : null;
  }

  /**
   * @throws java.time.DateTimeException when it does not conform
   */
  public @Nullable LocalDate date(Field field) {
    return has(field) ? LocalDate.parse(text(field)) : null;
  }

  /** The fields that are there, in the order of the schema. */
  public Map<Field, String> texts() {
    return texts;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StandardPlace place && texts.equals(place.texts);
  }

  @Override
  public int hashCode() {
    return texts.hashCode();
  }

  @Override
  public String toString() {
    return texts.toString();
  }

  /** A place while its fields are being set; what is null, blank or an empty list is left out. */
  public static final class Draft {
    private final Map<Field, String> texts = new EnumMap<>(Field.class);

    private Draft() {}

    public Draft set(Field field, @Nullable String text) {
      if (text == null || text.isBlank()) texts.remove(field);
      else texts.put(field, text);
      return this;
    }

    public Draft set(Field field, List<String> values) {
      return set(field, values.stream().distinct().collect(Collectors.joining(JOINT)));
    }

    public Draft set(Field field, @Nullable LocalDate date) {
      return set(field, date == null ? null : date.toString());
    }

    public Draft set(Field field, @Nullable Double number) {
      return set(field, number == null ? null : BigDecimal.valueOf(number).toPlainString());
    }

    public boolean has(Field field) {
      return texts.containsKey(field);
    }

    public String text(Field field) {
      return texts.getOrDefault(field, "");
    }

    public StandardPlace done() {
      return new StandardPlace(new EnumMap<>(texts));
    }
  }
}
