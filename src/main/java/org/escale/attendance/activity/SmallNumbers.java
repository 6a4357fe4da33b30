package org.escale.attendance.activity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

/**
 * Which numbers of a list are not shown, lest somebody be recognised by their age, gender or
 * occupation: those of fewer than five people; and where these are together fewer than five, the
 * next smaller as well, or else the total would tell them.
 */
final class SmallNumbers {
  /** As many people as have to share an answer before it is shown. */
  static final int LEAST = 5;

  private SmallNumbers() {}

  /** How a number is shown. */
  enum Showing {
    SHOWN,
    /** It is of one to four people. */
    FEW,
    /** It would tell another one that is not shown. */
    KEPT_BACK
  }

  /** In the order of the numbers. */
  static <T> List<Showing> of(List<T> rows, ToLongFunction<T> people) {
    var numbers = rows.stream().mapToLong(people).toArray();
    var showings = new ArrayList<Showing>();
    for (var number : numbers) {
      showings.add(number > 0 && number < LEAST ? Showing.FEW : Showing.SHOWN);
    }
    var hidden = LongStream.of(numbers).filter(number -> number < LEAST).sum();
    if (hidden > 0 && hidden < LEAST) {
      LongStream.range(0, numbers.length)
          .mapToInt(Math::toIntExact)
          .boxed()
          .filter(n -> numbers[n] >= LEAST)
          .min(Comparator.comparingLong(n -> numbers[n]))
          .ifPresent(n -> showings.set(n, Showing.KEPT_BACK));
    }
    return showings;
  }
}
