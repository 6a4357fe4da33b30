package hours;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.escale.calendar.openinghours.HoursContext;
import org.escale.calendar.openinghours.OpeningHours;
import org.escale.calendar.openinghours.UnreadableHours;

/**
 * What the program does in a second of the processor, in one thread, once warm. The time is that of
 * the whole virtual machine, compiler and collector included, so that other work on the machine
 * does not count.
 *
 * @param weeks weeks of a place that are turned into intervals
 * @param strings that are read
 * @param changes questions when a place next opens or closes
 */
public record Speed(long weeks, long strings, long changes) {
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);
  private static final LocalDateTime MOMENT = MONDAY.plusDays(5).atTime(13, 0);

  // What is computed must be used, or it would not be.
  private static long used;

  /** Measures each for so many seconds, after half as many to warm up. */
  public static Speed of(List<String> strings, HoursContext context, int seconds)
      throws UnreadableHours {
    var places = new ArrayList<OpeningHours>();
    for (var string : strings) places.add(OpeningHours.parse(string));
    IntConsumer weeks =
        round -> {
          var from = MONDAY.plusWeeks(round % 50);
          for (var place : places) {
            used += place.intervals(from, from.plusDays(7), context).size();
          }
        };
    IntConsumer changes =
        _ -> {
          for (var place : places) used += place.nextChange(MOMENT, context).hashCode();
        };
    var speed =
        new Speed(
            rate(weeks, strings.size(), seconds),
            rate(_ -> read(strings), strings.size(), seconds),
            rate(changes, strings.size(), seconds));
    if (used == 42) System.out.println();
    return speed;
  }

  private static void read(List<String> strings) {
    try {
      for (var string : strings) used += OpeningHours.parse(string).hashCode();
    } catch (UnreadableHours e) {
      throw new IllegalStateException(e);
    }
  }

  private static long rate(IntConsumer round, int each, int seconds) {
    rounds(round, each, seconds / 2.0);
    return rounds(round, each, seconds);
  }

  private static long rounds(IntConsumer round, int each, double seconds) {
    var begin = PROCESS.getProcessCpuTime();
    var count = 0L;
    for (var i = 0; PROCESS.getProcessCpuTime() - begin < seconds * 1e9; i++) {
      round.accept(i);
      count += each;
    }
    return Math.round(count / ((PROCESS.getProcessCpuTime() - begin) / 1e9));
  }
}
