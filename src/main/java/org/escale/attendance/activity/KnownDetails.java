package org.escale.attendance.activity;

import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Details that have been read, with their place in a device's log.
 *
 * @param device null when they were typed in at the office, before anything that a device tells
 */
record KnownDetails(
    UUID visit,
    @Nullable UUID device,
    int epoch,
    long seq,
    @Nullable String kind,
    Details details) {
  private static final Comparator<KnownDetails> BY_PLACE =
      Comparator.comparingInt(KnownDetails::epoch).thenComparingLong(KnownDetails::seq);

  static KnownDetails of(ToldDetails told) {
    return new KnownDetails(
        told.visit(),
        told.device(),
        told.epoch(),
        told.seq(),
        told.kind(),
        DetailsReader.read(told.details()));
  }

  static KnownDetails typed(UUID visit, Details details) {
    return new KnownDetails(visit, null, 0, 0, null, details);
  }

  /** Of two tellings in one batch the later, with the kind that either told. */
  KnownDetails later(KnownDetails other) {
    var last = BY_PLACE.compare(this, other) >= 0 ? this : other;
    var first = last == this ? other : this;
    return last.kind != null
        ? last
        : new KnownDetails(last.visit, last.device, last.epoch, last.seq, first.kind, last.details);
  }
}
