package org.escale.calendar.openinghours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours that people really wrote, in files beside the project that are not part of it. */
class WildHoursTest {
  private static final Path FOLDER = Path.of("../shared/data/opening-hours");
  private static final Duration LONGEST = Duration.ofSeconds(2);

  @ParameterizedTest(name = "{0}: at least {1} of {2}")
  @CsvSource({
    "places-a-horaires.txt,         272,  272",
    "opening-hours-rs-sample.txt,   195,  195",
    "osm-failing-40pc.txt,         2700, 5622"
  })
  void are_read_or_refused_with_a_reason_each_within_moments(String name, int least, int lines)
      throws IOException {
    var file = FOLDER.resolve(name);
    assumeTrue(Files.exists(file), () -> "Not here: " + file);
    var from = LocalDate.of(2026, 9, 1);
    var reasons = new TreeMap<UnreadableHours.Reason, Integer>();
    var all = Files.readString(file).strip().split("\n", -1);
    var read = 0;
    for (var line : all) {
      var began = System.nanoTime();
      try {
        OpeningHours.parse(line).intervals(from, from.plusYears(1), Told.LILLE);
        read++;
      } catch (UnreadableHours e) {
        reasons.merge(e.reason(), 1, Integer::sum);
      }
      assertThat(Duration.ofNanos(System.nanoTime() - began)).as(line).isLessThan(LONGEST);
    }
    System.out.printf("%s: %d of %d read; refused: %s%n", name, read, all.length, reasons);
    assertThat(all).hasSize(lines);
    assertThat(read).isGreaterThanOrEqualTo(least);
  }
}
