package org.escale.portal.links;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a link.
 *
 * @param httpStatus of the last answer; null where there was none
 * @param movedTo where its site says that it has moved for good
 * @param answeredAt when it was last well
 * @param failingSince the first day of the failures that have not ended
 * @param goneChecks how many checks in a row said that the page is gone
 */
public record Link(
    String url,
    LinkState state,
    @Nullable Trouble trouble,
    @Nullable Integer httpStatus,
    @Nullable String movedTo,
    @Nullable Instant checkedAt,
    @Nullable Instant answeredAt,
    @Nullable LocalDate failingSince,
    int goneChecks) {

  private static final int GONE_FOR_GOOD = 2;

  static Link unchecked(String url) {
    return new Link(url, LinkState.UNCHECKED, null, null, null, null, null, null, 0);
  }

  public boolean dead() {
    return state == LinkState.DEAD;
  }

  /** Whether its site itself says that the page is no longer there. */
  public boolean gone() {
    return dead() && trouble == Trouble.GONE;
  }

  /**
   * What is known after one more try.
   *
   * @param today the day of the try where the site is at home
   */
  Link after(Reply reply, Instant now, LocalDate today) {
    var trouble = reply.trouble();
    if (trouble == null) {
      var state = reply.movedTo() == null ? LinkState.ANSWERS : LinkState.MOVED;
      return new Link(url, state, null, reply.status(), reply.movedTo(), now, now, null, 0);
    }
    if (trouble == Trouble.GUARDED) {
      return new Link(url, LinkState.GUARDED, trouble, reply.status(), null, now, now, null, 0);
    }
    if (trouble == Trouble.INSIDE) {
      return new Link(url, LinkState.INSIDE, trouble, null, null, now, answeredAt, null, 0);
    }
    var since = failingSince == null ? today : failingSince;
    var gone = trouble == Trouble.GONE ? goneChecks + 1 : 0;
    var dead = gone >= GONE_FOR_GOOD || since.isBefore(today);
    return new Link(
        url,
        dead ? LinkState.DEAD : LinkState.DOUBTFUL,
        trouble,
        reply.status(),
        null,
        now,
        answeredAt,
        since,
        gone);
  }
}
