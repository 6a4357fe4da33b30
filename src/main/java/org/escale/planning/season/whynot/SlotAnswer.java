package org.escale.planning.season.whynot;

import java.util.List;
import org.escale.planning.season.DateSlot;
import org.escale.planning.season.Plan;
import org.escale.planning.season.changes.Change;
import org.escale.planning.season.search.Insertion.Place;

/** What stands between a refused request and one of the slots that it allows. */
public sealed interface SlotAnswer {

  /** The slot that it is about. */
  DateSlot at();

  /**
   * No plan serves the request there.
   *
   * @param obstacles for each vehicle and stop, why not; none where the request has no stop
   */
  record Blocked(DateSlot at, List<Obstacle> obstacles) implements SlotAnswer {
    public Blocked {
      obstacles = List.copyOf(obstacles);
    }
  }

  /**
   * A plan that serves the request there was found, and accepted by the checker.
   *
   * @param place who serves it, and where
   * @param plan the plan that was found
   * @param cost points that it is worth less than the plan that refuses the request; not positive
   *     where serving it would cost nothing
   * @param changes what the plan does otherwise, the request itself included
   */
  record Displaces(DateSlot at, Place place, Plan plan, long cost, List<Change> changes)
      implements SlotAnswer {
    public Displaces {
      changes = List.copyOf(changes);
    }
  }

  /**
   * Nothing is proven: no plan that serves the request there was found, and none was ruled out.
   *
   * @param tried whether it was looked for to the end; false when the search was stopped before
   */
  record NotFound(DateSlot at, boolean tried) implements SlotAnswer {}
}
