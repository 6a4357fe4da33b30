package org.escale.network.standard.feed;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.escale.tabular.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A week's hours that stand in columns of their own: for each day and half-day one for the opening
 * and one for the closing, as « Ouverture matin lundi », « Fermeture après-midi lundi ».
 */
final class WeekColumns {
  private static final List<String> DAYS =
      List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");
  private static final List<String> SHORT = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
  private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-4])(?:[:hH](\\d{2})?)");

  /** The four columns of a day. */
  private record Day(
      @Nullable String opens,
      @Nullable String closes,
      @Nullable String reopens,
      @Nullable String closesAgain) {}

  private final Map<DayOfWeek, Day> days = new EnumMap<>(DayOfWeek.class);
  private final List<String> columns = new ArrayList<>();

  private WeekColumns() {}

  static WeekColumns among(List<String> candidates) {
    var week = new WeekColumns();
    for (var day : DayOfWeek.values()) {
      var name = DAYS.get(day.getValue() - 1);
      var ofDay = candidates.stream().filter(c -> PlainText.bare(c).endsWith(name)).toList();
      var four =
          new Day(
              find(ofDay, "ouverturematin"),
              find(ofDay, "fermeturematin"),
              find(ofDay, "ouvertureapresmidi"),
              find(ofDay, "fermetureapresmidi"));
      if (four.opens() == null || four.closes() == null) continue;
      week.days.put(day, four);
      week.columns.addAll(ofDay);
    }
    return week;
  }

  private static @Nullable String find(List<String> columns, String beginning) {
    return columns.stream()
        .filter(c -> PlainText.bare(c).startsWith(beginning))
        .findFirst()
        .orElse(null);
  }

  /** All that belong to the week, the days' own columns among them. */
  List<String> columns() {
    return columns;
  }

  boolean saysAnything(Map<String, String> cells) {
    return days.values().stream()
        .anyMatch(d ->
            says(cells, d.opens())
                || says(cells, d.closes())
                || says(cells, d.reopens())
                || says(cells, d.closesAgain()));
  }

  /** A cell that holds the file's separator alone says nothing. */
  private static boolean says(Map<String, String> cells, @Nullable String column) {
    return column != null && !cells.getOrDefault(column, ";").equals(";");
  }

  /** The week in the opening_hours language; empty where a half-day is not whole. */
  Optional<String> hours(Map<String, String> cells) {
    var rules = new ArrayList<String>();
    for (var day : days.entrySet()) {
      var spans = spans(day.getValue(), cells);
      if (spans.isEmpty()) return Optional.empty();
      if (!spans.get().isEmpty()) {
        rules.add(SHORT.get(day.getKey().getValue() - 1) + " " + spans.get());
      }
    }
    return rules.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", rules));
  }

  /** The hours as they stand, in words, where they cannot be put together. */
  String words(Map<String, String> cells) {
    var words = new ArrayList<String>();
    days.forEach((day, four) -> {
      var said = new ArrayList<String>();
      for (var column : four(four)) if (says(cells, column)) said.add(cells.get(column));
      if (!said.isEmpty()) words.add(DAYS.get(day.getValue() - 1) + " " + String.join(" ", said));
    });
    return String.join("\n", words);
  }

  private static List<@Nullable String> four(Day day) {
    return Arrays.asList(day.opens(), day.closes(), day.reopens(), day.closesAgain());
  }

  /** Empty text: closed that day; empty: it cannot be put together. */
  private static Optional<String> spans(Day day, Map<String, String> cells) {
    var opens = time(day.opens(), cells);
    var closes = time(day.closes(), cells);
    var reopens = time(day.reopens(), cells);
    var closesAgain = time(day.closesAgain(), cells);
    if (wrong(opens) || wrong(closes) || wrong(reopens) || wrong(closesAgain)) {
      return Optional.empty();
    }
    // One opening and a closing in the afternoon's column: open all day.
    if (!opens.isEmpty() && closes.isEmpty() && reopens.isEmpty() && !closesAgain.isEmpty()) {
      closes = closesAgain;
      closesAgain = "";
    }
    if (opens.isEmpty() != closes.isEmpty() || reopens.isEmpty() != closesAgain.isEmpty()) {
      return Optional.empty();
    }
    var first = opens.isEmpty() ? "" : opens + "-" + closes;
    var second = reopens.isEmpty() ? "" : reopens + "-" + closesAgain;
    if (opens.compareTo(closes) > 0 || reopens.compareTo(closesAgain) > 0) return Optional.empty();
    if (!first.isEmpty() && !second.isEmpty() && closes.compareTo(reopens) > 0) {
      return Optional.empty();
    }
    return Optional.of(first.isEmpty() || second.isEmpty() ? first + second : first + "," + second);
  }

  private static boolean wrong(String time) {
    return time.equals("?");
  }

  private static String time(@Nullable String column, Map<String, String> cells) {
    if (column == null || !says(cells, column)) return "";
    var text = cells.getOrDefault(column, "");
    var match = TIME.matcher(text);
    if (!match.matches()) return "?";
    var minutes = match.group(2) == null ? "00" : match.group(2);
    return "%02d:%s".formatted(Integer.valueOf(match.group(1)), minutes);
  }
}
