package org.escale.planning.season.orienteering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.escale.planning.season.Malformed;

/**
 * A problem of team orienteering: tours from the first point to the last one, none longer than a
 * limit, that together collect the most; each point in between is collected once.
 */
public final class TeamOrienteering {
  /** Published lengths are rounded; sums of drives are not. */
  private static final double TOLERANCE = 1e-9;

  final int tours;
  final double longest;
  final int points;
  final int[] score;
  final double[][] distance;

  private TeamOrienteering(int tours, double longest, List<double[]> points) {
    this.tours = tours;
    this.longest = longest + TOLERANCE;
    this.points = points.size();
    score = points.stream().mapToInt(point -> (int) point[2]).toArray();
    distance = new double[this.points][this.points];
    for (int i = 0; i < this.points; i++) {
      for (int j = 0; j < this.points; j++) {
        double x = points.get(i)[0] - points.get(j)[0];
        double y = points.get(i)[1] - points.get(j)[1];
        distance[i][j] = Math.sqrt(x * x + y * y);
      }
    }
  }

  /**
   * Reads Chao's format: {@code n}, {@code m} and {@code tmax} with their values, a line each, then
   * a line for each point: x, y and score, the first point being the start and the last one the
   * end. Tabs, spaces and semicolons part what stands in a line.
   *
   * @throws Malformed when the text is not of this format
   */
  public static TeamOrienteering read(String text) {
    var lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    if (lines.size() < 5) throw new Malformed("the file", "has no n, m, tmax and two points");
    int points = (int) header(lines.get(0), "n");
    int tours = (int) header(lines.get(1), "m");
    double longest = header(lines.get(2), "tmax");
    if (tours < 1 || points != lines.size() - 3) {
      throw new Malformed("n or m", "does not fit: " + (lines.size() - 3) + " points follow");
    }
    var read = new ArrayList<double[]>();
    for (var line : lines.subList(3, lines.size())) {
      var parts = line.split("[\\s;]+");
      if (parts.length != 3) throw new Malformed("a point", "is not x, y and score: " + line);
      read.add(Arrays.stream(parts).mapToDouble(part -> number(part, line)).toArray());
    }
    return new TeamOrienteering(tours, longest, read);
  }

  private static double header(String line, String name) {
    var parts = line.split("[\\s;]+");
    if (parts.length != 2 || !parts[0].equalsIgnoreCase(name)) {
      throw new Malformed(name, "is expected in its place, not: " + line);
    }
    return number(parts[1], line);
  }

  private static double number(String text, String line) {
    try {
      double number = Double.parseDouble(text);
      if (number > -1e9 && number < 1e9) return number;
    } catch (NumberFormatException e) {
      // said below, as a number that is out of all bounds
    }
    throw new Malformed("'" + text + "'", "is not a number that can be used: " + line);
  }

  /** Whether a tour to this point and nowhere else is short enough. */
  boolean isInReach(int point) {
    return distance[0][point] + distance[point][points - 1] <= longest;
  }

  /** The length of a tour, start and end included. */
  double length(List<Integer> tour) {
    double length = 0;
    for (int i = 1; i < tour.size(); i++) length += distance[tour.get(i - 1)][tour.get(i)];
    return length;
  }

  /**
   * What tours collect, counted from the points alone.
   *
   * @throws IllegalStateException when they are no solution
   */
  public long collected(List<List<Integer>> tours) {
    var seen = new boolean[points];
    long collected = 0;
    for (var tour : tours) {
      boolean ends = tour.getFirst() == 0 && tour.getLast() == points - 1;
      if (!ends || length(tour) > longest + TOLERANCE) {
        throw new IllegalStateException("not a tour within " + longest + ": " + tour);
      }
      for (int point : tour.subList(1, tour.size() - 1)) {
        if (seen[point] || point == 0 || point == points - 1) {
          throw new IllegalStateException("collected twice: " + point);
        }
        seen[point] = true;
        collected += score[point];
      }
    }
    if (tours.size() > this.tours) throw new IllegalStateException("too many tours");
    return collected;
  }
}
