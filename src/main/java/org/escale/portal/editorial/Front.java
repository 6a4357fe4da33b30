package org.escale.portal.editorial;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.escale.territory.Authorities;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What every public page shows - the menu, the latest news - held in memory, so that no page asks
 * the database for it. It is read again after a change here, after a while for changes that another
 * program of the site made, and when a day begins, for what becomes public then.
 */
@Component
class Front {
  static final int NEWS = 10;

  private static final Duration WHILE = Duration.ofSeconds(30);

  /**
   * @param read when it was read
   * @param day the day that it shows, at the authority's
   */
  record Sight(Instant read, ZoneId zone, LocalDate day, List<Headline> menu, List<Headline> news) {
    boolean holds(Instant now) {
      return !now.isBefore(read) && LocalDate.ofInstant(now, zone).equals(day);
    }

    boolean fresh(Instant now) {
      return now.isBefore(read.plus(WHILE));
    }
  }

  private final MenuRepository menu;
  private final TextRepository texts;
  private final Authorities authorities;
  private final Clock clock;
  private final ReentrantLock reading = new ReentrantLock();
  private final AtomicInteger changes = new AtomicInteger();
  private volatile @Nullable Sight seen;

  Front(MenuRepository menu, TextRepository texts, Authorities authorities, Clock clock) {
    this.menu = menu;
    this.texts = texts;
    this.authorities = authorities;
    this.clock = clock;
  }

  /** As it is now; while one reader fetches it anew the others get what was. */
  Sight sight() {
    var now = clock.instant();
    var before = seen;
    var held = before != null && before.holds(now) ? before : null;
    if (held != null && held.fresh(now)) return held;
    if (held != null && !reading.tryLock()) return held;
    if (held == null) reading.lock();
    try {
      return read(now);
    } catch (DataAccessException e) {
      if (before == null) throw e;
      return before; // a page need not fail for its menu
    } finally {
      reading.unlock();
    }
  }

  private Sight read(Instant now) {
    var already = seen;
    if (already != null && already.holds(now) && already.fresh(now)) return already;
    int change = changes.get();
    var zone = authorities.get().zone();
    var day = LocalDate.ofInstant(now, zone);
    var read =
        new Sight(
            now,
            zone,
            day,
            menu.pages().stream()
                .filter(page -> page.state(day) == Text.State.PUBLIC)
                .map(page -> headline(page, day))
                .toList(),
            texts.publicNews(day, 0, NEWS).stream().map(text -> headline(text, day)).toList());
    // what was read before somebody's change is not kept after it
    if (changes.get() == change) seen = read;
    return read;
  }

  @TransactionalEventListener(fallbackExecution = true)
  void changed(FrontChanged event) {
    changes.incrementAndGet();
    seen = null;
  }

  private static Headline headline(Text text, LocalDate day) {
    var date = text.publicOn();
    return new Headline(text.path(), text.title(), text.titleEn(), date == null ? day : date);
  }
}
