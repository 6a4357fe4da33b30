package org.escale.planning.season;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A group's request for a session.
 *
 * @param stop where it must be served; or
 * @param commune at any stop of which it can be served; one of the two is given
 * @param kind school, town-hall, department, association, event or another text; for display
 * @param specific whether an open session must follow it
 * @param weight points for serving it
 * @param allowed when it can be served; may be empty, may name slots that the calendar does not
 *     give
 */
public record Request(
    String id,
    @Nullable String stop,
    @Nullable String commune,
    String kind,
    boolean specific,
    int weight,
    Set<DateSlot> allowed) {

  public Request {
    allowed = Set.copyOf(allowed);
  }
}
