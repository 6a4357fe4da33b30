package org.escale.attendance.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.escale.attendance.Audience;
import org.escale.attendance.activity.AgeBand;
import org.escale.attendance.activity.Details;
import org.escale.attendance.activity.Gender;
import org.escale.attendance.activity.NationalValue;
import org.escale.attendance.activity.SocialStatus;

/**
 * A sheet as the form sends it: per audience {@code people-AUDIENCE} with {@code event-AUDIENCE},
 * and counts such as {@code age-AUDIENCE-moins_de_douze}. What is wrong with it is kept by
 * audience, as a message key.
 */
final class TypedSheet {
  private static final int MOST = 5000;

  private final Map<String, String> typed;
  private final List<SheetLine> lines = new ArrayList<>();
  private final Map<String, String> problems = new LinkedHashMap<>();

  TypedSheet(Map<String, String> typed, List<Audience> audiences) {
    this.typed = typed;
    for (var audience : audiences) read(audience.code());
  }

  List<SheetLine> lines() {
    return lines;
  }

  Map<String, String> problems() {
    return problems;
  }

  private void read(String audience) {
    var people = number("people-" + audience);
    var details =
        Details.ofCounts(
            counts("gender-" + audience, Gender.values()),
            counts("age-" + audience, AgeBand.values()),
            counts("status-" + audience, SocialStatus.values()));
    if (people > MOST || people < 0) {
      problems.put(audience, "paper.wrong-number");
    } else if (!details.within(people)) {
      problems.put(audience, "paper.totals-exceed");
    } else if (people > 0) {
      event(audience, people, details);
    }
  }

  private void event(String audience, int people, Details details) {
    try {
      var id = UUID.fromString(typed.getOrDefault("event-" + audience, ""));
      lines.add(new SheetLine(id, audience, people, details));
    } catch (IllegalArgumentException e) {
      problems.put(audience, "paper.wrong-number");
    }
  }

  private <V extends NationalValue> Map<V, Integer> counts(String name, V[] values) {
    var counts = new LinkedHashMap<V, Integer>();
    for (var value : values) {
      var people = number(name + "-" + value.code());
      if (people != 0) counts.put(value, people < 0 ? MOST + 1 : people);
    }
    return counts;
  }

  /** What nobody fills in is nobody; what is no number is less than nobody. */
  private int number(String name) {
    var text = typed.getOrDefault(name, "").strip();
    if (text.isEmpty()) return 0;
    return text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
  }
}
