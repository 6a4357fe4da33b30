package org.escale.hosting.load;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many pages are made at a time, how many may wait for their turn, and how long. Who waits is
 * served in the order of coming.
 */
final class Allowance {
  private final Semaphore places;
  private final int line;
  private final Duration patience;
  private final AtomicInteger waiting = new AtomicInteger();

  Allowance(int places, int line, Duration patience) {
    this.places = new Semaphore(places, true);
    this.line = line;
    this.patience = patience;
  }

  /** Takes a place, which must be given back by {@link #leave}; false where none came free. */
  boolean enter() {
    if (waiting.get() == 0 && places.tryAcquire()) return true;
    if (waiting.incrementAndGet() > line) {
      waiting.decrementAndGet();
      return false;
    }
    try {
      return places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      waiting.decrementAndGet();
    }
  }

  void leave() {
    places.release();
  }
}
