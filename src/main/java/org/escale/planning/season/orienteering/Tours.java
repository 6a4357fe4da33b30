package org.escale.planning.season.orienteering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tours on their way: which points, in which order, how long, and who collects what. */
final class Tours {
  static final int NONE = -1;
  private final TeamOrienteering problem;
  private final double[][] distance;

  /** By tour its points in order, start and end included, {@link #size} of them. */
  final int[][] tour;

  final int[] size;
  final double[] length;

  /** By point the tour that collects it, or NONE. */
  final int[] tourOf;

  long collected;

  Tours(TeamOrienteering problem) {
    this.problem = problem;
    distance = problem.distance;
    tour = new int[problem.tours][problem.points];
    size = new int[problem.tours];
    length = new double[problem.tours];
    tourOf = new int[problem.points];
    Arrays.fill(tourOf, NONE);
    for (int t = 0; t < problem.tours; t++) {
      tour[t][1] = problem.points - 1;
      size[t] = 2;
      length[t] = distance[0][problem.points - 1];
    }
  }

  /** What a tour becomes longer by with a point between two that follow each other. */
  double detour(int before, int point, int after) {
    return distance[before][point] + distance[point][after] - distance[before][after];
  }

  /** What a tour becomes shorter by without so many points from a place on. */
  double saving(int t, int from, int count) {
    var points = tour[t];
    double saving = -distance[points[from - 1]][points[from + count]];
    for (int i = from; i <= from + count; i++) saving += distance[points[i - 1]][points[i]];
    return count == 0 ? 0 : saving;
  }

  /** The place of a point in its tour. */
  int placeOf(int point) {
    int place = 1;
    while (tour[tourOf[point]][place] != point) place++;
    return place;
  }

  void insert(int t, int place, int point) {
    System.arraycopy(tour[t], place, tour[t], place + 1, size[t] - place);
    tour[t][place] = point;
    size[t]++;
    tourOf[point] = t;
    collected += problem.score[point];
    measure(t);
  }

  void remove(int t, int place, int count) {
    for (int i = place; i < place + count; i++) {
      tourOf[tour[t][i]] = NONE;
      collected -= problem.score[tour[t][i]];
    }
    System.arraycopy(tour[t], place + count, tour[t], place, size[t] - place - count);
    size[t] -= count;
    measure(t);
  }

  /** Turns round what lies between two places, both included. */
  void reverse(int t, int from, int to) {
    var points = tour[t];
    for (int i = from, j = to; i < j; i++, j--) {
      int point = points[i];
      points[i] = points[j];
      points[j] = point;
    }
    measure(t);
  }

  /** Exchanges what follows two places. */
  void exchangeTails(int t, int after, int other, int afterOther) {
    var tail = Arrays.copyOfRange(tour[t], after + 1, size[t]);
    int moved = size[other] - afterOther - 1;
    System.arraycopy(tour[other], afterOther + 1, tour[t], after + 1, moved);
    System.arraycopy(tail, 0, tour[other], afterOther + 1, tail.length);
    size[t] = after + 1 + moved;
    size[other] = afterOther + 1 + tail.length;
    for (int i = 1; i < size[t] - 1; i++) tourOf[tour[t][i]] = t;
    for (int i = 1; i < size[other] - 1; i++) tourOf[tour[other][i]] = other;
    measure(t);
    measure(other);
  }

  /** Adds up anew, so that no error of rounding grows. */
  private void measure(int t) {
    double sum = 0;
    for (int i = 1; i < size[t]; i++) sum += distance[tour[t][i - 1]][tour[t][i]];
    length[t] = sum;
  }

  boolean areWithin(double longest) {
    for (double one : length) if (one > longest) return false;
    return true;
  }

  /** The length of a tour from its start to a place. */
  double lengthTo(int t, int place) {
    double sum = 0;
    for (int i = 1; i <= place; i++) sum += distance[tour[t][i - 1]][tour[t][i]];
    return sum;
  }

  List<List<Integer>> copy() {
    var copy = new ArrayList<List<Integer>>();
    for (int t = 0; t < tour.length; t++) {
      copy.add(Arrays.stream(tour[t], 0, size[t]).boxed().toList());
    }
    return copy;
  }
}
