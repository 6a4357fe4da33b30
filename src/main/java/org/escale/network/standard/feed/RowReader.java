package org.escale.network.standard.feed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.escale.network.standard.Field;
import org.escale.network.standard.StandardPlace;
import org.escale.tabular.WrittenValue;
import org.jspecify.annotations.Nullable;

/** Reads one row into the standard, field by field. */
final class RowReader {
  private final Columns columns;
  private final Predicate<String> readableHours;
  private final Feed.Row row;
  private final StandardPlace.Draft place = StandardPlace.draft();
  private final List<Remark> remarks = new ArrayList<>();
  private final Map<Field, Set<String>> lists = new EnumMap<>(Field.class);
  private @Nullable String hoursNote;

  private RowReader(Columns columns, Predicate<String> readableHours, Feed.Row row) {
    this.columns = columns;
    this.readableHours = readableHours;
    this.row = row;
  }

  static ReadRow read(Columns columns, Predicate<String> readableHours, Feed.Row row) {
    return new RowReader(columns, readableHours, row).read();
  }

  private ReadRow read() {
    for (var field : Field.values()) field(field);
    lists.forEach((field, values) -> place.set(field, List.copyOf(values)));
    var sourceId = place.text(Field.ID);
    if (row.cells().isEmpty()) {
      remark(Field.NAME, "", Reason.EMPTY_ROW);
    } else if (!place.has(Field.NAME)) {
      remark(Field.NAME, "", Reason.NO_NAME);
    } else {
      for (var field : Field.values()) lacking(field);
      if (sourceId.isEmpty()) {
        var known = new NameAndAddress(place);
        if (known.isEnough()) {
          remark(Field.ID, known.address(), Reason.KNOWN_BY_NAME_AND_ADDRESS);
          sourceId = known.key();
        } else {
          remark(Field.ID, "", Reason.NOTHING_TO_KNOW_IT_BY);
        }
      }
    }
    return new ReadRow(row.line(), sourceId, place.done(), hoursNote, List.copyOf(remarks));
  }

  private void field(Field field) {
    switch (field) {
      case PIVOT -> pivot();
      case ADDRESS -> address();
      case POSTCODE -> code(field, Reason.NOT_A_POSTCODE);
      case INSEE_CODE -> code(field, Reason.NOT_AN_INSEE_CODE);
      case LATITUDE -> position(field, 90);
      case LONGITUDE -> position(field, 180);
      case PHONE -> phone();
      case EMAILS -> emails();
      case WEBSITES, ACCESS_URL, BOOKING_URL -> websites(field);
      case OPENING_HOURS -> hours();
      case SUMMARY -> summary();
      case UPDATED -> updated();
      default -> {
        if (field.vocabulary().isPresent()) list(field);
        else if (!place.has(field)) place.set(field, first(field));
      }
    }
  }

  private void pivot() {
    var text = first(Field.PIVOT);
    var number = text.replaceAll("[\\s.\\u00a0\\u202f-]", "");
    if (number.isEmpty()) return;
    if (number.matches("0+")) {
      remark(Field.PIVOT, text, Reason.PIVOT_OF_ZEROS);
    } else if (matches(Field.PIVOT, number)) {
      place.set(Field.PIVOT, number);
    } else {
      remark(Field.PIVOT, text, Reason.NOT_A_PIVOT);
    }
  }

  /** Taken apart where postcode and commune have no columns of their own. */
  private void address() {
    var text = first(Field.ADDRESS);
    var apart =
        columns.of(Field.POSTCODE).isEmpty()
            ? WrittenAddress.read(text)
            : Optional.<WrittenAddress>empty();
    if (apart.isEmpty()) {
      place.set(Field.ADDRESS, text);
      return;
    }
    place.set(Field.ADDRESS, apart.get().street());
    place.set(Field.POSTCODE, apart.get().postcode());
    if (!place.has(Field.COMMUNE)) place.set(Field.COMMUNE, apart.get().commune());
    remark(Field.ADDRESS, text, Reason.ADDRESS_TAKEN_APART);
  }

  /** Five characters; four digits have lost the first, which is a zero. */
  private void code(Field field, Reason reason) {
    var text = first(field);
    if (text.isEmpty()) return;
    var code = text.replace(" ", "");
    if (code.matches("\\d{4}")) {
      code = "0" + code;
      remark(field, text, Reason.LEADING_ZERO_PUT_BACK);
    }
    if (matches(field, code)) place.set(field, code);
    else remark(field, text, reason);
  }

