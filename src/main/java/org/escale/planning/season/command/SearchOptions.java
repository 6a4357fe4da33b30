package org.escale.planning.season.command;

import java.time.Duration;
import org.escale.planning.season.search.Limit;
import org.jspecify.annotations.Nullable;

/**
 * The options of a search, as they are typed: {@code [--seed N] [--iterations N | --seconds N]
 * [--from plan.json]}.
 *
 * @param from null where no plan to begin from is named
 */
record SearchOptions(long seed, Limit limit, @Nullable String from) {

  /** A call whose words are off. */
  static final class WrongCall extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongCall(String words) {
      super(words);
    }
  }

  /**
   * @param first index of the first option
   * @param usualSeconds the limit where none is given
   * @param mayBegin whether a plan to begin from can be named
   * @throws WrongCall when they cannot be understood
   */
  static SearchOptions of(String[] arguments, int first, int usualSeconds, boolean mayBegin) {
    long seed = 1;
    Limit limit = null;
    String from = null;
    for (int i = first; i < arguments.length; i += 2) {
      var option = arguments[i];
      if (i + 1 == arguments.length) throw new WrongCall(option + " needs a value");
      var value = arguments[i + 1];
      switch (option) {
        case "--seed" -> seed = number(value, 0);
        case "--iterations" -> limit = only(limit, new Limit.Iterations(number(value, 1)));
        case "--seconds" ->
            limit = only(limit, new Limit.Time(Duration.ofSeconds(number(value, 1))));
        case "--from" -> from = mayBegin ? value : unknown(option);
        default -> unknown(option);
      }
    }
    return new SearchOptions(
        seed, limit == null ? new Limit.Time(Duration.ofSeconds(usualSeconds)) : limit, from);
  }

  private static String unknown(String option) {
    throw new WrongCall("there is no option " + option);
  }

  private static Limit only(@Nullable Limit before, Limit limit) {
    if (before != null) throw new WrongCall("only one of --iterations and --seconds");
    return limit;
  }

  private static long number(String text, long lowest) {
    try {
      long number = Long.parseLong(text);
      if (number >= lowest) return number;
    } catch (NumberFormatException e) {
      // said below, as any other wrong word
    }
    throw new WrongCall("a whole number of at least " + lowest + ", not '" + text + "'");
  }
}
