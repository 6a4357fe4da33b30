package org.escale.portal.follow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.escale.territory.Authorities;
import org.springframework.stereotype.Component;

/**
 * A round of the postman. What somebody was told is noted after the mail server took the letter,
 * for each by itself: a program that dies between the two repeats that one letter, with the same
 * Message-ID, and loses none.
 */
@Component
class FollowRound {
  static final Duration UNCONFIRMED_KEPT = Duration.ofDays(7);
  private static final Duration LINKS_KEPT = Duration.ofDays(400);

  /** Until then, the program that was asked is at it. */
  private static final Duration AT_IT = Duration.ofMinutes(2);

  private static final LocalTime MONDAY_MORNING = LocalTime.of(7, 0);

  /** An address that the server refuses so often does not exist any more. */
  private static final int LAST_REFUSAL = 5;

  private static final Duration AFTER_REFUSAL = Duration.ofHours(12);

  /** A refusal counts when the server took another letter not longer ago. */
  private static final Duration TAKES_LETTERS = Duration.ofHours(1);

  private static final Duration LATER = Duration.ofHours(1);

  private final FollowerRepository followers;
  private final EditionRepository editions;
  private final Announcements announcements;
  private final Followers calendar;
  private final FollowLetters letters;
  private final FollowLimit limit;
  private final FollowMail mail;
  private final Authorities authorities;
  private final Clock clock;

  /** When the server last took a letter. */
  private volatile Instant lastTaken = Instant.MIN;

  FollowRound(
      FollowerRepository followers,
      EditionRepository editions,
      Announcements announcements,
      Followers calendar,
      FollowLetters letters,
      FollowLimit limit,
      FollowMail mail,
      Authorities authorities,
      Clock clock) {
    this.followers = followers;
    this.editions = editions;
    this.announcements = announcements;
    this.calendar = calendar;
    this.letters = letters;
    this.limit = limit;
    this.mail = mail;
    this.authorities = authorities;
    this.clock = clock;
  }

  /** Stops where the mail server is away: the next round goes on from there. */
  void go() {
    var now = clock.instant();
    followers.forget(now.minus(UNCONFIRMED_KEPT), now.minus(LINKS_KEPT));
    limit.forgetOld();
    if (mail.possible() && answers(now) && changes(now)) weeks(now);
    editions.forgetUnused(now);
  }

  /**
   * The letter that somebody has just asked for; if it does not leave now, a round takes it along.
   */
  void answer(UUID follower) {
    followers.find(follower).ifPresent(this::answered);
  }

  private boolean answers(Instant now) {
    for (var follower : followers.lettersDue(now.minus(AT_IT), now)) {
      if (!answered(follower)) return false;
    }
    return true;
  }

  private boolean answered(Follower to) {
    var secret =
        followers.link(to.id(), to.confirmed() ? Purpose.LEAVE : Purpose.CONFIRM, clock.instant());
    var letter = to.confirmed() ? letters.already(to, secret) : letters.confirmation(to, secret);
    return sent(to, letter, () -> followers.letterSent(to.id()));
  }

  private boolean changes(Instant now) {
    var zone = authorities.get().zone();
    var present = new HashMap<String, List<Announced>>();
    var found = new HashMap<Long, List<Change>>();
    var next = new HashMap<String, Long>();
    for (var follower : followers.confirmed(now)) {
      var commune = follower.communeCode();
      var open = present.computeIfAbsent(commune, code -> announcements.in(code, now));
      var edition = follower.editionId();
      if (edition == null) continue;
      var changes =
          found.computeIfAbsent(edition, id -> Changes.between(editions.get(id), open, now, zone));
      if (!Changes.urgent(changes, now)) continue;
      var told = next.computeIfAbsent(commune, code -> editions.take(code, open, now));
      var leave = followers.link(follower.id(), Purpose.LEAVE, now);
      var letter = letters.changes(follower, changes, told, leave);
      if (!sent(follower, letter, () -> followers.told(follower.id(), told))) return false;
    }
    return true;
  }

  private boolean weeks(Instant now) {
    var zone = authorities.get().zone();
    var monday = calendar.monday();
    if (now.isBefore(monday.atTime(MONDAY_MORNING).atZone(zone).toInstant())) return true;
    Map<String, List<Announced>> opening = new HashMap<>();
    for (var follower : followers.confirmed(now)) {
      if (monday.equals(follower.weekTold())) continue;
      var open =
          opening.computeIfAbsent(follower.communeCode(), code -> announcements.week(code, now));
      if (open.isEmpty()) {
        followers.weekTold(follower.id(), monday);
        continue;
      }
      var leave = followers.link(follower.id(), Purpose.LEAVE, now);
      var letter = letters.week(follower, monday, open, leave);
      if (!sent(follower, letter, () -> followers.weekTold(follower.id(), monday))) return false;
    }
    return true;
  }

  /**
   * @return false when nobody else will get a letter either
   */
  private boolean sent(Follower to, Letter letter, Runnable noted) {
    var now = clock.instant();
    return switch (mail.send(to.email(), letter)) {
      case TAKEN -> {
        lastTaken = now;
        noted.run();
        yield true;
      }
      case REFUSED -> {
        // a server that refuses everybody says nothing of anybody's address
        if (lastTaken.isBefore(now.minus(TAKES_LETTERS))) {
          followers.later(to.id(), now.plus(AFTER_REFUSAL));
          yield true;
        }
        var refusals = followers.refused(to.id(), now.plus(AFTER_REFUSAL));
        if (refusals >= LAST_REFUSAL) followers.delete(to.id());
        yield true;
      }
      case LATER -> {
        followers.later(to.id(), now.plus(LATER));
        yield true;
      }
      case AWAY -> false;
    };
  }
}
