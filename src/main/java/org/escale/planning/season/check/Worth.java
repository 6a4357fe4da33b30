package org.escale.planning.season.check;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.escale.planning.season.DateSlot;
import org.escale.planning.season.Objective;
import org.escale.planning.season.Slot;
import org.escale.planning.season.Term;
import org.escale.planning.season.Visit;

/** What a plan is worth: each term of the objective is one method, named after its code. */
final class Worth {
  private static final long MILLION = 1_000_000;
  private static final long UNIT = 10;
  private final CheckedPlan plan;
  private final SeasonIndex season;
  private final Map<String, Long> quality = new HashMap<>();
  private final Map<String, BitSet> visitedWeeks = new HashMap<>();

  private Worth(CheckedPlan plan) {
    this.plan = plan;
    this.season = plan.season();
    for (var used : plan.used()) {
      var commune = season.communeOf(used.visit().stop());
      visitedWeeks
          .computeIfAbsent(commune, code -> new BitSet())
          .set(season.season().week(used.at().date()));
      if (used.visit().isOpen()) {
        var q = season.quality(new DateSlot(used.at().date(), used.slot()));
        quality.merge(commune, q == null ? 0L : q, Long::sum);
      }
    }
  }

  static Objective of(CheckedPlan plan) {
    var worth = new Worth(plan);
    var terms = new EnumMap<Term, Long>(Term.class);
    terms.put(Term.UNSERVED, worth.unserved());
    terms.put(Term.OPEN_ACCESS, worth.openAccess());
    terms.put(Term.REQUESTS, worth.requests());
    terms.put(Term.REGULARITY, worth.regularity());
    terms.put(Term.DISTANCE, worth.distance());
    terms.put(Term.DISRUPTION, worth.disruption());
    return Objective.of(terms);
  }

  private long unserved() {
    long unserved =
        season.season().communes().stream()
            .filter(commune -> !quality.containsKey(commune.code()))
            .count();
    return -season.season().weights().unserved() * unserved;
  }

  private long openAccess() {
    long points = 0;
    for (var commune : season.season().communes()) {
      long scaledNeed = (long) season.season().weights().openAccess() * commune.need();
      points += openAccess(scaledNeed, quality.getOrDefault(commune.code(), 0L));
    }
    return points;
  }

  /** A point of the n-th unit of quality is worth scaledNeed / n millionths, rounded half up. */
  private static long openAccess(long scaledNeed, long quality) {
    long points = 0;
    for (long n = 1; quality > 0; n++) {
      points += (2 * scaledNeed + MILLION * n) / (2 * MILLION * n) * Math.min(UNIT, quality);
      quality -= UNIT;
    }
    return points;
  }

  private long requests() {
    return plan.served().stream().mapToLong(id -> season.request(id).weight()).sum();
  }

  private long regularity() {
    long runs = 0;
    for (var commune : season.season().communes()) {
      var visited = visitedWeeks.getOrDefault(commune.code(), new BitSet());
      for (int first = 0; first <= season.season().weeks() - commune.maxGapWeeks(); first++) {
        int next = visited.nextSetBit(first);
        if (next < 0 || next >= first + commune.maxGapWeeks()) {
          runs++;
        }
      }
    }
    return -season.season().weights().regularity() * runs;
  }

  private long distance() {
    long points = 0;
    for (var day : plan.days().values()) {
      points += (day.metres() * season.season().weights().distancePer100Km() + 50_000) / 100_000;
    }
    return -points;
  }

  private long disruption() {
    var previousPlan = season.season().previousPlan();
    if (previousPlan == null) {
      return 0;
    }
    var previous = new HashMap<VehicleDate, Map<Slot, Visit>>();
    previousPlan.forEach(
        day -> previous.put(new VehicleDate(day.vehicle(), day.date()), day.visits()));
    Set<VehicleDate> either = new HashSet<>(plan.days().keySet());
    either.addAll(previous.keySet());
    long changes = 0;
    for (var at : either) {
      var before = previous.getOrDefault(at, Map.of());
      for (var slot : Slot.values()) {
        if (!Objects.equals(before.get(slot), plan.visit(at, slot))) {
          changes++;
        }
      }
    }
    return -season.season().weights().disruption() * changes;
  }
}
