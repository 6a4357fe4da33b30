package org.escale.planning;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the log tells of a decision; dates as in an exported file, "2026-12-01 AM". */
record RequestState(
    String status, @Nullable String reply, List<String> wishes, List<String> proposals) {
  static RequestState of(Request request) {
    return new RequestState(
        request.status().code(),
        request.reply(),
        written(request.wishes()),
        written(request.proposals()));
  }

  private static List<String> written(List<Wish> wishes) {
    return wishes.stream().map(wish -> RequestWords.written(Stream.of(wish))).toList();
  }
}
