package org.escale.planning.timetable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import org.escale.planning.season.Plan;
import org.escale.planning.season.Season;
import org.jspecify.annotations.Nullable;

/**
 * What a commune gets from a plan.
 *
 * @param needShare its share of the territory's need, of one
 * @param visits used slots at any of its stops
 * @param openSessions those that are open to all
 * @param minutes that the vehicles stand there for people
 * @param longestWait the longest run of whole weeks without any visit
 * @param target the longest wait that it should know, weeks
 */
record CommuneTally(
    String code,
    String name,
    @Nullable Integer population,
    double needShare,
    int visits,
    int openSessions,
    int minutes,
    int longestWait,
    int target) {

  /** Whether it waits as long as it should not. */
  public boolean waitsTooLong() {
    return longestWait >= target;
  }

  public boolean unserved() {
    return openSessions == 0;
  }

  /** All communes, in the order of the season. */
  static List<CommuneTally> of(Season season, Plan plan) {
    var names = new Names(season);
    var visits = new HashMap<String, Integer>();
    var open = new HashMap<String, Integer>();
    var minutes = new HashMap<String, Integer>();
    var weeks = new HashMap<String, BitSet>();
    for (var day : plan.days()) {
      day.visits()
          .forEach((slot, visit) -> {
            var commune = names.communeOf(visit.stop());
            visits.merge(commune, 1, Integer::sum);
            if (visit.isOpen()) open.merge(commune, 1, Integer::sum);
            minutes.merge(commune, season.rules().sessionMinutes(slot), Integer::sum);
            weeks.computeIfAbsent(commune, any -> new BitSet()).set(season.week(day.date()));
          });
    }
    double total =
        Math.max(1, season.communes().stream().mapToInt(commune -> commune.need()).sum());
    var tallies = new ArrayList<CommuneTally>();
    for (var commune : season.communes()) {
      tallies.add(
          new CommuneTally(
              commune.code(),
              names.commune(commune.code()),
              commune.population(),
              commune.need() / total,
              visits.getOrDefault(commune.code(), 0),
              open.getOrDefault(commune.code(), 0),
              minutes.getOrDefault(commune.code(), 0),
              longestWait(weeks.getOrDefault(commune.code(), new BitSet()), season.weeks()),
              commune.maxGapWeeks()));
    }
    return tallies;
  }

  private static int longestWait(BitSet visited, int weeks) {
    int longest = 0;
    int wait = 0;
    for (int week = 0; week < weeks; week++) {
      wait = visited.get(week) ? 0 : wait + 1;
      longest = Math.max(longest, wait);
    }
    return longest;
  }
}
