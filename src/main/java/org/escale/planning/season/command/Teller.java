package org.escale.planning.season.command;

import java.io.PrintStream;
import org.escale.planning.season.search.Progress;

/** Tells once a second how a search goes. */
final class Teller {
  private static final long TELL_EVERY_NANOS = 1_000_000_000L;

  private final PrintStream err;
  private long told = CommandClock.nanos();

  Teller(PrintStream err) {
    this.err = err;
  }

  void tell(Progress progress) {
    if (CommandClock.nanos() - told < TELL_EVERY_NANOS) return;
    told = CommandClock.nanos();
    err.printf(
        "%3.0f %%  %d iterations  objective %d%n",
        100 * progress.share(), progress.iterations(), progress.objective());
  }
}
