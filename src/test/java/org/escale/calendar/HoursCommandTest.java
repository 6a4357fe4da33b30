package org.escale.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoursCommandTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String input, String... arguments) {
    return HoursCommand.run(
        arguments,
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private String answer(String input, String from, int days) {
    var status =
        run(
            input,
            "--from",
            from,
            "--days",
            String.valueOf(days),
            "--zone",
            "B",
            "--at",
            "50.36,3.39");
    assertThat(status).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void each_line_of_the_input_has_a_line_of_json() {
    assertThat(answer("Mo 09:00-12:00\nMo unknown\n\nnonsense\n", "2026-09-07", 14))
        .isEqualTo(
            """
            {"line":1,"open":[["2026-09-07T09:00","2026-09-07T12:00"],["2026-09-14T09:00","2026-09-14T12:00"]],"unknown":[],"error":null}
            {"line":2,"open":[],"unknown":[["2026-09-07T00:00","2026-09-08T00:00"],["2026-09-14T00:00","2026-09-15T00:00"]],"error":null}
            {"line":3,"open":[],"unknown":[],"error":"empty at 0: "}
            {"line":4,"open":[],"unknown":[],"error":"unknown word at 0: nonsense"}
            """);
  }

  @Test
  void intervals_are_cut_to_the_period() {
    assertThat(answer("24/7", "2026-09-07", 1))
        .contains("[[\"2026-09-07T00:00\",\"2026-09-08T00:00\"]]");
  }

  @Test
  void school_holidays_are_those_of_the_zone() {
    assertThat(answer("SH 10:00-11:00", "2027-03-06", 4))
        .contains(
            "\"open\":[[\"2027-03-06T10:00\",\"2027-03-06T11:00\"],"
                + "[\"2027-03-07T10:00\",\"2027-03-07T11:00\"]],");
    out.reset();
    run("SH 10:00-11:00", "--from", "2027-03-06", "--days", "4", "--zone", "A");
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"open\":[],");
  }

  @Test
  void public_holidays_are_known_without_a_zone() {
    run("PH 10:00-11:00", "--from", "2026-11-01", "--days", "1");
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("2026-11-01T10:00");
  }

  @Test
  void a_time_that_the_clock_skips_is_shown_an_hour_later() {
    assertThat(answer("Sa 22:00-02:30", "2027-03-27", 2))
        .contains("[\"2027-03-27T22:00\",\"2027-03-28T03:30\"]");
  }

  @Test
  void only_a_line_feed_ends_a_line() {
    assertThat(
            answer("Mo 09:00-12:00\u2028Tu 09:00-12:00\r\nMo 08:00-09:00", "2026-09-07", 1).lines())
        .hasSize(2);
  }

  @Test
  void bytes_that_are_no_text_are_answered_too() {
    var status =
        HoursCommand.run(
            new String[] {"--from", "2026-09-07"},
            new ByteArrayInputStream(new byte[] {(byte) 0xFF, (byte) 0xC0, '"', 1, '\n'}),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    assertThat(status).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"error\":\"unknown word at 0");
  }

  @Test
  void a_hundred_thousand_letters_of_nonsense_are_one_refusal() {
    assertThat(answer("Mo 10:00-12:00;".repeat(7000), "2026-09-07", 7)).contains("too long");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--from",
        "--from today",
        "--from 2026-09-07 --days -1",
        "--from 2026-09-07 --days 9999",
        "--from 2026-09-07 --zone D",
        "--from 2026-09-07 --at 50",
        "--from 2026-09-07 --at x,y",
        "--from 2026-09-07 --at 99,0",
        "--from 2026-09-07 --time-zone Lille",
        "--when 2026-09-07"
      })
  void a_call_that_makes_no_sense_is_refused(String arguments) {
    assertThat(run("24/7", arguments.isEmpty() ? new String[0] : arguments.split(" ")))
        .isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("hours --from DATE");
    assertThat(out.size()).isZero();
  }
}
