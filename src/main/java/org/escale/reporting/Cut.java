package org.escale.reporting;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A part of the sessions: all of them, or those with one value of one dimension.
 *
 * @param value an audience's, a kind's or a commune's code, or a month as 2026-11
 */
public record Cut(@Nullable Dimension dimension, @Nullable String value) {
  public static final Cut EVERYTHING = new Cut(null, null);

  boolean holds(ReviewedSession session) {
    return switch (dimension) {
      case null -> true;
      case AUDIENCE -> session.visitors(value) > 0;
      case KIND -> session.kind().equals(value);
      case COMMUNE -> session.communeCode().equals(value);
      case MONTH -> YearMonth.from(session.day()).toString().equals(value);
    };
  }

  /** The people of a session that belong to this part. */
  int visitors(ReviewedSession session) {
    return session.visitors(dimension == Dimension.AUDIENCE ? value : null);
  }
}
