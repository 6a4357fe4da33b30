package org.escale.portal.nearby;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.escale.hosting.Writes;
import org.escale.portal.whereabouts.Gazetteer;
import org.escale.portal.whereabouts.Localities;
import org.escale.territory.Authorities;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Holds the spots and keeps them true. What this program has written is seen by the next question;
 * what another program has written on the same database, within {@link #SECONDS_BETWEEN_LOOKS}. A
 * large register of others is looked at that often only, and read anew beside the questions, which
 * the one before answers meanwhile. New holidays and a vehicle's equipment are seen the next day.
 */
@Service
public class Guide {
  private static final Logger log = LoggerFactory.getLogger(Guide.class);

  static final int SECONDS_BETWEEN_LOOKS = 10;

  /** As many are read while a visitor waits. */
  private static final int READ_AT_ONCE = 3_000;

  private final SpotReader reader;
  private final Marks marks;
  private final Writes writes;
  private final Localities localities;
  private final Authorities authorities;
  private final Clock clock;
  private final ReentrantLock looking = new ReentrantLock();
  private final ReentrantLock readingOthers = new ReentrantLock();
  private volatile long writesSeen = -1;
  private volatile long lookedAt;
  private volatile @Nullable Held held;

  private record Held(
      Spots spots,
      Gazetteer gazetteer,
      SpotPart ours,
      String oursMark,
      SpotPart others,
      String othersMark) {}

  Guide(
      SpotReader reader,
      Marks marks,
      Writes writes,
      Localities localities,
      Authorities authorities,
      Clock clock) {
    this.reader = reader;
    this.marks = marks;
    this.writes = writes;
    this.localities = localities;
    this.authorities = authorities;
    this.clock = clock;
  }

  /** Those that are true now. */
  public Spots spots() {
    return held().spots;
  }

  /** The names by which people may say where they are. */
  public Gazetteer gazetteer() {
    return held().gazetteer;
  }

  private Held held() {
    var known = held;
    if (known != null && !written()) {
      if (!longAgo()) return known;
      if (!looking.tryLock()) return known; // somebody is looking
    } else {
      looking.lock();
    }
    try {
      if (held == null || written() || longAgo()) look();
      return Objects.requireNonNull(held);
    } catch (RuntimeException e) {
      if (known == null) throw e;
      log.warn("The places could not be looked at; what was known before is told", e);
      return known;
    } finally {
      looking.unlock();
    }
  }

  private boolean written() {
    return writes.count() != writesSeen;
  }

  private boolean longAgo() {
    return System.nanoTime() - lookedAt > SECONDS_BETWEEN_LOOKS * 1_000_000_000L;
  }

  private void look() {
    var written = writes.count(); // before reading: what is written meanwhile is looked for again
    var zone = authorities.get().zone();
    var today = LocalDate.ofInstant(clock.instant(), zone);
    var before = held;
    var oursMark = marks.ours(today.minusDays(1));
    var ours =
        before != null && before.oursMark.equals(oursMark)
            ? before.ours
            : new SpotPart(reader.ours(today.minusDays(1)));
    if (before == null || before.others.size() <= READ_AT_ONCE) {
      var othersMark = marks.others(today);
      var others =
          before != null && before.othersMark.equals(othersMark)
              ? before.others
              : new SpotPart(reader.others(today));
      hold(ours, oursMark, others, othersMark);
    } else {
      hold(ours, oursMark, before.others, before.othersMark);
      if (longAgo()) lookAtManyOthers(before.othersMark, today);
    }
    if (longAgo()) lookedAt = System.nanoTime();
    writesSeen = written;
  }

  /** Even to look whether many have changed takes its time: not after each write. */
  private void lookAtManyOthers(String known, LocalDate today) {
    var mark = marks.others(today);
    if (!known.equals(mark)) readOthersBeside(today, mark);
  }

  private void hold(SpotPart ours, String oursMark, SpotPart others, String othersMark) {
    var before = held;
    if (before != null && before.ours == ours && before.others == others) return;
    var gazetteer = new Gazetteer(localities.all(), List.of(ours.names(), others.names()));
    held = new Held(Spots.of(ours, others), gazetteer, ours, oursMark, others, othersMark);
  }

  /** So that the first visitor does not wait for it; a command has no visitors. */
  @EventListener
  void begin(ApplicationReadyEvent ready) {
    if (!(ready.getApplicationContext() instanceof WebServerApplicationContext)) return;
    Thread.startVirtualThread(() -> {
      try {
        held();
      } catch (RuntimeException e) {
        log.warn("The places could not be read yet; the first question does: {}", e.toString());
      }
    });
  }

  private void readOthersBeside(LocalDate today, String mark) {
    Thread.startVirtualThread(() -> {
      if (!readingOthers.tryLock()) return;
      try {
        var others = new SpotPart(reader.others(today));
        looking.lock();
        try {
          var now = Objects.requireNonNull(held);
          hold(now.ours, now.oursMark, others, mark);
        } finally {
          looking.unlock();
        }
      } catch (RuntimeException e) {
        log.warn("The places of others could not be read; the ones before are told", e);
      } finally {
        readingOthers.unlock();
      }
    });
  }
}
