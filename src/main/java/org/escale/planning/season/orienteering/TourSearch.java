package org.escale.planning.season.orienteering;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.escale.planning.season.search.Cooling;

/**
 * Looks for the tours that collect the most by annealing, as the season's search does: a change is
 * proposed, what it changes is counted, and it stands if it costs no more than chance and the
 * temperature let pass. Shorter tours count a little, since they leave room. The limit may be
 * passed on the way, at a price that rises; tours that pass it are never kept.
 */
public final class TourSearch {
  /** Temperatures, in mean scores. */
  private static final double HOT = 0.5;

  private static final double COLD = 0.1;

  /** What the distance to a point's nearest neighbour costs, in mean scores. */
  private static final double LENGTH = 0.15;

  /** What length over the limit costs, in prices of length: it rises. */
  private static final double CHEAP = 10;

  private static final double DEAR = 300;

  /** How many points another one takes the place of at most. */
  private static final int LONGEST_GAP = 3;

  /** The steps of one cooling; a longer search cools again from where it is. */
  private static final int ROUND = 1_000_000;

  /** How often the temperature falls. */
  private static final int FALL_EVERY = 1_000;

  private final TeamOrienteering problem;
  private final Tours tours;
  private final SplittableRandom dice;
  private final Cooling cooling;
  private final int[] candidates;
  private final double price;
  private double over;
  private long taken;
  private long best;
  private List<List<Integer>> bestTours;

  /** A search that has collected nothing yet. */
  public TourSearch(TeamOrienteering problem, long seed) {
    this.problem = problem;
    tours = new Tours(problem);
    dice = new SplittableRandom(seed);
    candidates = IntStream.range(1, problem.points - 1).filter(problem::isInReach).toArray();
    double mean = IntStream.of(candidates).map(i -> problem.score[i]).average().orElse(1);
    cooling = new Cooling(HOT * mean, COLD * mean);
    double near = IntStream.of(candidates).mapToDouble(this::nearest).average().orElse(1);
    price = LENGTH * mean / Math.max(near, 1e-6);
    bestTours = List.of();
  }

  private double nearest(int point) {
    return IntStream.range(0, problem.points)
        .filter(other -> other != point)
        .mapToDouble(other -> problem.distance[point][other])
        .min()
        .orElse(1);
  }

  /** The most collected so far. */
  public long best() {
    return best;
  }

  /** The tours that collect it, each with its start and end. */
  public List<List<Integer>> bestTours() {
    return bestTours;
  }

  /** Takes so many steps. */
  public void run(int steps) {
    if (candidates.length == 0) return;
    for (int step = 0; step < steps; step++, taken++) {
      if (taken % FALL_EVERY == 0) cool(taken % ROUND / (double) ROUND);
      propose(candidates[dice.nextInt(candidates.length)]);
      if (tours.collected > best && tours.areWithin(problem.longest)) {
        best = tours.collected;
        bestTours = tours.copy();
      }
    }
  }

  private void cool(double share) {
    cooling.at(share);
    over = price * CHEAP * StrictMath.pow(DEAR / CHEAP, share);
  }

  private void propose(int point) {
    if (tours.tourOf[point] == Tours.NONE) {
      collect(point);
      return;
    }
    switch (dice.nextInt(8)) {
      case 0 -> leaveOut(point);
      case 1, 2 -> turnRound(point);
      case 3, 4 -> exchangeTails(point);
      default -> move(point);
    }
  }

  private boolean stands(double gain) {
    return gain >= -cooling.mayCost(dice);
  }

  /** What a tour's length costs. */
  private double cost(double length) {
    return price * length + over * Math.max(0, length - problem.longest);
  }

  /** What is gained when a tour becomes longer by so much. */
  private double gain(int t, double longer) {
    return cost(tours.length[t]) - cost(tours.length[t] + longer);
  }

