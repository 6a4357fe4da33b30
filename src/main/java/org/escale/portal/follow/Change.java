package org.escale.portal.follow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a follower does not know yet of an opening.
 *
 * @param now the opening as it is; of one that is gone, as it was told
 * @param before as it was told, where it was
 */
record Change(Kind kind, Announced now, @Nullable Announced before) {
  /** In the order in which they are told. */
  enum Kind {
    CANCELLED("cancelled"),
    MOVED("moved"),
    BACK("back"),
    NEW("new");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** As it stands in messages. */
    String code() {
      return code;
    }
  }

  /** When the first thing would happen, or would have happened, that it is about. */
  Instant first() {
    return before != null && before.startsAt().isBefore(now.startsAt())
        ? before.startsAt()
        : now.startsAt();
  }
}
