package org.escale.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.escale.territory.MapProjection.Spot;

/**
 * A ring of a shape as a drawing needs it: cut off a little outside of its edge, and without the
 * corners that nobody would see. Edges are cut one by one (Sutherland and Hodgman), corners left
 * out by their distance from the line between those that stay (Douglas and Peucker).
 */
final class PlainShape {
  private static final double OUTSIDE = 30;
  private static final double SEEN = 1.2;
  private static final int LEAST_CORNERS = 3;

  private PlainShape() {}

  /** SVG path data in whole units; empty where nothing of it is in the drawing. */
  static String path(List<Spot> ring, double width, double height) {
    var cut = ring;
    cut = cut(cut, s -> s.x() >= -OUTSIDE, (a, b) -> atX(a, b, -OUTSIDE));
    cut = cut(cut, s -> s.x() <= width + OUTSIDE, (a, b) -> atX(a, b, width + OUTSIDE));
    cut = cut(cut, s -> s.y() >= -OUTSIDE, (a, b) -> atY(a, b, -OUTSIDE));
    cut = cut(cut, s -> s.y() <= height + OUTSIDE, (a, b) -> atY(a, b, height + OUTSIDE));
    if (cut.size() < LEAST_CORNERS) return "";
    var closed = new ArrayList<>(cut);
    closed.add(cut.getFirst());
    var kept = new ArrayList<Spot>();
    keep(closed, 0, closed.size() - 1, kept);
    return kept.size() < LEAST_CORNERS ? "" : written(kept);
  }

  private static List<Spot> cut(
      List<Spot> ring, Predicate<Spot> inside, BiFunction<Spot, Spot, Spot> crossing) {
    var left = new ArrayList<Spot>();
    for (int n = 0; n < ring.size(); n++) {
      var from = ring.get((n + ring.size() - 1) % ring.size());
      var to = ring.get(n);
      if (inside.test(from) != inside.test(to)) left.add(crossing.apply(from, to));
      if (inside.test(to)) left.add(to);
    }
    return left;
  }

  private static Spot atX(Spot a, Spot b, double x) {
    return new Spot(x, a.y() + (b.y() - a.y()) * (x - a.x()) / (b.x() - a.x()));
  }

  private static Spot atY(Spot a, Spot b, double y) {
    return new Spot(a.x() + (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y()), y);
  }

  /** Keeps the first and what stands out between it and the last, which whoever calls keeps. */
  private static void keep(List<Spot> line, int first, int last, List<Spot> kept) {
    int furthest = first;
    double far = SEEN;
    for (int n = first + 1; n < last; n++) {
      double distance = distance(line.get(n), line.get(first), line.get(last));
      if (distance > far) {
        far = distance;
        furthest = n;
      }
    }
    if (furthest == first) {
      kept.add(line.get(first));
    } else {
      keep(line, first, furthest, kept);
      keep(line, furthest, last, kept);
    }
  }

  private static double distance(Spot spot, Spot a, Spot b) {
    double dx = b.x() - a.x();
    double dy = b.y() - a.y();
    double length = dx * dx + dy * dy;
    double along =
        length == 0
            ? 0
            : Math.clamp(((spot.x() - a.x()) * dx + (spot.y() - a.y()) * dy) / length, 0, 1);
    return Math.hypot(spot.x() - a.x() - along * dx, spot.y() - a.y() - along * dy);
  }

  private static String written(List<Spot> ring) {
    var path = new StringBuilder();
    long x = 0;
    long y = 0;
    char step = 'M';
    for (var spot : ring) {
      long toX = Math.round(spot.x());
      long toY = Math.round(spot.y());
      if (step == 'l' && toX == x && toY == y) continue;
      path.append(step).append(toX - x).append(' ').append(toY - y);
      x = toX;
      y = toY;
      step = 'l';
    }
    return path.append('z').toString();
  }
}
