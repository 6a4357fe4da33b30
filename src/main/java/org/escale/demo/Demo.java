package org.escale.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.escale.agenda.NewSession;
import org.escale.agenda.Publication;
import org.escale.agenda.Session;
import org.escale.agenda.Sessions;
import org.escale.attendance.SessionReports;
import org.escale.attendance.VisitEvent;
import org.escale.attendance.Visits;
import org.escale.calendar.PublicHolidays;
import org.escale.calendar.SchoolHolidays;
import org.escale.network.Stops;
import org.escale.planning.CommissionerKind;
import org.escale.planning.NewRequest;
import org.escale.planning.PlannedSession;
import org.escale.planning.Plans;
import org.escale.planning.Requests;
import org.escale.planning.SeasonDates;
import org.escale.planning.Seasons;
import org.escale.planning.Slot;
import org.escale.planning.Wish;
import org.escale.territory.Communes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The demonstration territory: 39 real communes, and an invented bus, 125 schools with their
 * spaces, requests, plans and visits. Two seasons lie behind with 10,150 visitors between them; one
 * is running. It is drawn from the day on which it is loaded, so that it is always alive.
 */
@Service
public class Demo {
  /** Visitors of the two seasons that lie behind: what the reference territory counted. */
  public static final int PAST_VISITORS = 10_150;

  private static final int PAST_REQUESTS = 40;

  /** Enough for a good plan within about a second. */
  private static final long ITERATIONS = 60_000;

  /** Of so many sessions that lie behind one was cancelled. */
  private static final int CANCELLED_ONE_IN = 40;

  private static final String AUTHOR = "escale";

  /** Denain, the largest of the communes. */
  private static final String FIRST_CALL = "59172";

  private final DemoPlace place;
  private final DemoPeople people;
  private final DemoSchools schools;
  private final DemoSpaces spaces;
  private final DemoNeighbours neighbours;
  private final DemoTexts texts;
  private final DemoCounters counters;
  private final DemoAnswers answers;
  private final Communes communes;
  private final Stops stops;
  private final SchoolHolidays holidays;
  private final Requests requests;
  private final Seasons seasons;
  private final Plans plans;
  private final Publication publication;
  private final Sessions sessions;
  private final SessionReports reports;
  private final Visits visits;
  private final PublicHolidays publicHolidays;
  private final Clock clock;

  Demo(
      DemoPlace place,
      DemoPeople people,
      DemoSchools schools,
      DemoSpaces spaces,
      DemoNeighbours neighbours,
      DemoTexts texts,
      DemoCounters counters,
      DemoAnswers answers,
      Communes communes,
      Stops stops,
      SchoolHolidays holidays,
      Requests requests,
      Seasons seasons,
      Plans plans,
      Publication publication,
      Sessions sessions,
      SessionReports reports,
      Visits visits,
      PublicHolidays publicHolidays,
      Clock clock) {
    this.place = place;
    this.people = people;
    this.schools = schools;
    this.spaces = spaces;
    this.neighbours = neighbours;
    this.texts = texts;
    this.counters = counters;
    this.answers = answers;
    this.communes = communes;
    this.stops = stops;
    this.holidays = holidays;
    this.requests = requests;
    this.seasons = seasons;
    this.plans = plans;
    this.publication = publication;
    this.sessions = sessions;
    this.reports = reports;
    this.visits = visits;
    this.publicHolidays = publicHolidays;
    this.clock = clock;
  }

  /** Loads the whole world, or nothing. */
  @Transactional
  public void load() {
    place.lay();
    people.invite();
    spaces.describeBus(place.bus());
    spaces.house(schools.enter(DemoPlace.postcodes()));
    neighbours.settle(DemoPlace.postcodes());
    neighbours.lend();
    texts.write();
    counters.enter(DemoPlace.postcodes());
    var running = SchoolYear.around(LocalDate.ofInstant(clock.instant(), place.zone()));
    var last = running.before();
    var behind = new ArrayList<Session>();
    behind.addAll(tour(last.before(), PAST_REQUESTS, 1));
    behind.addAll(tour(last, PAST_REQUESTS, 2));
    remember(behind, PAST_VISITORS, 1);
    answers.tell(remember(tour(running, Wishes.PER_SEASON, 3), null, 2), 3);
    calls();
  }

