package org.escale.network.federation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.escale.network.standard.feed.Reason;
import org.escale.network.standard.feed.RowRemark;

/** What was done with a row, by the heaviest remark on it. */
enum RowFate {
  ENTERED,
  ENTERED_AS_A_DRAFT,
  REFUSED;

  /** Of the rows that something is said of, by line. */
  static Map<Integer, RowFate> byLine(Collection<RowRemark> remarks) {
    return of(remarks, RowRemark::line, on -> on.remark().reason());
  }

  static Map<Integer, RowFate> byLineOf(Collection<FeedRecords.Said> remarks) {
    return of(remarks, FeedRecords.Said::line, said -> Reason.valueOf(said.reason()));
  }

  private static <T> Map<Integer, RowFate> of(
      Collection<T> remarks, ToIntFunction<T> line, Function<T, Reason> reason) {
    var fates = new HashMap<Integer, RowFate>();
    for (var remark : remarks) {
      fates.merge(
          line.applyAsInt(remark),
          of(reason.apply(remark)),
          (one, other) -> one.compareTo(other) > 0 ? one : other);
    }
    return fates;
  }

  private static RowFate of(Reason reason) {
    return switch (reason.weight()) {
      case REFUSED -> REFUSED;
      case LACKING -> ENTERED_AS_A_DRAFT;
      default -> ENTERED;
    };
  }

  String messageKey() {
    return "federation.fate." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
