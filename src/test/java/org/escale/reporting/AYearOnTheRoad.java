package org.escale.reporting;

import com.microsoft.playwright.BrowserContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.escale.TestClock;
import org.escale.access.Permission;
import org.escale.attendance.SessionReport;
import org.escale.attendance.SessionReports;
import org.escale.attendance.TestSessions;
import org.escale.attendance.VisitEvent;
import org.escale.attendance.Visits;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Sessions of a year, and those who read their review. */
abstract class AYearOnTheRoad {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  static final String YEAR = "?du=2025-11-01&au=2026-11-30";

  @LocalServerPort int port;
  @Autowired TestSessions world;
  @Autowired Visits visits;
  @Autowired SessionReports reports;

  /** Four sessions held, one cancelled, one without a report, one to come; Hasnon never reached. */
  @BeforeEach
  void a_year_on_the_road() {
    world.makeTerritory();
    held(
        TODAY.minusDays(300), "AM", "59172", 140, List.of(visit("pupils", 24), visit("public", 6)));
    world.tour(TestSessions.BUS, TODAY.minusDays(300), 23_456);
    held(TODAY.minusDays(200), "AM", "59526", 155, List.of(visit("seniors", 11)));
    held(TODAY.minusDays(200), "PM", "59172", 120, List.of());
    world.tour(TestSessions.BUS, TODAY.minusDays(200), 31_017);
    var counted = world.session(TestSessions.BUS, TODAY.minusDays(100), "PM", "59172");
    world.commission(counted, "school", "Semaine de l’eau");
    record(counted, visit("young", 9));
    var cancelled = world.session(TestSessions.BUS, TODAY.minusDays(50), "PM", "59284");
    world.cancel(cancelled, "Panne");
    world.tour(TestSessions.BUS, TODAY.minusDays(50), 99_999);
    world.session(TestSessions.BUS, TODAY.minusDays(40), "PM", "59284");
    world.session(TestSessions.BUS, TODAY.plusDays(3), "PM", "59284");
  }

  BrowserContext reader(int width) {
    return world.visitor(port, width, true, world.account(Permission.REVIEW_READ));
  }

  record Visit(String audience, int headcount) {
    VisitEvent at(UUID session) {
      return new VisitEvent(
          VisitEvent.newId(TestClock.START),
          session,
          audience,
          headcount,
          null,
          null,
          TestClock.START);
    }
  }

  static Visit visit(String audience, int headcount) {
    return new Visit(audience, headcount);
  }

  void record(UUID session, Visit... counted) {
    visits.recordAll(Arrays.stream(counted).map(visit -> visit.at(session)).toList());
  }

  private void held(LocalDate day, String slot, String commune, int minutes, List<Visit> counted) {
    var session = world.session(TestSessions.BUS, day, slot, commune);
    reports.closeAll(
        List.of(
            new SessionReport(
                session, TestClock.START, TestClock.START, minutes, "Découverte", null)));
    record(session, counted.toArray(Visit[]::new));
  }
}
