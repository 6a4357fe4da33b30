package org.escale.planning.season.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.escale.planning.season.Example;
import org.escale.planning.season.PlanJson;
import org.escale.planning.season.check.Checker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From files to files, as at the terminal. */
class PlanCommandTest {
  @TempDir Path folder;
  private Path season = Path.of("");
  private Path plan = Path.of("");

  private record Said(int status, byte[] out, String err) {}

  @BeforeEach
  void write() throws IOException {
    season = Files.write(folder.resolve("season.json"), Example.seasonFile());
    plan = Files.write(folder.resolve("plan.json"), Example.planFile());
  }

  @Test
  void a_season_goes_in_and_the_same_plan_comes_out_twice() {
    var once = plan(season.toString(), "--seed", "3", "--iterations", "500");
    assertThat(once.status()).isZero();
    var found = PlanJson.read(once.out(), Example.season());
    assertThat(new Checker(Example.season()).check(found).accepted()).isTrue();
    var again = plan(season.toString(), "--iterations", "500", "--seed", "3");
    assertThat(again.out()).isEqualTo(once.out());
  }

  @Test
  void a_search_may_begin_from_a_plan() {
    var said = plan(season.toString(), "--iterations", "1", "--from", plan.toString());
    assertThat(said.status()).isZero();
    assertThat(PlanJson.read(said.out(), Example.season()).objective().total())
        .isGreaterThanOrEqualTo(516);
  }

  @Test
  void a_plan_is_checked() throws IOException {
    var accepted = check(season.toString(), plan.toString());
    assertThat(accepted.status()).isZero();
    assertThat(text(accepted)).startsWith("{\"feasible\": true, \"objective\": 516, ");
    Files.writeString(plan, Example.planWith("\"total\": 516", "\"total\": 517"));
    var misstated = check(season.toString(), plan.toString());
    assertThat(misstated.status()).isEqualTo(1);
    assertThat(text(misstated))
        .startsWith("OBJECTIVE_STATED: total is stated as 517, recomputed 516\n");
    Files.writeString(plan, Example.planWith("\"R2\"", "\"OPEN\""));
    var unserved = check(season.toString(), plan.toString());
    assertThat(unserved.status()).isEqualTo(1);
    assertThat(text(unserved))
        .contains("REFUSAL_STATED: request R2 is not served: refused once as OUTRANKED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `"slots": {"AM": 3, "PM": 5}}`         | `"slots": {"AM": 3 "PM": 5}}`         | line 9:
          `"id": "example",`                     | `"id": "example", "id": "again",`     | the field 'id' is given twice in one object
          `"escale-season/1"`                    | `"escale-season/2"`                   | format: there is no format 'escale-season/2'
          `"weekDays": 5`                        | `"weekDays": "5"`                     | rules.weekDays: must be a whole number
          `"weekDays": 5`                        | `"weekDays": 5.5`                     | rules.weekDays: must be a whole number
          `"weekDays": 5`                        | `"weekDays": -1`                      | rules.weekDays: must be a whole number from 0
          `, "weekDays": 5`                      | ``                                    | rules: has no weekDays
          `"2026-09-09", "sch`                   | `"2026-9-9", "sch`                    | calendar[2].date: '2026-9-9' is no date
          `"2026-09-09", "sch`                   | `"2026-09-31", "sch`                  | calendar[2].date: '2026-09-31' is no date
          `"2026-09-09", "sch`                   | `"2026-09-06", "sch`                  | calendar[2].date: 2026-09-06 is outside the season
          `"AM": 7, "PM": 10`                    | `"AM": 7, "PM": 11`                   | calendar[2].slots.PM: must be a whole number from 0 to 10
          `"AM": 7, "PM": 10`                    | `"AM": 7, "NIGHT": 10`                | calendar[2].slots: there is no slot 'NIGHT'
          `"depot": "wallers"`                   | `"depot": "lille"`                    | vehicles[0].depot: there is no depot 'lille'
          `"59446-1", "commune": "59446"`        | `"59446-1", "commune": "59447"`       | stops[2].commune: there is no commune '59447'
          `"from": "59172-2", "to": "59446-1"`   | `"from": "59172-2", "to": "59446-2"`  | travel[4].to: there is no place '59446-2'
          `"id": "R1", "stop": "59172-1"`        | `"id": "R1", "stop": "59172-9"`       | requests[0].stop: there is no stop '59172-9'
          `"specific": true`                     | `"specific": "yes"`                   | requests[0].specific: must be true or false
          `"id": "R2"`                           | `"id": "R1"`                          | requests[1].id: 'R1' is given twice
          `"id": "R2"`                           | `"id": ""`                            | requests[1].id: must be a text that is not empty
          `"stop": "59172-1", "content": "R1"`   | `"stop": "59172-1", "content": "R9"`  | pins[1].content: there is no request 'R9'
          `"requests": [`                        | `"requests": 7, "wishes": [`          | requests: must be a list
          """)
  void a_malformed_season_is_refused_by_line_or_field(String text, String instead, String words)
      throws IOException {
    Files.writeString(season, Example.seasonWith(text, instead == null ? "" : instead));
    var said = plan(season.toString(), "--iterations", "1");
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).startsWith("malformed: season.json: ").contains(words).hasLineCount(1);
    assertThat(check(season.toString(), plan.toString()).err()).isEqualTo(said.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `"season": "example"`                  | `"season": "another"`                 | season: is 'another', but the season is 'example'
          `"bus-1", "date": "2026-09-08"`        | `"bus-2", "date": "2026-09-08"`       | days[0].vehicle: there is no vehicle 'bus-2'
          `"stop": "59446-1", "content": "R2"`   | `"stop": "59446-7", "content": "R2"`  | there is no stop '59446-7'
          `"stop": "59446-1", "content": "R2"`   | `"stop": "59446-1", "content": "R7"`  | there is no request 'R7'
          `"date": "2026-09-12"`                 | `"date": "2026-09-13"`                | days[2].date: 2026-09-13 is outside the season
          `"date": "2026-09-09"`                 | `"date": "2026-09-08"`                | days[1]: bus-1 on 2026-09-08 is given twice
          `"slot": "PM", "stop": "59446-1"`      | `"slot": "AM", "stop": "59446-1"`     | days[1].slots[1]: AM is given twice
          `"total": 516`                         | `"total": "516"`                      | objective.total: must be a whole number
          `"REQUESTS": 95, `                     | ``                                    | objective.terms: has no REQUESTS
          `"NO_USABLE_SLOT"`                     | `"FORGOTTEN"`                         | refused[0].reason: there is no reason 'FORGOTTEN'
          """)
  void a_malformed_plan_is_refused_by_field(String text, String instead, String words)
      throws IOException {
    Files.writeString(plan, Example.planWith(text, instead == null ? "" : instead));
    var said = check(season.toString(), plan.toString());
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).startsWith("malformed: plan.json: ").contains(words).hasLineCount(1);
  }

