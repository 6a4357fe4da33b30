package org.escale.portal.nearby;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.PriorityQueue;
import org.escale.portal.whereabouts.Point;

/**
 * Spots by their position, for walking from one to the next in the order of their distance. A k-d
 * tree over points of the unit sphere, where the straight line orders as the great circle does, at
 * the poles and at the date line too. Each branch knows which facets occur in it, so that one
 * without what is asked for is never entered. Immutable.
 */
final class SpotTree {
  private static final int BUCKET = 8;
  private static final double EARTH_RADIUS_METRES = 6_371_000;

  /** Takes the next spot; says whether it wants another. */
  interface Visitor {
    boolean visit(Spot spot);
  }

  private final Spot[] spots;

  /** Three coordinates for each spot. */
  private final double[] at;

  /** Of each branch its lowest and highest three coordinates; the root is branch 1. */
  private final double[] bounds;

  private final long[] facets;

  SpotTree(Collection<Spot> all) {
    spots = all.toArray(Spot[]::new);
    int leaves = 1;
    while (leaves * BUCKET < spots.length) leaves *= 2;
    bounds = new double[2 * leaves * 6];
    facets = new long[2 * leaves];
    var order = new Integer[spots.length];
    var unsorted = new double[spots.length * 3];
    for (int n = 0; n < spots.length; n++) {
      order[n] = n;
      onSphere(spots[n].point(), unsorted, 3 * n);
    }
    if (spots.length > 0) split(order, unsorted, 1, 0, spots.length);
    at = new double[unsorted.length];
    var unordered = spots.clone();
    for (int n = 0; n < spots.length; n++) {
      spots[n] = unordered[order[n]];
      System.arraycopy(unsorted, 3 * order[n], at, 3 * n, 3);
    }
  }

  int size() {
    return spots.length;
  }

  private void split(Integer[] order, double[] points, int branch, int from, int to) {
    var box = 6 * branch;
    Arrays.fill(bounds, box, box + 3, Double.POSITIVE_INFINITY);
    Arrays.fill(bounds, box + 3, box + 6, Double.NEGATIVE_INFINITY);
    long all = 0;
    for (int n = from; n < to; n++) {
      all |= spots[order[n]].facets();
      for (int axis = 0; axis < 3; axis++) {
        var value = points[3 * order[n] + axis];
        bounds[box + axis] = Math.min(bounds[box + axis], value);
        bounds[box + 3 + axis] = Math.max(bounds[box + 3 + axis], value);
      }
    }
    facets[branch] = all;
    if (isLeaf(branch)) return;
    int axis = widest(box);
    Arrays.sort(
        order, from, to, (a, b) -> Double.compare(points[3 * a + axis], points[3 * b + axis]));
    int middle = middle(from, to);
    split(order, points, 2 * branch, from, middle);
    split(order, points, 2 * branch + 1, middle, to);
  }

  private int widest(int box) {
    int widest = 0;
    for (int axis = 1; axis < 3; axis++) {
      if (bounds[box + 3 + axis] - bounds[box + axis]
          > bounds[box + 3 + widest] - bounds[box + widest]) {
        widest = axis;
      }
    }
    return widest;
  }

  private boolean isLeaf(int branch) {
    return 2 * branch >= facets.length;
  }

  private static int middle(int from, int to) {
    return (from + to) >>> 1;
  }

  /** A branch yet to be entered, or (branch 0) the spot at an index. */
  private record Step(double squared, SpotTree tree, int branch, int from, int to) {}

  /** Walks through the spots of several trees that have all these facets, the nearest first. */
  static void walk(List<SpotTree> trees, Point centre, long wanted, Visitor visitor) {
    var from = new double[3];
    onSphere(centre, from, 0);
    var ahead = new PriorityQueue<Step>(64, (a, b) -> Double.compare(a.squared, b.squared));
    for (var tree : trees) {
      if (tree.spots.length > 0) ahead.add(new Step(0, tree, 1, 0, tree.spots.length));
    }
    for (Step step; (step = ahead.poll()) != null; ) {
      if (step.branch > 0) {
        step.tree.enter(step, from, wanted, ahead);
      } else if (!visitor.visit(step.tree.spots[step.from])) {
        return;
      }
    }
  }

  private void enter(Step step, double[] centre, long wanted, PriorityQueue<Step> ahead) {
    if ((facets[step.branch] & wanted) != wanted) return;
    if (isLeaf(step.branch)) {
      for (int n = step.from; n < step.to; n++) {
        if ((spots[n].facets() & wanted) == wanted) {
          ahead.add(new Step(squared(centre, n), this, 0, n, n + 1));
        }
      }
      return;
    }
    int middle = middle(step.from, step.to);
    int child = 2 * step.branch;
    ahead.add(new Step(squaredToBox(centre, child), this, child, step.from, middle));
    ahead.add(new Step(squaredToBox(centre, child + 1), this, child + 1, middle, step.to));
  }

  /** Those within so many metres as the crow flies, the nearest first. */
  List<Spot> within(Point centre, double metres) {
    var reach = chord(metres);
    var found = new ArrayList<Spot>();
    var from = new double[3];
    onSphere(centre, from, 0);
    walk(
        List.of(this),
        centre,
        0,
        spot -> {
          var point = new double[3];
          onSphere(spot.point(), point, 0);
          if (squared(from, point) > reach * reach) return false;
          return found.add(spot);
        });
    return found;
  }

  /** Those in a box of degrees, in no order. */
  List<Spot> within(Box box) {
    var found = new ArrayList<Spot>();
    if (spots.length > 0) {
      var centre = new double[3];
      onSphere(box.centre(), centre, 0);
      var reach = chord(box.reachMetres());
      gather(box, centre, reach * reach, 1, 0, spots.length, found);
    }
    return found;
  }

  private void gather(
      Box box, double[] centre, double squared, int branch, int from, int to, List<Spot> found) {
    if (squaredToBox(centre, branch) > squared) return;
    if (isLeaf(branch)) {
      for (int n = from; n < to; n++) {
        if (box.has(spots[n].point())) found.add(spots[n]);
      }
      return;
    }
    int middle = middle(from, to);
    gather(box, centre, squared, 2 * branch, from, middle, found);
    gather(box, centre, squared, 2 * branch + 1, middle, to, found);
  }

  private static double chord(double metres) {
    return 2 * Math.sin(Math.min(metres / EARTH_RADIUS_METRES, Math.PI) / 2);
  }

  private double squared(double[] centre, int spot) {
    double x = centre[0] - at[3 * spot];
    double y = centre[1] - at[3 * spot + 1];
    double z = centre[2] - at[3 * spot + 2];
    return x * x + y * y + z * z;
  }

  private static double squared(double[] a, double[] b) {
    double x = a[0] - b[0];
    double y = a[1] - b[1];
    double z = a[2] - b[2];
    return x * x + y * y + z * z;
  }

  private double squaredToBox(double[] centre, int branch) {
    double sum = 0;
    for (int axis = 0; axis < 3; axis++) {
      double below = bounds[6 * branch + axis] - centre[axis];
      double above = centre[axis] - bounds[6 * branch + 3 + axis];
      double away = Math.max(0, Math.max(below, above));
      sum += away * away;
    }
    return sum;
  }

  private static void onSphere(Point point, double[] into, int index) {
    double lat = Math.toRadians(point.lat());
    double lon = Math.toRadians(point.lon());
    into[index] = Math.cos(lat) * Math.cos(lon);
    into[index + 1] = Math.cos(lat) * Math.sin(lon);
    into[index + 2] = Math.sin(lat);
  }
}
