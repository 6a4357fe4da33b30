package org.escale.planning.season.orienteering;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The most that two tours can collect, found by looking at all: the shortest tour through each set
 * of points, then each pair of sets.
 */
final class EveryTour {
  private final TeamOrienteering problem;
  private final int between;

  EveryTour(TeamOrienteering problem) {
    this.problem = problem;
    between = problem.points - 2;
  }

  long most() {
    int sets = 1 << between;
    var score = new long[sets];
    var fits = new boolean[sets];
    for (int set = 0; set < sets; set++) {
      for (int i = 0; i < between; i++) if ((set >> i & 1) == 1) score[set] += problem.score[i + 1];
      fits[set] = shortest(0, set) <= problem.longest;
    }
    long most = 0;
    for (int one = 0; one < sets; one++) {
      for (int two = 0; two < sets; two++) {
        if ((one & two) == 0 && fits[one] && fits[two]) {
          most = Math.max(most, score[one] + score[two]);
        }
      }
    }
    return most;
  }

  /** The shortest way from a point through a set of others to the end. */
  private double shortest(int from, int set) {
    if (set == 0) return problem.distance[from][problem.points - 1];
    return Arrays.stream(points(set))
        .mapToDouble(next -> problem.distance[from][next] + shortest(next, set & ~(1 << next - 1)))
        .min()
        .orElseThrow();
  }

  private int[] points(int set) {
    return IntStream.range(1, between + 1).filter(point -> (set >> point - 1 & 1) == 1).toArray();
  }
}
