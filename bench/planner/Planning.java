package planner;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A planner's run, looked at from outside: what it said it had reached, and when; how many moves it
 * tried in a second; the most memory that it held. Time counts from the call, the start of the
 * virtual machine included.
 *
 * @param plan the file that it wrote
 * @param points what was reached when
 * @param movesPerSecond as it said last
 * @param mebibytes the most resident memory; 0 where the system does not tell
 */
public record Planning(Path plan, List<Point> points, long movesPerSecond, long mebibytes) {
  private static final Pattern TOLD = Pattern.compile("(\\d+) iterations +objective (-?\\d+)");
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
  private static final int LOOK_EVERY_MILLIS = 50;

  /** After so many seconds, the best plan was worth so much. */
  public record Point(double seconds, long objective) {}

  /**
   * Runs a command that tells on standard error how far it is.
   *
   * @param toPlan where its standard output goes; null where it writes the plan itself
   */
  public static Planning run(List<String> command, Path plan, boolean toPlan)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    var output = toPlan ? plan : plan.resolveSibling("output.txt");
    var process = new ProcessBuilder(command).redirectOutput(output.toFile()).start();
    var memory = new Memory(process);
    memory.start();
    var points = new ArrayList<Point>();
    var words = new StringBuilder();
    double moves = 0;
    try (BufferedReader said = process.errorReader()) {
      for (var line = said.readLine(); line != null; line = said.readLine()) {
        double seconds = (System.nanoTime() - began) / 1e9;
        var told = TOLD.matcher(line);
        if (told.find()) {
          moves = Long.parseLong(told.group(1)) / seconds;
          points.add(new Point(seconds, Long.parseLong(told.group(2))));
        } else {
          words.append(line).append('\n');
        }
      }
    }
    int status = process.waitFor();
    memory.join();
    if (status != 0)
      throw new IllegalStateException(command + " ended with " + status + ":\n" + words);
    double end = (System.nanoTime() - began) / 1e9;
    points.add(new Point(end, Results.number(Results.TOTAL, Files.readString(plan))));
    return new Planning(plan, points, Math.round(moves), memory.kilobytes / 1024);
  }

  /** What the plan that was written is worth. */
  public long objective() {
    return points.getLast().objective();
  }

  /** Looks at the memory of a process, as Linux tells it, until it ends. */
  private static final class Memory extends Thread {
    private final Process process;
    private volatile long kilobytes;

    Memory(Process process) {
      this.process = process;
    }

    @Override
    public void run() {
      var status = Path.of("/proc", "" + process.pid(), "status");
      try {
        while (process.isAlive()) {
          if (Files.exists(status)) {
            var peak = PEAK.matcher(Files.readString(status));
            if (peak.find()) kilobytes = Math.max(kilobytes, Long.parseLong(peak.group(1)));
          }
          Thread.sleep(LOOK_EVERY_MILLIS);
        }
      } catch (IOException | InterruptedException e) {
        // the process has ended, or so does this
      }
    }
  }
}
