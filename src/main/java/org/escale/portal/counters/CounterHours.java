package org.escale.portal.counters;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.escale.calendar.openinghours.OpeningHours;
import org.escale.calendar.openinghours.UnreadableHours;
import org.escale.portal.counters.OpenRange.Times;
import org.escale.tabular.PlainText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A counter's hours as they were read from the directory ({@code plage_ouverture}). A range with a
 * comment may be open, no more; hours of which a part could not be read have no opening hours, for
 * nobody could say when the counter is closed.
 *
 * @param allRead whether every range could be read
 * @param openingHours in the opening_hours language; null where there are none, or not all of them
 * @param note what stays in words
 */
record CounterHours(
    List<OpenRange> ranges, boolean allRead, @Nullable String openingHours, @Nullable String note) {
  private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
  private static final Map<String, DayOfWeek> NAMES =
      Map.of(
          "lundi", DayOfWeek.MONDAY,
          "mardi", DayOfWeek.TUESDAY,
          "mercredi", DayOfWeek.WEDNESDAY,
          "jeudi", DayOfWeek.THURSDAY,
          "vendredi", DayOfWeek.FRIDAY,
          "samedi", DayOfWeek.SATURDAY,
          "dimanche", DayOfWeek.SUNDAY);
  private static final List<String> FIELDS =
      List.of(
          "nom_jour_debut",
          "nom_jour_fin",
          "valeur_heure_debut_1",
          "valeur_heure_fin_1",
          "valeur_heure_debut_2",
          "valeur_heure_fin_2",
          "commentaire");

  /**
   * @param written the array of ranges
   * @param remark what the directory says of all of them
   */
  static CounterHours read(Iterable<JsonNode> written, @Nullable String remark) {
    var ranges = new ArrayList<OpenRange>();
    var unread = new ArrayList<String>();
    for (var each : written) {
      var range = range(each);
      if (range != null) ranges.add(range);
      else if (!words(each).isEmpty()) unread.add(words(each));
    }
    ranges.sort(Comparator.comparing(OpenRange::firstDay));
    var note =
        Stream.concat(unread.stream(), Stream.ofNullable(remark))
            .collect(Collectors.joining(" · "));
    return new CounterHours(
        List.copyOf(ranges),
        unread.isEmpty(),
        unread.isEmpty() ? openingHours(ranges) : null,
        note.isEmpty() ? null : note);
  }

  private static @Nullable OpenRange range(JsonNode written) {
    var first = NAMES.get(PlainText.bare(text(written, "nom_jour_debut")));
    var lastName = text(written, "nom_jour_fin");
    var last = lastName.isEmpty() ? first : NAMES.get(PlainText.bare(lastName));
    if (first == null || last == null) return null;
    try {
      var times =
          Stream.of(times(written, "1"), times(written, "2")).filter(Objects::nonNull).toList();
      if (times.isEmpty()) return null;
      var comment = text(written, "commentaire").replace('"', '\'');
      return new OpenRange(first, last, times, comment.isEmpty() ? null : comment);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** Null where that half of the day is not said. */
  private static @Nullable Times times(JsonNode written, String half) {
    var from = text(written, "valeur_heure_debut_" + half);
    var to = text(written, "valeur_heure_fin_" + half);
    if (from.isEmpty() && to.isEmpty()) return null;
    var times = new Times(LocalTime.parse(from), LocalTime.parse(to));
    var untilMidnight = times.end().equals(LocalTime.MIDNIGHT);
    if (!untilMidnight && !times.start().isBefore(times.end())) {
      throw new DateTimeParseException("ends before it begins", to, 0);
    }
    return times;
  }

  /**
   * Closed on public holidays: the directory says nothing of them, and an office of the
   * administration does not open on one.
   */
  private static @Nullable String openingHours(List<OpenRange> ranges) {
    if (ranges.isEmpty()) return null;
    var rules = new StringBuilder();
    for (int day = 0; day < DAYS.size(); day++) {
      var times = certain(ranges, DayOfWeek.of(day + 1));
      if (times.isEmpty()) continue;
      int last = day;
      while (last + 1 < DAYS.size() && times.equals(certain(ranges, DayOfWeek.of(last + 2))))
        last++;
      rules.append(rules.isEmpty() ? "" : "; ").append(days(day, last)).append(' ').append(times);
      day = last;
    }
    for (var range : ranges) {
      if (range.comment() == null) continue;
      rules
          .append(rules.isEmpty() ? "" : ", ")
          .append(days(range.firstDay().ordinal(), range.lastDay().ordinal()))
          .append(' ')
          .append(range.times().stream().map(CounterHours::span).collect(Collectors.joining(",")))
          .append(" unknown \"")
          .append(range.comment())
          .append('"');
    }
    var hours = rules.append("; PH off").toString();
    try {
      return OpeningHours.parse(hours).text();
    } catch (UnreadableHours e) {
      return null;
    }
  }

  /** The times without a comment of all ranges of that day, joined where they meet. */
  private static String certain(List<OpenRange> ranges, DayOfWeek day) {
    var times =
        ranges.stream()
            .filter(range -> range.comment() == null && covers(range, day))
            .flatMap(range -> range.times().stream())
            .sorted(Comparator.comparing(Times::start))
            .toList();
    var joined = new ArrayList<Times>();
    for (var next : times) {
      if (!joined.isEmpty() && minute(joined.getLast().end()) >= start(next)) {
        var last = joined.removeLast();
        var later = minute(last.end()) >= minute(next.end()) ? last : next;
        joined.add(new Times(last.start(), later.end()));
      } else {
        joined.add(next);
      }
    }
    return joined.stream().map(CounterHours::span).collect(Collectors.joining(","));
  }

  private static boolean covers(OpenRange range, DayOfWeek day) {
    int first = range.firstDay().ordinal(), last = range.lastDay().ordinal(), at = day.ordinal();
    return first <= last ? first <= at && at <= last : at >= first || at <= last;
  }

  private static String days(int first, int last) {
    return first == last ? DAYS.get(first) : DAYS.get(first) + "-" + DAYS.get(last);
  }

  private static String span(Times times) {
    var end = times.end().equals(LocalTime.MIDNIGHT) ? "24:00" : clock(times.end());
    return clock(times.start()) + "-" + end;
  }

  private static String clock(LocalTime time) {
    return time.toString().substring(0, 5);
  }

  private static int start(Times times) {
    return times.start().toSecondOfDay();
  }

  private static int minute(LocalTime end) {
    return end.equals(LocalTime.MIDNIGHT) ? Integer.MAX_VALUE : end.toSecondOfDay();
  }

  private static String words(JsonNode written) {
    return FIELDS.stream()
        .map(field -> text(written, field))
        .filter(word -> !word.isEmpty())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static String text(JsonNode written, String field) {
    return written.path(field).asString("").strip().replaceAll("\\s+", " ");
  }
}