  /** Whoever looks at it for the first time finds the bus on the road, but on public holidays. */
  private void calls() {
    var today = LocalDate.ofInstant(clock.instant(), place.zone());
    if (publicHolidays.between(today, today).containsKey(today)) return;
    if (sessions.on(today).stream().anyMatch(session -> !session.cancelled())) return;
    var stop = stops.inCommune(FIRST_CALL).getFirst().id();
    sessions.add(
        NewSession.forEveryone(
            place.bus(), stop, today, Slot.PM, LocalTime.of(14, 0), LocalTime.of(16, 30)));
  }

  /** A season with its requests, planned and published; returns what of it lies behind. */
  private List<Session> tour(SchoolYear year, int wanted, long seed) {
    place.maintain(year);
    ask(year, wanted, seed);
    var season =
        seasons.create(
            new SeasonDates(
                "Saison " + year.name(), year.firstDay(), year.lastDay(), Set.of(place.bus())));
    var plan = plans.search(season.id(), ITERATIONS, seed, AUTHOR);
    var now = clock.instant();
    var ids =
        sessions.addAll(
            plans.publishable(plan.id()).sessions().stream()
                .filter(planned -> end(planned).isBefore(now))
                .map(planned -> session(season.id(), planned))
                .toList());
    publication.publish(plan.id());
    return ids.stream().map(sessions::get).toList();
  }

  private Instant end(PlannedSession planned) {
    return planned.day().atTime(planned.end()).atZone(place.zone()).toInstant();
  }

  private static NewSession session(UUID seasonId, PlannedSession planned) {
    return new NewSession(
        seasonId,
        planned.vehicleId(),
        planned.stopId(),
        planned.day(),
        planned.slot(),
        planned.start(),
        planned.end(),
        planned.kind(),
        planned.requestId(),
        planned.title());
  }

  private void ask(SchoolYear year, int wanted, long seed) {
    var off = holidays.between("B", year.firstDay(), year.lastDay());
    var wishes =
        new Wishes(
                seed,
                communes.all(),
                year,
                day -> off.stream().anyMatch(holiday -> holiday.covers(day)))
            .draw(wanted);
    for (var wish : wishes) {
      var submitted = requests.submit(request(wish));
      // A few of the running season still wait for an answer.
      if (wanted < Wishes.PER_SEASON || wish.priority() > 1) {
        requests.retain(submitted.request().id(), null);
      }
    }
  }

  private NewRequest request(Wishes.Wish wish) {
    return new NewRequest(
        null,
        wish.commissioner(),
        CommissionerKind.find(wish.kind().code).orElseThrow(),
        null,
        null,
        wish.commune().code(),
        wish.atStop() ? stops.inCommune(wish.commune().code()).getFirst().id() : null,
        wish.title(),
        wish.audience(),
        null,
        wish.expected(),
        wish.specific(),
        wish.priority(),
        wish.moments().stream()
            .map(moment -> new Wish(moment.day(), Slot.valueOf(moment.slot())))
            .toList());
  }

  private List<VisitEvent> remember(List<Session> behind, @Nullable Integer visitors, long seed) {
    var dice = new Random(seed);
    var held = new ArrayList<Session>();
    for (var session : behind) {
      if (dice.nextInt(CANCELLED_ONE_IN) == 0) {
        sessions.cancel(session.id(), "Panne du bus (inventée)");
      } else {
        held.add(session);
      }
    }
    var counted = new PastVisits(seed).count(held, visitors);
    reports.closeAll(counted.reports());
    visits.recordAll(counted.visits());
    return counted.visits();
  }
}
