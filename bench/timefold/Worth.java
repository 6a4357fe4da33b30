package timefold;

import java.util.Arrays;
import org.escale.planning.season.Season;

/** What communes get: UNSERVED, OPEN_ACCESS and REGULARITY, kept up to date. */
final class Worth {
  private static final long MILLION = 1_000_000;
  private static final int UNIT = 10;
  private final Season season;
  private final int[] quality;
  private final int[] sessions;

  /** By commune and week, the slots used there. */
  private final int[][] visits;

  /** By commune, what so many whole units of quality are worth; as long as was needed. */
  private final long[][] units;

  Worth(Season season) {
    this.season = season;
    int communes = season.communes().size();
    quality = new int[communes];
    sessions = new int[communes];
    visits = new int[communes][season.weeks()];
    units = new long[communes][1];
  }

  /** What a season without any visit is worth. */
  long ofNothing() {
    long points = 0;
    for (var commune : season.communes()) {
      points -= season.weights().unserved();
      points -=
          (long) season.weights().regularity()
              * Math.max(0, season.weeks() - commune.maxGapWeeks() + 1);
    }
    return points;
  }

  /** Counts an open session in or out, and returns what that is worth. */
  long openSession(int commune, int q, int sign) {
    long points = -openAccess(commune, quality[commune]);
    quality[commune] += sign * q;
    points += openAccess(commune, quality[commune]);
    if (sessions[commune] == 0) points += season.weights().unserved();
    sessions[commune] += sign;
    if (sessions[commune] == 0) points -= season.weights().unserved();
    return points;
  }

  private long openAccess(int commune, int quality) {
    int whole = quality / UNIT;
    var worth = units[commune];
    if (whole + 1 >= worth.length) worth = units[commune] = longer(commune, whole + 2);
    return worth[whole] + (worth[whole + 1] - worth[whole]) / UNIT * (quality % UNIT);
  }

  private long[] longer(int commune, int least) {
    int known = units[commune].length;
    var worth = Arrays.copyOf(units[commune], Math.max(least, 2 * known));
    long need = (long) season.weights().openAccess() * season.communes().get(commune).need();
    for (int n = known; n < worth.length; n++) {
      worth[n] = worth[n - 1] + UNIT * ((2 * need + MILLION * n) / (2 * MILLION * n));
    }
    return worth;
  }

  /** Counts a used slot in or out, and returns what that changes in REGULARITY. */
  long visit(int commune, int week, int sign) {
    var visited = visits[commune];
    visited[week] += sign;
    if (sign > 0 ? visited[week] > 1 : visited[week] > 0) return 0;
    int before = week - 1;
    while (before >= 0 && visited[before] == 0) before--;
    int after = week + 1;
    while (after < visited.length && visited[after] == 0) after++;
    int wait = season.communes().get(commune).maxGapWeeks();
    int runs =
        runs(after - before - 1, wait)
            - runs(week - before - 1, wait)
            - runs(after - week - 1, wait);
    return (long) sign * season.weights().regularity() * runs;
  }

  private static int runs(int weeks, int wait) {
    return Math.max(0, weeks - wait + 1);
  }
}
