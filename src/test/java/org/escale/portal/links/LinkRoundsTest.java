package org.escale.portal.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.escale.EscaleTest;
import org.escale.TestAccounts;
import org.escale.TestClock;
import org.escale.territory.Authorities;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The nightly round over links of a real site, and what the manager sees of it. */
@EscaleTest
class LinkRoundsTest {
  @Autowired LinkRepository repository;
  @Autowired Links shown;
  @Autowired Authorities authorities;
  @Autowired TestClock clock;
  @Autowired TestAccounts accounts;
  @LocalServerPort int port;

  @Test
  void the_second_night_tells_the_dead_from_those_that_had_a_bad_hour() throws Exception {
    try (var site = new LinkSite()) {
      var rounds = rounds(site, "/well", "/gone", "/broken", "/moved");
      assertThat(rounds.round()).isEqualTo(new LinkRound(TestClock.START, 4, 4, true));
      assertThat(state(site.url("/gone"))).isEqualTo(LinkState.DOUBTFUL);
      assertThat(state(site.url("/broken"))).isEqualTo(LinkState.DOUBTFUL);
      assertThat(state(site.url("/moved"))).isEqualTo(LinkState.MOVED);
      assertThat(site.busiest()).as("one at a time of one site").isOne();

      clock.moveTo(TestClock.START.plus(Duration.ofHours(1)));
      assertThat(rounds.again(site.url("/broken")).state()).isEqualTo(LinkState.DOUBTFUL);
      assertThat(rounds.again(site.url("/gone")).state()).isEqualTo(LinkState.DEAD);

      clock.moveTo(TestClock.START.plus(Duration.ofDays(1)));
      rounds.round();
      assertThat(state(site.url("/broken"))).isEqualTo(LinkState.DEAD);
      assertThat(state(site.url("/well"))).isEqualTo(LinkState.ANSWERS);
      assertThat(shown.dead(List.of(site.url("/broken"), site.url("/well"))))
          .containsOnlyKeys(site.url("/broken"));
      assertThat(shown.countDead()).isEqualTo(2);
    }
  }

  @Test
  void where_nobody_answers_it_is_our_own_way_out_and_no_link_is_blamed() throws Exception {
    var lost = List.of("http://un.invalid/", "http://deux.invalid/");
    var rounds = rounds(lost);
    for (int night = 0; night < 3; night++) {
      clock.moveTo(TestClock.START.plus(Duration.ofDays(night)));
      assertThat(rounds.round().counted()).isFalse();
    }
    assertThat(lost).allSatisfy(url -> assertThat(state(url)).isEqualTo(LinkState.UNCHECKED));
    assertThat(page()).contains("aucun site n’a répondu");
  }

  @Test
  void the_manager_sees_where_a_dead_link_stands_and_may_try_only_what_is_on_a_page()
      throws Exception {
    var url =
        shown.all().stream()
            .filter(used -> used.link().url().contains("chequeenergie"))
            .findFirst()
            .orElseThrow()
            .link()
            .url();
    var day = LocalDate.of(2026, 11, 20);
    repository.put(
        new Link(url, LinkState.DEAD, Trouble.GONE, 410, null, TestClock.START, null, day, 2));
    assertThat(page())
        .contains("erreur 410", "Depuis le 20 novembre 2026", "Utiliser le chèque énergie")
        .contains("/gestion/portail/demarches/cheque-energie")
        .satisfies(html -> assertThat(html.indexOf(url)).isLessThan(html.indexOf("autres liens")));
    try (var manager = accounts.client(port, "manager");
        var finance = accounts.client(port, "finance")) {
      var inside = Map.of("url", "http://169.254.169.254/latest/meta-data");
      assertThat(manager.post("/gestion/portail/liens/verification", inside).statusCode())
          .isEqualTo(404);
      assertThat(finance.get("/gestion/portail/liens").statusCode()).isEqualTo(403);
    }
  }

  private String page() {
    try (var manager = accounts.client(port, "manager")) {
      return manager.get("/gestion/portail/liens").body();
    }
  }

  private LinkState state(String url) {
    return repository.find(url).orElseThrow().state();
  }

  private LinkRounds rounds(LinkSite site, String... paths) {
    return rounds(List.of(paths).stream().map(site::url).toList());
  }

  /** Rounds over these links only, which may ask this machine. */
  private LinkRounds rounds(List<String> urls) {
    LinkSource source =
        () ->
            urls.stream()
                .map(url -> new UsedLink(url, "portal.links.kind.place", url, "/"))
                .toList();
    var sources = new StaticListableBeanFactory(Map.of("links", source));
    var links =
        new Links(sources.getBeanProvider(LinkSource.class), repository, authorities, clock);
    return new LinkRounds(links, Duration.ofSeconds(2), Duration.ZERO, "Essai/1.0", _ -> false);
  }
}
