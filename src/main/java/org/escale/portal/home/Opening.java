package org.escale.portal.home;

import java.time.Instant;
import java.time.LocalDate;
import org.escale.agenda.TimetableEntry;
import org.escale.portal.whereabouts.Point;
import org.jspecify.annotations.Nullable;

/**
 * A session that invites everyone, as seen from where and when somebody asks.
 *
 * @param metres about how far it is by road; null when nobody said where they are, or are there
 * @param now whether one can walk in at this minute
 * @param today the day on which it is asked
 */
public record Opening(
    TimetableEntry entry, @Nullable Integer metres, boolean now, LocalDate today) {
  static Opening of(TimetableEntry entry, @Nullable Point from, Instant now, LocalDate today) {
    return new Opening(
        entry,
        from == null ? null : from.metresTo(place(entry)),
        entry.session().takesPlaceAt(now),
        today);
  }

  /** The same for somebody of that commune: no distance, for nobody lives in its centre. */
  Opening asAtHome() {
    return new Opening(entry, null, now, today);
  }

  static Point place(TimetableEntry entry) {
    return new Point(entry.place().lat(), entry.place().lon());
  }

  public boolean isToday() {
    return entry.day().equals(today);
  }

  /** The message that says the day: in plain words when it is near. */
  public String dayKey() {
    if (isToday()) return "portal.today";
    return entry.day().equals(today.plusDays(1)) ? "portal.tomorrow" : "portal.day";
  }

  public boolean near() {
    return metres != null && metres < 1000;
  }

  /** Whole kilometres. */
  public long kilometres() {
    return metres == null ? 0 : Math.round(metres / 1000.0);
  }
}
