package org.escale.portal.follow;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.escale.portal.follow.Change.Kind;

/**
 * What has changed between what was told and what is. Of new openings only the bus's are told: a
 * place opens again every week, and the letter of Monday says so.
 */
final class Changes {
  /** What changes later than that waits until something else is told, or until it comes near. */
  static final Duration SOON = Duration.ofDays(21);

  private final Edition told;
  private final Instant now;
  private final ZoneId zone;
  private final Map<UUID, Announced> known = new LinkedHashMap<>();
  private final List<Announced> fresh = new ArrayList<>();
  private final List<Change> found = new ArrayList<>();

  private Changes(Edition told, Instant now, ZoneId zone) {
    this.told = told;
    this.now = now;
    this.zone = zone;
  }

  /** In the order in which they are told: by kind, then by time. */
  static List<Change> between(Edition told, List<Announced> present, Instant now, ZoneId zone) {
    return new Changes(told, now, zone).find(present);
  }

  /** Whether somebody could stand before a closed door, or miss a bus that nobody knew of. */
  static boolean urgent(List<Change> changes, Instant now) {
    return changes.stream()
        .anyMatch(c -> c.kind() == Kind.NEW || c.first().isBefore(now.plus(SOON)));
  }

  private List<Change> find(List<Announced> present) {
    for (var opening : told.announced()) {
      if (opening.endsAt().isAfter(now)) known.put(opening.id(), opening);
    }
    for (var opening : present) compare(opening);
    for (var gone : known.values()) {
      if (!gone.cancelled()) found.add(new Change(Kind.CANCELLED, gone, gone));
    }
    var replaced = found.stream().flatMap(change -> replaced(change).stream()).toList();
    found.clear();
    found.addAll(replaced);
    for (var opening : fresh) {
      if (opening.bus()) found.add(new Change(Kind.NEW, opening, null));
    }
    found.sort(
        Comparator.comparing(Change::kind)
            .thenComparing(c -> c.now().startsAt())
            .thenComparing(c -> c.now().id()));
    return found;
  }

  private void compare(Announced opening) {
    var before = known.remove(opening.id());
    if (before == null) {
      if (!opening.cancelled()) fresh.add(opening);
      else if (!opening.bus() && beyondWhatWasTold(opening)) {
        found.add(new Change(Kind.CANCELLED, opening, null));
      }
    } else if (opening.cancelled()) {
      if (!before.cancelled()) found.add(new Change(Kind.CANCELLED, opening, before));
    } else if (before.cancelled()) {
      found.add(new Change(Kind.BACK, opening, before));
    } else if (!opening.likewise(before)) {
      found.add(new Change(Kind.MOVED, opening, before));
    }
  }

  /** Otherwise it came and went between two letters, and nobody knew of it. */
  private boolean beyondWhatWasTold(Announced opening) {
    return !opening.startsAt().isBefore(told.takenAt().plus(Announcements.PLACES_AHEAD));
  }

  /**
   * Hours that change end one opening and begin another: to a visitor it is the same one, moved.
   */
  private Optional<Change> replaced(Change change) {
    var before = change.before();
    if (change.kind() != Kind.CANCELLED || before == null) return Optional.of(change);
    for (var opening : fresh) {
      if (opening.path().equals(before.path()) && opening.day(zone).equals(before.day(zone))) {
        fresh.remove(opening);
        return opening.likewise(before)
            ? Optional.empty()
            : Optional.of(new Change(Kind.MOVED, opening, before));
      }
    }
    return Optional.of(change);
  }
}
