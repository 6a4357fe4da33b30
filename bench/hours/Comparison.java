package hours;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.escale.calendar.openinghours.HoursContext;
import org.escale.calendar.openinghours.HoursInterval;
import org.escale.calendar.openinghours.HoursState;
import org.escale.calendar.openinghours.OpeningHours;
import org.escale.calendar.openinghours.ReferenceIntervals;
import org.escale.calendar.openinghours.UnreadableHours;

/** Each string of a file in a period, read by the program and by the reference. */
public final class Comparison {
  private final List<String> report = new ArrayList<>();
  private int accepted;
  private int both;
  private int identical;
  private int identicalAlways;
  private int openWhereClosed;
  private int alone;

  /** Compares a file, and writes each difference to another. */
  public static String of(
      Path strings,
      Reference reference,
      LocalDate from,
      LocalDate to,
      HoursContext context,
      ZoneId zone,
      Path folder)
      throws IOException, InterruptedException {
    // Some lines have other line ends within them.
    var text = Files.readString(strings, StandardCharsets.UTF_8);
    var lines =
        List.of(text.substring(0, text.length() - (text.endsWith("\n") ? 1 : 0)).split("\n", -1));
    var answers =
        reference.intervals(strings, from, to, context.holidays(), folder.resolve("days.txt"));
    var comparison = new Comparison();
    for (var i = 0; i < lines.size(); i++) {
      comparison.add(i + 1, lines.get(i), answers.get(i), from, to, context, zone);
    }
    var name = strings.getFileName().toString();
    Files.write(folder.resolve(name.replace(".txt", "") + "-differences.txt"), comparison.report);
    return comparison.summary(name, lines.size());
  }

  private void add(
      int number,
      String line,
      Reference.Answer answer,
      LocalDate from,
      LocalDate to,
      HoursContext context,
      ZoneId zone) {
    List<HoursInterval> command;
    List<HoursInterval> program;
    try {
      var hours = OpeningHours.parse(line);
      command = ReferenceIntervals.of(hours, from, to, context, zone);
      program = hours.intervals(from, to, context);
    } catch (UnreadableHours e) {
      if (answer.accepted()) {
        accepted++;
        note(number, "refused: " + e.getMessage(), line);
      }
      return;
    }
    if (!answer.accepted()) {
      alone++;
      return;
    }
    accepted++;
    both++;
    if (same(program, answer, zone)) identicalAlways++;
    if (same(command, answer, zone)) {
      identical++;
      return;
    }
    var worse =
        Coverage.of(answer.open(), answer.unknown()).lacks(written(command, HoursState.OPEN, zone));
    if (worse) openWhereClosed++;
    note(number, worse ? "open where the reference is closed" : "other intervals", line);
  }

  private static boolean same(List<HoursInterval> ours, Reference.Answer answer, ZoneId zone) {
    return written(ours, HoursState.OPEN, zone).equals(answer.open())
        && written(ours, HoursState.UNKNOWN, zone).equals(answer.unknown());
  }

  /** As the reference writes them: a time that the clock skips is an hour later. */
  private static String written(List<HoursInterval> intervals, HoursState state, ZoneId zone) {
    return intervals.stream()
        .filter(interval -> interval.state() == state)
        .map(interval -> shown(interval.start(), zone) + "/" + shown(interval.end(), zone))
        .collect(Collectors.joining(" "));
  }

  private static LocalDateTime shown(LocalDateTime wall, ZoneId zone) {
    return wall.atZone(zone).toLocalDateTime();
  }

  private void note(int number, String what, String line) {
    report.add(number + "\t" + what + "\t" + line.strip());
  }

  private String summary(String name, int lines) {
    return String.format(
        Locale.ROOT,
        """
        %s: %d strings, of which the reference accepts %d
          Escale accepts %d of these (%.2f %%) and alone %d more
          identical intervals, as bin/escale hours tells them: %d (%.2f %%)
          identical intervals, as the program itself counts:   %d (%.2f %%)
          open where the reference is closed: %d\
        """,
        name,
        lines,
        accepted,
        both,
        100.0 * both / Math.max(1, accepted),
        alone,
        identical,
        100.0 * identical / Math.max(1, both),
        identicalAlways,
        100.0 * identicalAlways / Math.max(1, both),
        openWhereClosed);
  }
}