  @Test
  void what_is_not_a_file_of_json_is_refused() throws IOException {
    assertThat(plan(folder.resolve("nowhere.json").toString()).err()).contains("cannot be read");
    assertThat(plan(folder.resolve("nowhere.json").toString()).status()).isEqualTo(2);
    for (var bytes :
        List.of(
            new byte[0],
            "{".getBytes(StandardCharsets.UTF_8),
            "[]".getBytes(StandardCharsets.UTF_8),
            "null".getBytes(StandardCharsets.UTF_8),
            "{} {}".getBytes(StandardCharsets.UTF_8),
            "\uFEFF{}".getBytes(StandardCharsets.UTF_8),
            "{\"id\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1),
            "[".repeat(100_000).getBytes(StandardCharsets.UTF_8))) {
      Files.write(season, bytes);
      var said = plan(season.toString(), "--iterations", "1");
      assertThat(said.status()).isEqualTo(2);
      assertThat(said.err()).startsWith("malformed: season.json: ").hasLineCount(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "season.json --seed",
        "season.json --seed x",
        "season.json --seed -1",
        "season.json --iterations 0",
        "season.json --seconds 10 --iterations 10",
        "season.json --speed 9",
        "season.json other.json"
      })
  void a_wrong_call_is_told_how_to_call(String words) {
    var said = plan(words.isEmpty() ? new String[0] : words.split(" "));
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).startsWith("plan season.json [--seed N]").contains("not understood: ");
    assertThat(check(season.toString()).status()).isEqualTo(2);
  }

  @Test
  void a_season_that_cannot_work_is_refused_with_what_its_pins_break() throws IOException {
    Files.writeString(
        season,
        Example.seasonWith(
            "\"slot\": \"PM\", \"content\": \"CLOSED\"",
            "\"slot\": \"EV\", \"stop\": \"59446-1\", \"content\": \"OPEN\""));
    var said = plan(season.toString(), "--iterations", "10");
    assertThat(said.status()).isEqualTo(1);
    assertThat(said.out()).isEmpty();
    assertThat(said.err())
        .isEqualTo(
            """
            SLOT_UNAVAILABLE bus-1 2026-09-12 EV: the calendar does not have this slot
            no plan: the pins break the rules above
            """);
  }

  @Test
  void the_program_plans_without_starting_anything_else() throws Exception {
    var out = folder.resolve("out.json");
    var classes = folder.resolve("classes.txt");
    var program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + classes,
                "-cp",
                System.getProperty("java.class.path"),
                "org.escale.Escale",
                "plan",
                season.toString(),
                "--iterations",
                "300")
            .redirectOutput(out.toFile())
            .redirectErrorStream(false)
            .redirectError(folder.resolve("err.txt").toFile())
            .start();
    assertThat(program.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(program.exitValue()).isZero();
    var plan = PlanJson.read(Files.readAllBytes(out), Example.season());
    assertThat(new Checker(Example.season()).check(plan).accepted()).isTrue();
    assertThat(Files.readString(classes))
        .contains("org.escale.planning.season.search.Planner ")
        .doesNotContain("org.springframework.context.support", "org.postgresql", "ch.qos.logback");
  }

  private static String text(Said said) {
    return new String(said.out(), StandardCharsets.UTF_8);
  }

  private interface Command {
    int run(String[] arguments, PrintStream out, PrintStream err);
  }

  private static Said plan(String... arguments) {
    return run(PlanCommand::run, arguments);
  }

  private static Said check(String... arguments) {
    return run(CheckCommand::run, arguments);
  }

  private static Said run(Command command, String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int status =
        command.run(
            arguments,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Said(status, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
  }
}
