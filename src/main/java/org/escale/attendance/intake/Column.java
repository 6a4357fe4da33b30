package org.escale.attendance.intake;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** One part of many rows, as a statement for all of them takes it. */
final class Column {
  private Column() {}

  static <S, T> @Nullable T[] of(
      List<S> rows, Function<S, @Nullable T> part, IntFunction<@Nullable T[]> array) {
    return rows.stream().map(part).toArray(array);
  }
}
