package hours;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.escale.calendar.openinghours.Holidays;

/** The reference implementation, npm opening_hours, where the operator has installed it. */
public record Reference(String node, Path folder) {
  private static final Path DRIVER = Path.of("bench", "hours", "reference.js");
  private static final int MOST_MINUTES = 10;

  /** What it makes of a string: intervals as start/end, separated by spaces. */
  public record Answer(boolean accepted, String open, String unknown) {}

  /** Why it cannot be run, or null. */
  public static String missing(String node, Path folder) {
    if (folder == null) return "--package names the folder of the npm package opening_hours";
    if (!Files.exists(folder.resolve("build").resolve("opening_hours.js"))) {
      return folder + " is not the folder of the npm package opening_hours";
    }
    try {
      var status = new ProcessBuilder(node, "--version").start().waitFor();
      return status == 0 ? null : node + " does not run";
    } catch (IOException | InterruptedException e) {
      return node + " is not installed";
    }
  }

  /** Its place-weeks and strings a second. */
  public long[] speed(Path strings, int seconds) throws IOException, InterruptedException {
    var answer = run("speed", strings.toString(), String.valueOf(seconds)).getFirst().split(" ");
    return new long[] {Long.parseLong(answer[0]), Long.parseLong(answer[1])};
  }

  /** What it makes of each string of a file in a period, fed with our holidays. */
  public List<Answer> intervals(
      Path strings, LocalDate from, LocalDate to, Holidays holidays, Path scratch)
      throws IOException, InterruptedException {
    Files.write(scratch, holidays(holidays, from, to));
    var lines =
        run("intervals", strings.toString(), from.toString(), to.toString(), scratch.toString());
    return lines.stream()
        .map(line -> line.split("\t", -1))
        .map(part -> new Answer(part[0].equals("1"), part[1], part[2]))
        .toList();
  }

  private static List<String> holidays(Holidays holidays, LocalDate from, LocalDate to) {
    var lines = new ArrayList<String>();
    LocalDate begun = null;
    for (var day = from.minusMonths(3); day.isBefore(to.plusMonths(3)); day = day.plusDays(1)) {
      if (holidays.publicHoliday(day) != null) lines.add("PH " + day);
      var school = holidays.schoolHoliday(day) != null;
      if (school && begun == null) begun = day;
      if (!school && begun != null) {
        lines.add("SH " + begun + " " + day.minusDays(1));
        begun = null;
      }
    }
    return lines;
  }

  private List<String> run(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(node, DRIVER.toString(), folder.toString()));
    command.addAll(List.of(arguments));
    var answer = Files.createTempFile("reference", ".txt");
    var process =
        new ProcessBuilder(command)
            .redirectOutput(answer.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("the reference does not end");
    }
    var lines = Files.readAllLines(answer);
    Files.delete(answer);
    if (process.exitValue() != 0) throw new IllegalStateException("the reference has failed");
    return lines;
  }
}
