package planner;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * The gap to the bound against time, a panel for each season, as SVG. Both axes are logarithmic. A
 * line is one run; its dot is the plan that was written. The two colours differ in lightness too
 * and the lines in their dashes, so that no one needs to see colour.
 */
public final class Picture {
  private static final int WIDTH = 380;
  private static final int HEIGHT = 250;
  private static final int LEFT = 78;
  private static final int TOP = 46;
  private static final int GAP = 70;
  private static final int HEAD = 70;
  private static final double LEAST = 0.05;
  private static final double MOST = 100;
  private static final Map<String, String> STYLE =
      Map.of(
          Results.ESCALE, "stroke=\"#0b5394\" stroke-width=\"2.2\"",
          Results.TIMEFOLD, "stroke=\"#d55e00\" stroke-width=\"2.2\" stroke-dasharray=\"6 4\"");
  private static final Map<String, String> FILL =
      Map.of(Results.ESCALE, "#0b5394", Results.TIMEFOLD, "#d55e00");

  private final StringBuilder svg = new StringBuilder();
  private DoubleUnaryOperator x;
  private DoubleUnaryOperator y;

  private Picture() {}

  /** Draws what was measured. */
  public static String of(List<Results.Panel> panels) {
    return new Picture().draw(panels);
  }

  private String draw(List<Results.Panel> panels) {
    int columns = Math.min(2, panels.size());
    int rows = (panels.size() + 1) / 2;
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
            + " aria-labelledby=\"title what\" font-family=\"sans-serif\" font-size=\"13\">%n",
        columns * (WIDTH + LEFT + 24), HEAD + rows * (HEIGHT + GAP + TOP));
    add("<title id=\"title\">How near the bound plans are, after how long</title>%n");
    add("<desc id=\"what\">%s</desc>%n", words(panels));
    add("<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n");
    add(
        "<text x=\"14\" y=\"26\" font-size=\"17\">How near the bound plans are, after how"
            + " long</text>%n");
    key(LEFT, Results.ESCALE);
    key(LEFT + 160, Results.TIMEFOLD);
    for (int p = 0; p < panels.size(); p++) {
      panel(
          panels.get(p),
          LEFT + p % 2 * (WIDTH + LEFT + 24),
          HEAD + TOP + p / 2 * (HEIGHT + GAP + TOP));
    }
    return svg.append("</svg>\n").toString();
  }

  /** The picture in words, for those who do not see it. */
  private static String words(List<Results.Panel> panels) {
    var words = new StringBuilder();
    for (var panel : panels) {
      for (var run : panel.runs()) {
        words.append(
            String.format(
                Locale.ROOT,
                "%s, %s, %d s: %.2f %% below the bound. ",
                panel.season(),
                run.planner(),
                run.seconds(),
                panel.below(run.planning().objective())));
      }
    }
    return words.toString().strip();
  }

  private void key(int left, String planner) {
    add("<path d=\"M%d 48h36\" fill=\"none\" %s/>%n", left, STYLE.get(planner));
    add("<circle cx=\"%d\" cy=\"48\" r=\"4\" fill=\"%s\"/>%n", left + 36, FILL.get(planner));
    add("<text x=\"%d\" y=\"53\">%s</text>%n", left + 48, planner);
  }

  private void panel(Results.Panel panel, int left, int top) {
    double last =
        1.06
            * panel.runs().stream()
                .mapToDouble(run -> run.planning().points().getLast().seconds())
                .max()
                .orElse(60);
    double first = last > 150 ? 2 : 0.5;
    x = seconds -> left + WIDTH * Math.log(seconds / first) / Math.log(last / first);
    y = gap -> top + HEIGHT * Math.log(MOST / gap) / Math.log(MOST / LEAST);
    add("<text x=\"%d\" y=\"%d\" font-size=\"15\">%s</text>%n", left, top - 12, panel.season());
    for (double gap : List.of(0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 100.0)) {
      add("<path d=\"M%d %.1fh%d\" stroke=\"#ddd\"/>%n", left, y.applyAsDouble(gap), WIDTH);
      add(
          "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s %%</text>%n",
          left - 6, y.applyAsDouble(gap) + 4, gap < 1 ? "" + gap : "" + (int) gap);
    }
    for (double seconds : List.of(0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 60.0, 120.0, 300.0)) {
      if (seconds < first || seconds > last) continue;
      add("<path d=\"M%.1f %dv%d\" stroke=\"#ddd\"/>%n", x.applyAsDouble(seconds), top, HEIGHT);
      add(
          "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>%n",
          x.applyAsDouble(seconds),
          top + HEIGHT + 18,
          seconds < 1 ? "" + seconds : "" + (int) seconds);
    }
    add(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">seconds from the call</text>%n",
        left + WIDTH / 2, top + HEIGHT + 38);
    add(
        "<text transform=\"translate(%d %d) rotate(-90)\" text-anchor=\"middle\">below the"
            + " bound</text>%n",
        left - 58, top + HEIGHT / 2);
    for (var run : panel.runs()) line(panel, run, first);
    add(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"none\" stroke=\"#555\"/>%n",
        left, top, WIDTH, HEIGHT);
  }

  private void line(Results.Panel panel, Results.Run run, double first) {
    var path = new StringBuilder();
    double at = 0;
    double height = 0;
    for (var point : run.planning().points()) {
      at = x.applyAsDouble(Math.max(first, point.seconds()));
      height = y.applyAsDouble(Math.clamp(panel.below(point.objective()), LEAST, MOST));
      path.append(
          String.format(Locale.ROOT, "%s%.1f %.1f", path.isEmpty() ? "M" : "L", at, height));
    }
    add("<path d=\"%s\" fill=\"none\" %s/>%n", path, STYLE.get(run.planner()));
    add(
        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"/>%n",
        at, height, FILL.get(run.planner()));
  }

  private void add(String words, Object... values) {
    svg.append(String.format(Locale.ROOT, words, values));
  }
}
