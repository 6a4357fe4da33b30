package org.escale.planning.season.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.escale.planning.season.Example;
import org.escale.planning.season.search.Limit;
import org.escale.planning.season.search.Planner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundCommandTest {
  private static final Pattern LINE =
      Pattern.compile(
          "\\{\"bound\":(\\d+\\.\\d{3}),\"proof\":\"weak duality: \\d+ prices [^\"]+\"}\\R");
  @TempDir Path folder;

  @Test
  void a_season_goes_in_and_one_line_says_what_no_plan_can_pass() throws IOException {
    var season = Files.write(folder.resolve("season.json"), Example.seasonFile());
    var out = new ByteArrayOutputStream();
    assertThat(BoundCommand.run(words(season.toString()), print(out), System.err)).isZero();
    var line = LINE.matcher(out.toString(StandardCharsets.UTF_8));
    assertThat(line.matches()).as(out.toString(StandardCharsets.UTF_8)).isTrue();
    long best =
        new Planner(Example.season(), () -> 0)
            .plan(1, new Limit.Iterations(20_000), null, () -> false, progress -> {})
            .objective()
            .total();
    assertThat(new BigDecimal(line.group(1)))
        .isBetween(BigDecimal.valueOf(best), BigDecimal.valueOf(best + 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "season.json --seconds", "season.json --seconds 0", "a.json b.json"})
  void a_wrong_call_is_told_how_to_call(String words) {
    var err = new ByteArrayOutputStream();
    assertThat(BoundCommand.run(words(words), System.out, print(err))).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("bound season.json [--seconds N]");
  }

  private static String[] words(String words) {
    return words.isEmpty() ? new String[0] : words.split(" ");
  }

  private static PrintStream print(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }
}
