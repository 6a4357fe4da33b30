package org.escale.portal.follow;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.escale.territory.Authorities;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who follows a commune by mail: asking, saying yes, leaving. */
@Service
class Followers {
  private final FollowerRepository repository;
  private final EditionRepository editions;
  private final Announcements announcements;
  private final Authorities authorities;
  private final Clock clock;

  Followers(
      FollowerRepository repository,
      EditionRepository editions,
      Announcements announcements,
      Authorities authorities,
      Clock clock) {
    this.repository = repository;
    this.editions = editions;
    this.announcements = announcements;
    this.authorities = authorities;
    this.clock = clock;
  }

  /** From now on a letter is due to that address. */
  @Transactional
  UUID ask(String commune, String email, Locale locale) {
    return repository.ask(commune, email, locale, clock.instant());
  }

  Optional<Follower> find(String secret, Purpose purpose) {
    return repository.findByLink(secret, purpose);
  }

  /** They are told from now on what changes, and from next Monday on what opens. */
  @Transactional
  Optional<Follower> confirm(String secret) {
    var found = repository.findByLink(secret, Purpose.CONFIRM);
    found
        .filter(follower -> !follower.confirmed())
        .ifPresent(follower -> {
          var now = clock.instant();
          var commune = follower.communeCode();
          var edition = editions.take(commune, announcements.in(commune, now), now);
          repository.confirm(follower.id(), edition, monday(), now);
        });
    return found;
  }

  /** Nothing is kept of who leaves. */
  @Transactional
  Optional<Follower> leave(String secret) {
    var found = repository.findByLink(secret, Purpose.LEAVE);
    found.ifPresent(follower -> repository.delete(follower.id()));
    return found;
  }

  /** The Monday of this week. */
  LocalDate monday() {
    return LocalDate.ofInstant(clock.instant(), authorities.get().zone())
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
