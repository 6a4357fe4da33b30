package org.escale.planning.season.replan;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.escale.planning.season.PlannedDay;
import org.escale.planning.season.Season;
import org.escale.planning.season.Slot;

/**
 * What a plan changes in the one in force, session by session. A request served at another time has
 * moved; an open session has moved when the commune gets one instead that it did not have, not
 * later or earlier than four weeks: beyond, one is lost and another gained.
 */
public final class Changes {
  private static final long FAR_DAYS = 28;

  private final Map<String, String> communes = new HashMap<>();
  private final List<Held> gone;
  private final List<Held> fresh;
  private final List<Change> changes = new ArrayList<>();
  private final int slots;

  private Changes(Season season, List<PlannedDay> inForce, List<PlannedDay> plan) {
    season.stops().forEach(stop -> communes.put(stop.id(), stop.commune()));
    var before = Held.of(inForce);
    var after = Held.of(plan);
    gone = without(before, after);
    fresh = without(after, before);
    slots = slots();
    match((was, is) -> !was.visit().isOpen() && was.visit().content().equals(is.visit().content()));
    match((was, is) -> open(was, is) && was.visit().stop().equals(is.visit().stop()));
    match((was, is) -> open(was, is) && commune(was).equals(commune(is)));
    gone.forEach(was -> changes.add(new Change(was, null)));
    fresh.forEach(is -> changes.add(new Change(null, is)));
    changes.sort(Change.ORDER);
  }

  /** The changes that a plan of this season makes in its plan in force. */
  public static Changes of(Season season, List<PlannedDay> plan) {
    var inForce = season.previousPlan();
    return new Changes(season, inForce == null ? List.of() : inForce, plan);
  }

  /** In the order of days. */
  public List<Change> all() {
    return List.copyOf(changes);
  }

  /** How many slots do not hold what they held: what DISRUPTION counts. */
  public int changedSlots() {
    return slots;
  }

  private int slots() {
    record Cell(String vehicle, java.time.LocalDate date, Slot slot) {}
    var cells = new HashSet<Cell>();
    gone.forEach(held -> cells.add(new Cell(held.vehicle(), held.date(), held.slot())));
    fresh.forEach(held -> cells.add(new Cell(held.vehicle(), held.date(), held.slot())));
    return cells.size();
  }

  private static List<Held> without(List<Held> these, List<Held> those) {
    var left = new ArrayList<>(these);
    left.removeAll(new HashSet<>(those));
    return left;
  }

  /** Pairs what is gone with what is new, the nearest in time first. */
  private void match(BiPredicate<Held, Held> alike) {
    var pairs = new ArrayList<Change>();
    for (var was : gone) {
      for (var is : fresh) {
        if (alike.test(was, is)) pairs.add(new Change(was, is));
      }
    }
    pairs.sort(Comparator.<Change>comparingLong(Changes::apart).thenComparing(Change.ORDER));
    for (var pair : pairs) {
      if (gone.contains(pair.before()) && fresh.contains(pair.after())) {
        gone.remove(pair.before());
        fresh.remove(pair.after());
        changes.add(pair);
      }
    }
  }

  private static long apart(Change pair) {
    var was = pair.before();
    var is = pair.after();
    return was == null || is == null ? 0 : days(was, is);
  }

  private static long days(Held was, Held is) {
    return Math.abs(ChronoUnit.DAYS.between(was.date(), is.date()));
  }

  private static boolean open(Held was, Held is) {
    return was.visit().isOpen() && is.visit().isOpen() && days(was, is) <= FAR_DAYS;
  }

  /** Its own for each stop that is no more. */
  private String commune(Held held) {
    return communes.getOrDefault(held.visit().stop(), held.visit().stop());
  }
}
