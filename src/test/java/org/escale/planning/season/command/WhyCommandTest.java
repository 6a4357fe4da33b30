package org.escale.planning.season.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.escale.planning.season.Example;
import org.escale.planning.season.PlanJson;
import org.escale.planning.season.RandomPlan;
import org.escale.planning.season.SeasonJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhyCommandTest {
  private record Said(int status, String out, String err) {}

  @TempDir Path folder;
  private Path season;
  private Path plan;

  @BeforeEach
  void write() throws IOException {
    season = Files.write(folder.resolve("season.json"), Example.seasonFile());
    plan = Files.write(folder.resolve("plan.json"), Example.planFile());
  }

  @Test
  void a_slot_that_no_plan_can_use_is_told_with_the_rule() {
    var said = why(season.toString(), plan.toString(), "R3");
    assertThat(said)
        .isEqualTo(
            new Said(
                0,
                """
                2026-09-07 EV: blocked, whatever else a plan holds
                  SLOT_UNAVAILABLE bus-1 2026-09-07 EV: the calendar does not have this slot
                """,
                ""));
  }

  @Test
  void a_displacement_is_told_session_by_session_with_its_points() throws IOException {
    var other =
        Example.seasonWith(
            "{\"date\": \"2026-09-07\", \"slot\": \"EV\"}",
            "{\"date\": \"2026-09-12\", \"slot\": \"AM\"}");
    Files.writeString(season, other);
    var asked = SeasonJson.read(other.getBytes(StandardCharsets.UTF_8));
    Files.write(plan, PlanJson.write(RandomPlan.stated(asked, Example.plan().days())));
    var said = why(season.toString(), plan.toString(), "R3", "--seed", "2");
    assertThat(said.status()).isZero();
    assertThat(said.out())
        .startsWith("2026-09-12 AM: displaces, and gains 151 points (OPEN_ACCESS +170, ")
        .contains("\n  ends:   request R2, 2026-09-09 PM at 59446-1 by bus-1\n")
        .contains("\n  moves:  open session in 59446, 2026-09-12 AM at 59446-1 by bus-1 -> ")
        .contains("\n  begins: request R3, 2026-09-12 AM at 59172-1 by bus-1\n");
    assertThat(why(season.toString(), plan.toString(), "R3", "--seed", "2")).isEqualTo(said);
  }

  @Test
  void what_the_plan_serves_or_does_not_know_is_no_question() throws IOException {
    assertThat(why(season.toString(), plan.toString(), "R1"))
        .isEqualTo(new Said(1, "", "no answer: the plan does not refuse the request R1\n"));
    Files.writeString(plan, Example.planWith("\"total\": 516", "\"total\": 517"));
    assertThat(why(season.toString(), plan.toString(), "R3"))
        .isEqualTo(
            new Said(1, "", "no answer: the plan breaks rules, or is not worth what it states\n"));
    Files.writeString(plan, "{");
    assertThat(why(season.toString(), plan.toString(), "R3").status()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s p",
        "s p R3 --seed",
        "s p R3 --seed x",
        "s p R3 --iterations 0",
        "s p R3 --go 1"
      })
  void a_wrong_call_is_told_how_to_call(String words) {
    assertThat(why(words.split(" ")))
        .isEqualTo(
            new Said(2, "", "why season.json plan.json REQUEST [--seed N] [--iterations N]\n"));
  }

  private static Said why(String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int status =
        WhyCommand.run(
            arguments,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Said(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