  private void position(Field field, int most) {
    for (var column : columns.of(field)) {
      var text = row.cells().getOrDefault(column, "");
      if (text.isEmpty()) continue;
      var number = WrittenValue.number(text).filter(n -> Math.abs(n.doubleValue()) <= most);
      if (number.isPresent()) {
        place.set(field, plain(number.get()));
        return;
      }
      remark(field, text, Reason.NOT_A_POSITION);
    }
  }

  private static String plain(BigDecimal number) {
    var stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }

  private void phone() {
    for (var column : columns.of(Field.PHONE)) {
      var text = row.cells().getOrDefault(column, "");
      if (text.isEmpty()) continue;
      var phone = WrittenPhone.read(text).filter(p -> matches(Field.PHONE, p.international()));
      if (phone.isEmpty()) {
        remark(Field.PHONE, text, Reason.NOT_A_PHONE);
      } else if (!place.has(Field.PHONE)) {
        place.set(Field.PHONE, phone.get().international());
        if (phone.get().zeroPutBack()) remark(Field.PHONE, text, Reason.LEADING_ZERO_PUT_BACK);
      }
    }
  }

  private void emails() {
    place.set(
        Field.EMAILS,
        WrittenLinks.emails(first(Field.EMAILS), (text, why) -> remark(Field.EMAILS, text, why)));
  }

  private void websites(Field field) {
    place.set(field, WrittenLinks.websites(first(field), (text, why) -> remark(field, text, why)));
  }

  private void hours() {
    var text = first(Field.OPENING_HOURS);
    if (text.isEmpty() && columns.week().saysAnything(row.cells())) {
      var week = columns.week().hours(row.cells());
      text = week.orElseGet(() -> columns.week().words(row.cells()));
      if (week.isPresent()) remark(Field.OPENING_HOURS, text, Reason.HOURS_PUT_TOGETHER);
    }
    var fortnight = columns.fortnight().map(row.cells()::get).orElse(null);
    if (fortnight != null && !text.isEmpty()) {
      var inWeeks =
          readableHours.test(text) ? Hours.inWeeks(text, fortnight) : Optional.<String>empty();
      text = inWeeks.orElse(text + " (" + fortnight + ")");
      if (inWeeks.isPresent()) remark(Field.OPENING_HOURS, text, Reason.HOURS_PUT_TOGETHER);
    }
    if (text.isEmpty()) return;
    if (readableHours.test(text)) {
      place.set(Field.OPENING_HOURS, text);
    } else {
      hoursNote = text;
      remark(Field.OPENING_HOURS, text, Reason.HOURS_KEPT_AS_WORDS);
    }
  }

  private void summary() {
    var text = first(Field.SUMMARY);
    if (text.length() <= Field.LONGEST_SUMMARY) {
      place.set(Field.SUMMARY, text);
    } else if (first(Field.DETAILS).isEmpty()) {
      place.set(Field.DETAILS, text);
      remark(Field.SUMMARY, text, Reason.SUMMARY_BECAME_DETAILS);
    } else {
      remark(Field.SUMMARY, text, Reason.SUMMARY_TOO_LONG);
    }
  }

  private void updated() {
    var text = first(Field.UPDATED);
    if (text.isEmpty()) return;
    // The day of « 13/12/2022 17:51 », of 2022-12-13T17:51:00Z
    var date = WrittenValue.date(text.split("[ T]")[0]);
    if (date.isPresent()) place.set(Field.UPDATED, date.get());
    else remark(Field.UPDATED, text, Reason.NOT_A_DATE);
  }

  private void list(Field field) {
    for (var column : columns.of(field)) {
      for (var value : ListedValues.read(field, row.cells().getOrDefault(column, ""))) {
        value
            .today()
            .ifPresentOrElse(
                today ->
                    lists
                        .computeIfAbsent(today.field(), f -> new LinkedHashSet<>())
                        .add(today.value()),
                () -> remark(field, value.written(), Reason.NO_SUCH_VALUE));
      }
    }
  }

  private void lacking(Field field) {
    if (!field.neededToPublish() || place.has(field)) return;
    var said =
        remarks.stream()
            .anyMatch(
                r -> r.field().equals(field.wireName()) && r.reason() == Reason.PIVOT_OF_ZEROS);
    if (!said) remark(field, "", Reason.LACKING);
  }

  /** What the first column says that says anything of it. */
  private String first(Field field) {
    return columns.of(field).stream()
        .map(row.cells()::get)
        .filter(text -> text != null)
        .findFirst()
        .orElse("");
  }

  private static boolean matches(Field field, String text) {
    return field.pattern().orElseThrow().matcher(text).matches();
  }

  private void remark(Field field, String value, Reason reason) {
    remarks.add(new Remark(field.wireName(), value, reason));
  }
}
