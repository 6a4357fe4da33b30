package org.escale.network.standard;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The rules of the schema, field by field. That an id stands once is a rule of the whole file. */
public final class Conformity {
  private Conformity() {}

  /** In the order of the schema; empty where the place conforms. */
  public static List<Fault> faults(StandardPlace place) {
    var faults = new ArrayList<Fault>();
    for (var field : Field.values()) {
      if (!place.has(field)) {
        if (field.required()) faults.add(new Fault(field, Fault.Rule.REQUIRED, ""));
      } else {
        broken(field, place.text(field))
            .ifPresent(rule -> faults.add(new Fault(field, rule, place.text(field))));
      }
    }
    return faults;
  }

  /** What a place needs to be published and does not say. */
  public static List<Field> missing(StandardPlace place) {
    return Arrays.stream(Field.values())
        .filter(field -> field.neededToPublish() && !place.has(field))
        .toList();
  }

  private static Optional<Fault.Rule> broken(Field field, String text) {
    if (field.pattern().isPresent() && !field.pattern().get().matcher(text).matches()) {
      return Optional.of(Fault.Rule.PATTERN);
    }
    if (field.vocabulary().isPresent() && !allOf(field.vocabulary().get(), text)) {
      return Optional.of(Fault.Rule.VOCABULARY);
    }
    if (field == Field.SUMMARY && text.length() > Field.LONGEST_SUMMARY) {
      return Optional.of(Fault.Rule.TOO_LONG);
    }
    return switch (field.kind()) {
      case NUMBER -> isNumber(text) ? Optional.empty() : Optional.of(Fault.Rule.NOT_A_NUMBER);
      case DATE -> isDate(text) ? Optional.empty() : Optional.of(Fault.Rule.NOT_A_DATE);
      case TEXT, LIST -> Optional.empty();
    };
  }

  private static boolean allOf(Vocabulary vocabulary, String text) {
    return Arrays.stream(text.split("\\|", -1)).allMatch(vocabulary::has);
  }

  private static boolean isNumber(String text) {
    try {
      new BigDecimal(text);
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isDate(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
