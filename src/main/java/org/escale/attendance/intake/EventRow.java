package org.escale.attendance.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is kept, with what becomes of it.
 *
 * @param payload null: unreadable
 * @param reason why it is kept aside; null where it is not
 */
record EventRow(
    Told.Event event,
    @Nullable String type,
    @Nullable UUID session,
    @Nullable Payload payload,
    Fate fate,
    @Nullable String reason) {
  /** What became of an event. */
  enum Fate {
    KEPT("kept"),
    WAITING("waiting"),
    ASIDE("aside");

    final String code;

    Fate(String code) {
      this.code = code;
    }
  }

  @Nullable UUID needs() {
    return payload instanceof Payload.Dependent dependent ? dependent.of() : null;
  }
}
