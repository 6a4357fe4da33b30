package org.escale.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.escale.EscaleTest;
import org.escale.TestClock;
import org.escale.access.Account;
import org.escale.access.Accounts;
import org.escale.agenda.Session;
import org.escale.agenda.Sessions;
import org.escale.agenda.places.PlaceSessions;
import org.escale.network.Place;
import org.escale.network.PlaceFilter;
import org.escale.network.Places;
import org.escale.network.Stops;
import org.escale.network.schools.SchoolFilter;
import org.escale.network.schools.Schools;
import org.escale.planning.Plans;
import org.escale.planning.Request;
import org.escale.planning.RequestStatus;
import org.escale.planning.Requests;
import org.escale.planning.Seasons;
import org.escale.planning.StoredPlan;
import org.escale.reporting.Period;
import org.escale.reporting.Reviews;
import org.escale.reporting.SessionState;
import org.escale.territory.Authorities;
import org.escale.territory.Commune;
import org.escale.territory.Communes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The demonstration against the facts of the reference territory (La Porte du Hainaut, 2006). */
@EscaleTest
class DemoTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Path COMMUNES_OF_2006 = Path.of("../shared/planning/communes-2006.csv");

  @Autowired Demo demo;
  @Autowired TestClock clock;
  @Autowired Authorities authorities;
  @Autowired Communes communes;
  @Autowired Stops stops;
  @Autowired Requests requests;
  @Autowired Seasons seasons;
  @Autowired Plans plans;
  @Autowired Sessions sessions;
  @Autowired Reviews reviews;
  @Autowired Accounts accounts;
  @Autowired Schools schools;
  @Autowired Places places;
  @Autowired PlaceSessions placeSessions;

  /** In the middle of a season: the territory, two years of visits, a season that is under way. */
  @Test
  void in_autumn_the_demonstration_has_the_scale_of_the_reference_territory() throws IOException {
    demo.load();

    theTerritoryIsThatOf2006();
    allButTheCommunesIsMarkedAsInvented();
    everySchoolHasItsSpace();
    twoYearsLieBehind(LocalDate.of(2024, 9, 1), LocalDate.of(2026, 7, 31));
    var today = LocalDate.of(2026, 11, 24);
    aSeasonCanBeSeenAhead(today);
    assertThat(sessions.between(today.plusDays(1), LocalDate.of(2027, 7, 3)))
        .hasSizeGreaterThan(150);
    var review = reviews.of(new Period(LocalDate.of(2026, 8, 1), today));
    assertThat(review.total().visitors()).as("the season under way").isPositive();
    assertThat(review.count(SessionState.CANCELLED)).isPositive();
    assertThat(requests.all()).filteredOn(DemoTest::ofTheSeasonUnderWay).hasSize(150);
    assertThat(requests.all())
        .extracting(Request::status)
        .contains(RequestStatus.SUBMITTED, RequestStatus.SCHEDULED, RequestStatus.RETAINED);
  }

  /** "The priority of priorities": 125 nursery and elementary schools, some spaces open already. */
  private void everySchoolHasItsSpace() {
    assertThat(schools.count(SchoolFilter.ALL)).isEqualTo(125);
    assertThat(schools.page(SchoolFilter.ALL, 0, 125))
        .allMatch(school -> school.name().contains("inventée") && school.spaceId() != null);
    var open = places.page(new PlaceFilter(null, null, "school-space", "open", false), 0, 125);
    assertThat(open).hasSize(40).allMatch(Place::published);
    assertThat(open)
        .allSatisfy(
            place -> assertThat(placeSessions.ahead(place.id())).as(place.name()).isNotEmpty());
  }

  /** A public holiday in the middle of the school holidays. */
  @Test
  void on_new_years_day_the_demonstration_is_alive() {
    clock.moveTo(Instant.parse("2027-01-01T11:00:00Z"));
    demo.load();
    twoYearsLieBehind(LocalDate.of(2024, 9, 1), LocalDate.of(2026, 7, 31));
    aSeasonCanBeSeenAhead(LocalDate.of(2027, 1, 1));
    assertThat(sessions.on(LocalDate.of(2027, 1, 1))).isEmpty();
  }

  /** No season runs, and the next one lies in a school year that nobody has published yet. */
  @Test
  void in_august_of_a_year_that_is_not_published_the_demonstration_is_alive() {
    var today = LocalDate.of(2031, 8, 15);
    clock.moveTo(today.atTime(10, 0).atZone(PARIS).toInstant());
    demo.load();
    twoYearsLieBehind(LocalDate.of(2029, 9, 1), LocalDate.of(2031, 7, 31));
    aSeasonCanBeSeenAhead(today);
  }

  private void theTerritoryIsThatOf2006() throws IOException {
    var all = communes.all();
    assertThat(all).hasSize(39);
    assertThat(all).filteredOn(commune -> commune.population() < 1_000).hasSize(8);
    assertThat(all).filteredOn(commune -> commune.population() > 10_000).hasSize(4);
    assertThat(all)
        .filteredOn(commune -> commune.population() > 15_000)
        .extracting(Commune::name)
        .containsExactlyInAnyOrder("Denain", "Saint-Amand-les-Eaux");
    assertThat(all.stream().mapToInt(Commune::population).sum())
        .isBetween(145_000 * 97 / 100, 145_000 * 103 / 100);
    if (!Files.exists(COMMUNES_OF_2006)) {
      System.out.println("NOT CHECKED: " + COMMUNES_OF_2006 + " is absent");
      return;
    }
    assertThat(all.stream().map(DemoTest::line))
        .containsExactlyInAnyOrderElementsOf(
            Files.readAllLines(COMMUNES_OF_2006).stream().skip(1).map(DemoTest::figures).toList());
  }

  private static String line(Commune c) {
    return "%s,%s,%d,%s,%s".formatted(c.code(), c.name(), c.population(), c.lat(), c.lon());
  }

  /** The same, with the figures written as the program writes them. */
  private static String figures(String line) {
    var cells = line.split(",");
    return "%s,%s,%d,%s,%s"
        .formatted(
            cells[0],
            cells[1],
            Integer.parseInt(cells[2]),
            Double.parseDouble(cells[3]),
            Double.parseDouble(cells[4]));
  }

  private void allButTheCommunesIsMarkedAsInvented() {
    assertThat(authorities.get().demonstration()).as("the banner on every page").isTrue();
    assertThat(stops.all()).allSatisfy(stop -> assertThat(stop.name()).contains("inventé"));
    assertThat(requests.all())
        .allSatisfy(request -> assertThat(request.commissioner()).contains("invent"))
        .allSatisfy(request -> assertThat(request.email()).isNull());
    var functions = DemoPeople.ALL.stream().map(DemoPeople.Person::function).toList();
    assertThat(accounts.all())
        .filteredOn(Account::demonstration)
        .hasSize(7)
        .extracting(Account::displayName)
        .containsExactlyInAnyOrderElementsOf(functions);
  }

  private void twoYearsLieBehind(LocalDate first, LocalDate last) {
    var review = reviews.of(new Period(first, last));
    assertThat(review.total().visitors()).isEqualTo(Demo.PAST_VISITORS).isEqualTo(10_150);
    assertThat(review.reached()).as("at least one visit to each commune").hasSize(39);
    assertThat(review.count(SessionState.CANCELLED)).isPositive();
    assertThat(review.count(SessionState.UNREPORTED)).isZero();
  }

  /** Published, with sessions for everyone to come and requests that wait for an answer. */
  private void aSeasonCanBeSeenAhead(LocalDate today) {
    var ahead = seasons.all().stream().filter(season -> !season.lastDay().isBefore(today)).toList();
    assertThat(ahead).hasSize(1);
    assertThat(plans.all(ahead.getFirst().id())).anyMatch(StoredPlan::published);
    assertThat(sessions.between(today.plusDays(1), ahead.getFirst().lastDay()))
        .filteredOn(session -> !session.cancelled())
        .filteredOn(Session::forEveryone)
        .hasSizeGreaterThan(50);
    assertThat(requests.all())
        .filteredOn(request -> request.status() == RequestStatus.SUBMITTED)
        .isNotEmpty();
  }

  private static boolean ofTheSeasonUnderWay(Request request) {
    return request.wishes().getFirst().day().isAfter(LocalDate.of(2026, 8, 1));
  }
}
