package org.escale.attendance.tablet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.escale.EscaleTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A number that was written wrong counts nobody. */
@EscaleTest
class NumbersTest {
  @LocalServerPort int port;

  @Test
  void only_whole_numbers_within_the_bounds_are_read() {
    try (var scripts = new TabletScripts(port)) {
      assertThat(
              scripts.ask(
                  "screens/numbers.js",
                  "return ['', ' ', '0', '-5', '1.5', '1,5', 'dix', '5001', '24', '2 400', 7]"
                      + ".map((written) => it.whole(written, 1, 5000));"))
          .isEqualTo(Arrays.asList(null, null, null, null, null, null, null, null, 24, 2400, 7));
      assertThat(
              scripts.ask(
                  "screens/numbers.js",
                  "return [['', 1], ['dix', -1], ['7', 1], [5000, 1], [1, -1]]"
                      + ".map(([written, by]) => it.step(written, by, 1, 5000));"))
          .isEqualTo(List.of(1, 1, 8, 5000, 1));
    }
  }
}
