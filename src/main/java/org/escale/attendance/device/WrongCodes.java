package org.escale.attendance.device;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Ten wrong codes in a quarter of an hour from one address, and it waits. */
@Component
class WrongCodes {
  private static final int MOST = 10;
  private static final int ADDRESSES = 10_000;
  static final Duration WINDOW = Duration.ofMinutes(15);

  private final Clock clock;

  private final Map<String, Deque<Instant>> wrong =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
          return size() > ADDRESSES;
        }
      };

  WrongCodes(Clock clock) {
    this.clock = clock;
  }

  /** How long the address must still wait; empty where it may try. */
  synchronized Optional<Duration> wait(String address) {
    var tries = recent(address);
    return tries.size() < MOST
        ? Optional.empty()
        : Optional.of(Duration.between(clock.instant(), tries.getFirst().plus(WINDOW)));
  }

  synchronized void count(String address) {
    var tries = recent(address);
    tries.addLast(clock.instant());
    wrong.put(address, tries);
  }

  private Deque<Instant> recent(String address) {
    var tries = wrong.getOrDefault(address, new ArrayDeque<>());
    var since = clock.instant().minus(WINDOW);
    tries.removeIf(at -> !at.isAfter(since) || at.isAfter(clock.instant()));
    return tries;
  }
}
