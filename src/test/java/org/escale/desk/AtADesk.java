package org.escale.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.escale.agenda.AgendaWorld.BUS;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.escale.TestAccounts;
import org.escale.access.Account;
import org.escale.agenda.Sessions;
import org.escale.planning.CommissionerKind;
import org.escale.planning.NewRequest;
import org.escale.planning.Requests;
import org.escale.planning.SeasonDates;
import org.escale.planning.Seasons;
import org.escale.planning.Slot;
import org.escale.planning.Wish;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The desk of Tuesday 24 November 2026, and what tests read on it. */
abstract class AtADesk {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  /** The first thing to do: what it says, and where its button leads. */
  private static final Pattern FIRST_TASK =
      Pattern.compile(
          "<li class=\"first\">\\s*<p>([^<]+)</p>\\s*<a role=\"button\" href=\"([^\"]+)\"");

  @LocalServerPort int port;
  @Autowired TestAccounts accounts;
  @Autowired JdbcClient sql;
  @Autowired Seasons seasons;
  @Autowired Requests requests;
  @Autowired Sessions sessions;

  UUID season() {
    return seasons
        .create(
            new SeasonDates(
                "Saison d’essai", TODAY.minusWeeks(1), TODAY.plusWeeks(20), Set.of(BUS)))
        .id();
  }

  UUID ask(String commune, String title) {
    var request =
        new NewRequest(
            null,
            "Un service",
            CommissionerKind.find("department").orElseThrow(),
            null,
            null,
            commune,
            null,
            title,
            "public",
            null,
            20,
            false,
            2,
            List.of(new Wish(TODAY.plusDays(30), Slot.AM)));
    return requests.submit(request).request().id();
  }

  String desk(String role) {
    return desk(accounts.add(role));
  }

  String desk(Account account) {
    try (var client = accounts.client(port, account)) {
      var answer = client.get("/gestion");
      assertThat(answer.statusCode()).isEqualTo(200);
      return answer.body();
    }
  }

  String firstTask(String role) {
    return firstTask(accounts.add(role));
  }

  String firstTask(Account account) {
    var found = FIRST_TASK.matcher(desk(account));
    assertThat(found.find()).as("something waits").isTrue();
    return found.group(1) + " " + found.group(2);
  }

  static String figure(String page, String label) {
    var found =
        Pattern.compile(Pattern.quote("<dt>" + label + "</dt>") + "<dd><a[^>]*>([^<]+)</a>")
            .matcher(page);
    assertThat(found.find()).as(label).isTrue();
    return found.group(1);
  }
}