  /** Takes a point into a tour, often in place of some others. */
  private void collect(int point) {
    int t = dice.nextInt(tours.tour.length);
    int count = dice.nextInt(1 + Math.min(LONGEST_GAP, tours.size[t] - 2));
    int from = 1 + dice.nextInt(tours.size[t] - 1 - count);
    int place = bestPlace(t, point, from, count);
    int before = tours.tour[t][place - 1];
    int after = tours.tour[t][place == from ? place + count : place];
    double gain =
        problem.score[point]
            + gain(t, tours.detour(before, point, after) - tours.saving(t, from, count));
    for (int i = from; i < from + count; i++) gain -= problem.score[tours.tour[t][i]];
    if (stands(gain)) {
      tours.remove(t, from, count);
      tours.insert(t, place > from ? place - count : place, point);
    }
  }

  /** The place in a tour where a point is the least detour, were some points gone. */
  private int bestPlace(int t, int point, int gapFrom, int gapCount) {
    var points = tours.tour[t];
    int best = 1;
    double least = Double.MAX_VALUE;
    int before = points[0];
    for (int i = 1; i < tours.size[t]; i++) {
      int place = i;
      if (gapCount > 0 && i == gapFrom) i += gapCount;
      double detour = tours.detour(before, point, points[i]);
      if (detour < least) {
        least = detour;
        best = place;
      }
      before = points[i];
    }
    return best;
  }

  private void leaveOut(int point) {
    int t = tours.tourOf[point];
    int place = tours.placeOf(point);
    if (stands(gain(t, -tours.saving(t, place, 1)) - problem.score[point])) {
      tours.remove(t, place, 1);
    }
  }

  /** Moves a point to where it is the least detour, in any tour. */
  private void move(int point) {
    int from = tours.tourOf[point];
    int place = tours.placeOf(point);
    int to = dice.nextInt(tours.tour.length);
    int next = to == from ? bestPlace(to, point, place, 1) : bestPlace(to, point, 1, 0);
    int before = tours.tour[to][next - 1];
    int after = tours.tour[to][to == from && next == place ? next + 1 : next];
    double detour = tours.detour(before, point, after);
    double saving = tours.saving(from, place, 1);
    double gain = to == from ? gain(to, detour - saving) : gain(to, detour) + gain(from, -saving);
    if (stands(gain)) {
      tours.remove(from, place, 1);
      tours.insert(to, to == from && next > place ? next - 1 : next, point);
    }
  }

  /** Turns round a part of a tour that begins at a point. */
  private void turnRound(int point) {
    int t = tours.tourOf[point];
    int from = tours.placeOf(point);
    int to = 1 + dice.nextInt(tours.size[t] - 2);
    if (from > to) {
      int place = from;
      from = to;
      to = place;
    }
    var points = tours.tour[t];
    double longer =
        problem.distance[points[from - 1]][points[to]]
            + problem.distance[points[from]][points[to + 1]]
            - problem.distance[points[from - 1]][points[from]]
            - problem.distance[points[to]][points[to + 1]];
    if (from < to && stands(gain(t, longer))) {
      tours.reverse(t, from, to);
    }
  }

  /** Exchanges what follows a point with what follows a place of another tour. */
  private void exchangeTails(int point) {
    int t = tours.tourOf[point];
    int other = dice.nextInt(tours.tour.length);
    if (t == other) return;
    int after = tours.placeOf(point);
    int afterOther = dice.nextInt(tours.size[other] - 1);
    double head = tours.lengthTo(t, after);
    double headOther = tours.lengthTo(other, afterOther);
    double[] from = problem.distance[point];
    double[] fromOther = problem.distance[tours.tour[other][afterOther]];
    int next = tours.tour[t][after + 1];
    int nextOther = tours.tour[other][afterOther + 1];
    double tail = tours.length[t] - head - from[next];
    double tailOther = tours.length[other] - headOther - fromOther[nextOther];
    double length = head + from[nextOther] + tailOther;
    double lengthOther = headOther + fromOther[next] + tail;
    double gain =
        cost(tours.length[t]) + cost(tours.length[other]) - cost(length) - cost(lengthOther);
    if (stands(gain)) {
      tours.exchangeTails(t, after, other, afterOther);
    }
  }
}
