package org.escale.tabular.background;

import java.util.concurrent.TimeUnit;

/**
 * How far an import is, as its work tells it. Telling is cheap and may be done at every line: it
 * reaches the page about twice a second. It is also where the work ends when somebody stops it.
 */
public class Progress {
  /** The parts that most imports have, for {@link #phase}; reading is told by the file itself. */
  public static final String READING = "tabular.long.reading";

  public static final String COMPARING = "tabular.long.comparing";
  public static final String WRITING = "tabular.long.writing";

  private static final long EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private final Heard heard;
  private String phase = READING;
  private long total;
  private long lastHeard = System.nanoTime() - EVERY_NANOS;

  Progress(Heard heard) {
    this.heard = heard;
  }

  /** Who hears of it; it may end the work by throwing. */
  @FunctionalInterface
  interface Heard {
    void told(String phase, long at, long total);
  }

  /** One that nobody looks at. */
  public static Progress silent() {
    return new Progress((phase, at, total) -> {});
  }

  /**
   * Begins a part of the work.
   *
   * @param messageKey says what is done now
   * @param total up to what {@link #at} will count; 0 where that is not known
   */
  public void phase(String messageKey, long total) {
    this.phase = messageKey;
    this.total = total;
    tell(0);
  }

  /** How far this part is. */
  public void at(long done) {
    if (System.nanoTime() - lastHeard >= EVERY_NANOS) tell(done);
  }

  private void tell(long done) {
    lastHeard = System.nanoTime();
    heard.told(phase, done, total);
  }
}
