package org.escale.calendar.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holds on some dates instead of the weekly rules.
 *
 * @param last included
 * @param spans when it is open; closed where there is none
 * @param reason what people are told
 */
public record DatedRule(
    LocalDate first, LocalDate last, List<TimeSpan> spans, @Nullable String reason) {
  public DatedRule {
    if (last.isBefore(first)) throw new IllegalArgumentException(first + " to " + last);
    spans = spans.stream().sorted().toList();
  }

  public boolean closed() {
    return spans.isEmpty();
  }

  public boolean covers(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
