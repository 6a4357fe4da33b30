package org.escale.reporting;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The geometry of a bar chart, in units of its own view box. What it shows stands in a table beside
 * it; the picture alone is never the only source.
 *
 * @param marks one per value, in the order given
 */
public record Chart(int width, int height, List<Mark> marks) {
  private static final int WIDTH = 360;
  private static final int ROW = 26;
  private static final int LABELS = 178;
  private static final int VALUES = 44;
  private static final int COLUMNS_HEIGHT = 180;
  private static final int BELOW = 24;
  private static final int ABOVE = 20;

  /** A value with its name. */
  public record Value(String label, long number, String said) {}

  /**
   * A bar or column.
   *
   * @param hue from 1 to 7
   */
  public record Mark(String label, String said, int x, int y, int width, int height, int hue) {}

  /** Horizontal bars, names at their left, each with a hue of its own or all with the first. */
  public static Chart bars(List<Value> values, boolean manyHues) {
    var most = most(values);
    var marks =
        IntStream.range(0, values.size())
            .mapToObj(n -> {
              var value = values.get(n);
              var length =
                  (int) Math.round((WIDTH - LABELS - VALUES) * (double) value.number() / most);
              var hue = manyHues ? n % 7 + 1 : 1;
              return new Mark(
                  value.label(), value.said(), LABELS, n * ROW + 4, length, ROW - 8, hue);
            })
            .toList();
    return new Chart(WIDTH, Math.max(1, values.size()) * ROW, marks);
  }

  /** Upright columns, for time. */
  public static Chart columns(List<Value> values) {
    var most = most(values);
    var step = (double) WIDTH / Math.max(1, values.size());
    var room = COLUMNS_HEIGHT - ABOVE - BELOW;
    var marks =
        IntStream.range(0, values.size())
            .mapToObj(n -> {
              var value = values.get(n);
              var height = (int) Math.round(room * (double) value.number() / most);
              var gap = step > 6 ? 2 : 0;
              return new Mark(
                  value.label(),
                  value.said(),
                  (int) Math.round(n * step),
                  ABOVE + room - height,
                  (int) Math.max(1, Math.round(step) - gap),
                  height,
                  1);
            })
            .toList();
    return new Chart(WIDTH, COLUMNS_HEIGHT, marks);
  }

  private static long most(List<Value> values) {
    return Math.max(1, values.stream().mapToLong(Value::number).max().orElse(1));
  }
}
