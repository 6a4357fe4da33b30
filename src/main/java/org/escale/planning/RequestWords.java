package org.escale.planning;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.escale.tabular.PlainText;
import org.escale.tabular.WrittenValue;

/**
 * What people write in a table of requests, in French or as codes; accents and case do not count.
 */
final class RequestWords {
  private static final Map<String, CommissionerKind> KINDS =
      Map.ofEntries(
          Map.entry("school", CommissionerKind.SCHOOL),
          Map.entry("ecole", CommissionerKind.SCHOOL),
          Map.entry("townhall", CommissionerKind.TOWN_HALL),
          Map.entry("mairie", CommissionerKind.TOWN_HALL),
          Map.entry("department", CommissionerKind.DEPARTMENT),
          Map.entry("service", CommissionerKind.DEPARTMENT),
          Map.entry("servicedelacommunaute", CommissionerKind.DEPARTMENT),
          Map.entry("association", CommissionerKind.ASSOCIATION),
          Map.entry("event", CommissionerKind.EVENT),
          Map.entry("evenement", CommissionerKind.EVENT));

  private static final Map<String, String> AUDIENCES =
      Map.ofEntries(
          Map.entry("young", "young"),
          Map.entry("jeunes", "young"),
          Map.entry("pupils", "pupils"),
          Map.entry("scolaires", "pupils"),
          Map.entry("eleves", "pupils"),
          Map.entry("seniors", "seniors"),
          Map.entry("elected", "elected"),
          Map.entry("elus", "elected"),
          Map.entry("associations", "associations"),
          Map.entry("economic", "economic"),
          Map.entry("acteurseconomiques", "economic"),
          Map.entry("public", "public"),
          Map.entry("grandpublic", "public"));

  private static final Map<String, Slot> SLOTS =
      Map.ofEntries(
          Map.entry("am", Slot.AM),
          Map.entry("matin", Slot.AM),
          Map.entry("pm", Slot.PM),
          Map.entry("apresmidi", Slot.PM),
          Map.entry("ev", Slot.EV),
          Map.entry("soir", Slot.EV),
          Map.entry("soiree", Slot.EV));

  private static final int LONGEST_PERIOD_DAYS = 366;

  private RequestWords() {}

  static Optional<CommissionerKind> kind(String written) {
    return Optional.ofNullable(KINDS.get(PlainText.bare(written)));
  }

  static Optional<String> audience(String written) {
    return Optional.ofNullable(AUDIENCES.get(PlainText.bare(written)));
  }

  static Optional<Boolean> yes(String written) {
    return switch (PlainText.bare(written)) {
      case "oui", "o", "1", "vrai", "true", "yes", "x" -> Optional.of(true);
      case "non", "n", "0", "faux", "false", "no" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /**
   * The half-days of « 2026-10-06 matin », « 6/10/2026 PM », « 2026-10-06..2026-10-16 matin » (no
   * Sundays) or of a date alone (any slot); none when it cannot be read.
   */
  static List<Wish> wishes(String written) {
    var words = written.split("\\s+", 2);
    var slots =
        words.length == 1
            ? Optional.of(List.of(Slot.values()))
            : Optional.ofNullable(SLOTS.get(PlainText.bare(words[1]))).map(List::of);
    var ends = words[0].split("\\.\\.", -1);
    var from = WrittenValue.date(ends[0]);
    var to = WrittenValue.date(ends[ends.length - 1]);
    if (slots.isEmpty() || from.isEmpty() || to.isEmpty() || ends.length > 2) return List.of();
    if (to.get().isBefore(from.get())
        || to.get().isAfter(from.get().plusDays(LONGEST_PERIOD_DAYS))) {
      return List.of();
    }
    if (ends.length == 1) return slots.get().stream().map(s -> new Wish(from.get(), s)).toList();
    return from.get()
        .datesUntil(to.get().plusDays(1))
        .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY)
        .flatMap(day -> slots.get().stream().map(slot -> new Wish(day, slot)))
        .toList();
  }

  /** As it is exported, so that {@link #wishes} reads it back. */
  static String written(Stream<Wish> wishes) {
    return wishes
        .map(wish -> wish.day() + " " + wish.slot())
        .collect(java.util.stream.Collectors.joining(", "));
  }
}
