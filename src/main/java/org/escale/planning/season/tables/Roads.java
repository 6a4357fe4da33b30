package org.escale.planning.season.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.escale.planning.season.Season;
import org.escale.planning.season.Travel;
import org.jspecify.annotations.Nullable;

/**
 * The rounds that a vehicle of one depot can make: to one stop and back, however long; or to two
 * stops in this order and back, where the drives alone are no longer than a day.
 *
 * <p>Rounds to one stop come first, each kind from the shortest to the longest. A round is given by
 * its index.
 */
public final class Roads {
  /** Number of rounds to one stop. */
  public final int solos;

  /** By round: its first stop. */
  public final int[] first;

  /** By round: its last stop; the first one again for a round to one stop. */
  public final int[] last;

  /** By round: minutes of its drives. */
  public final int[] minutes;

  /** By round: its DISTANCE points, as a positive cost. */
  public final long[] cost;

  /** By stop: its round to and fro, or -1; and the first of its rounds with a further stop. */
  private final int[] solo;

  private final int[] onward;

  /** By stop: the fewest minutes and points of any round that begins with it, alone or not. */
  private final int[] leastMinutes;

  private final long[] leastCost;

  private record Round(int first, int last, long minutes, long cost) {}

  private Roads(List<Round> alone, List<Round> two, int stops) {
    var rounds = new ArrayList<>(alone);
    rounds.addAll(two);
    solos = alone.size();
    first = rounds.stream().mapToInt(Round::first).toArray();
    last = rounds.stream().mapToInt(Round::last).toArray();
    minutes = rounds.stream().mapToInt(round -> (int) round.minutes()).toArray();
    cost = rounds.stream().mapToLong(Round::cost).toArray();
    solo = new int[stops];
    Arrays.fill(solo, -1);
    onward = new int[stops + 1];
    for (int i = 0; i < solos; i++) {
      solo[first[i]] = i;
    }
    for (int stop = 0, i = solos; stop <= stops; stop++) {
      while (i < first.length && first[i] < stop) {
        i++;
      }
      onward[stop] = i;
    }
    leastMinutes = new int[stops];
    leastCost = new long[stops];
    Arrays.fill(leastMinutes, Integer.MAX_VALUE);
    Arrays.fill(leastCost, Long.MAX_VALUE);
    for (int i = 0; i < first.length; i++) {
      leastMinutes[first[i]] = Math.min(leastMinutes[first[i]], minutes[i]);
      leastCost[first[i]] = Math.min(leastCost[first[i]], cost[i]);
    }
  }

  /** The fewest minutes of drives of any round that begins with a stop that can be reached. */
  public int leastMinutes(int stop) {
    return leastMinutes[stop];
  }

  /** The fewest DISTANCE points of any round that begins with a stop that can be reached. */
  public long leastCost(int stop) {
    return leastCost[stop];
  }

  /** The first round from this stop to a further one; those of the next stop follow. */
  public int onward(int stop) {
    return onward[stop];
  }

  /**
   * The round to these two stops, or to this one when they are the same; -1 when it cannot be made.
   */
  public int round(int from, int to) {
    if (from == to) {
      return solo[from];
    }
    for (int i = onward[from]; i < onward[from + 1]; i++) {
      if (last[i] == to) {
        return i;
      }
    }
    return -1;
  }

  static Roads[] ofDepots(Season season, Map<String, Integer> stopIndex) {
    var between = new ArrayList<Travel>();
    var fromDepot = new HashMap<String, Travel[]>();
    season.depots().forEach(depot -> fromDepot.put(depot.id(), new Travel[stopIndex.size()]));
    for (var leg : season.travel()) {
      var from = stopIndex.get(leg.from());
      var to = stopIndex.get(leg.to());
      var atFrom = fromDepot.get(leg.from());
      var atTo = fromDepot.get(leg.to());
      if (from != null && to != null) {
        between.add(leg);
      } else if (from != null && atTo != null) {
        atTo[from] = leg;
      } else if (to != null && atFrom != null) {
        atFrom[to] = leg;
      }
    }
    return season.depots().stream()
        .map(depot -> ofDepot(season, stopIndex, fromDepot.get(depot.id()), between))
        .toArray(Roads[]::new);
  }

  private static Roads ofDepot(
      Season season,
      Map<String, Integer> stopIndex,
      @Nullable Travel @Nullable [] drives,
      List<Travel> between) {
    var alone = new ArrayList<Round>();
    var two = new ArrayList<Round>();
    var legs = drives == null ? new Travel[0] : drives;
    for (int s = 0; s < legs.length; s++) {
      var out = legs[s];
      if (out != null) {
        alone.add(round(season, s, s, 2L * out.minutes(), 2L * out.metres()));
      }
    }
    for (var leg : between) {
      int from = Tables.at(stopIndex, leg.from());
      int to = Tables.at(stopIndex, leg.to());
      var out = legs[from];
      var back = legs[to];
      if (out != null && back != null && leg.minutes() <= season.rules().betweenStopsMinutes()) {
        long minutes = (long) out.minutes() + leg.minutes() + back.minutes();
        long metres = (long) out.metres() + leg.metres() + back.metres();
        if (minutes <= season.rules().dayMinutes()) {
          two.add(round(season, from, to, minutes, metres));
          two.add(round(season, to, from, minutes, metres));
        }
      }
    }
    var shortestFirst =
        Comparator.comparingLong(Round::minutes)
            .thenComparingInt(Round::first)
            .thenComparingInt(Round::last);
    alone.sort(shortestFirst);
    two.sort(Comparator.comparingInt(Round::first).thenComparing(shortestFirst));
    return new Roads(alone, two, stopIndex.size());
  }

  private static Round round(Season season, int first, int last, long minutes, long metres) {
    long cost = (metres * season.weights().distancePer100Km() + 50_000) / 100_000;
    return new Round(first, last, minutes, cost);
  }
}
