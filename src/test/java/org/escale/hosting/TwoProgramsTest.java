package org.escale.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.escale.SignedInClient;
import org.escale.TestDatabase;
import org.junit.jupiter.api.Test;

/** Two real programs on one external database, as behind a load balancer. */
class TwoProgramsTest {
  @Test
  void two_programs_start_on_one_database_at_once_and_share_its_accounts() throws Exception {
    var jdbc = TestDatabase.create();
    var address = new DatabaseAddress(jdbc, "", "");
    var environment =
        Map.of(
            "ESCALE_DATABASE_URL", jdbc.replace("jdbc:", "").replaceAll("[?].*", ""),
            "ESCALE_DATABASE_USER", "postgres",
            "ESCALE_DATABASE_PASSWORD", "postgres");
    try (var one = RunningProgram.launch(environment);
        var two = RunningProgram.launch(environment)) {
      one.awaitReady();
      two.awaitReady();
      assertThat(one.said() + two.said()).doesNotContain("ERROR");
      assertThat(FirstRows.value(address, "SELECT count(*) FROM hosting.installation"))
          .isEqualTo("1");
      assertThat(
              FirstRows.value(
                  address,
                  "SELECT count(*) - count(DISTINCT version) FROM flyway_schema_history WHERE success"))
          .isEqualTo("0");
      assertThat(FirstRows.value(address, "SELECT count(*) > 0 FROM access.role"))
          .isEqualTo("true");

      VisitScript.prepare(address);
      try (var person =
          SignedInClient.signIn(one.port(), VisitScript.EMAIL, VisitScript.PASSWORD)) {
        assertThat(person.get("/compte").statusCode()).isEqualTo(200);
        assertThat(person.at(two.port()).get("/compte").statusCode()).isEqualTo(200);
        one.kill();
        assertThat(person.get("/compte").statusCode()).isEqualTo(200);
      }
    }
  }
}
