package org.escale.portal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Geo;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import org.escale.EscaleTest;
import org.escale.TestClock;
import org.escale.agenda.AgendaWorld;
import org.escale.agenda.Sessions;
import org.escale.portal.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@EscaleTest
class CalendarFeedTest {
  @LocalServerPort int port;
  @Autowired Sessions sessions;
  @Autowired TestClock clock;
  @Autowired JdbcClient sql;

  @BeforeEach
  void world() {
    AgendaWorld.build(sql);
  }

  @Test
  void the_feed_is_a_valid_calendar_that_says_what_where_and_when() throws Exception {
    var session = sessions.add(AgendaWorld.afternoon(AgendaWorld.DENAIN, "2026-12-01"));
    var calendar = read("/agenda.ics");
    assertThat(calendar.validate().getEntries()).isEmpty();
    var event = onlyEvent(calendar);
    assertThat(value(event, "DTSTART")).isEqualTo("20261201T130000Z");
    assertThat(value(event, "DTEND")).isEqualTo("20261201T153000Z");
    assertThat(value(event, "UID")).startsWith(session.id().toString());
    assertThat(value(event, "SUMMARY")).isEqualTo("Cyberbus · Denain");
    assertThat(value(event, "LOCATION"))
        .isEqualTo("Place de la mairie, Place Baudin, devant la mairie, Denain");
    assertThat(value(event, "URL")).endsWith("/bus/59172");
    assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
    var geo = event.<Geo>getProperty("GEO").orElseThrow();
    assertThat(geo.getLatitude()).isEqualByComparingTo("50.3303");
    assertThat(geo.getLongitude()).isEqualByComparingTo("3.3898");
  }

  @Test
  void a_cancelled_session_keeps_its_place_as_a_later_version_that_says_why() throws Exception {
    var session = sessions.add(AgendaWorld.afternoon(AgendaWorld.DENAIN, "2026-12-01"));
    var before = onlyEvent(read("/agenda.ics"));
    clock.moveTo(Instant.parse("2026-11-24T10:30:00Z"));
    sessions.cancel(session.id(), "Neige, route fermée");
    var after = onlyEvent(read("/agenda.ics"));
    assertThat(uid(after)).isEqualTo(uid(before)).startsWith(session.id().toString());
    assertThat(value(after, "STATUS")).isEqualTo("CANCELLED");
    assertThat(value(after, "DESCRIPTION")).contains("Neige, route fermée");
    assertThat(value(after, "LAST-MODIFIED")).isEqualTo("20261124T103000Z");
    assertThat(sequence(before)).isZero();
    assertThat(sequence(after)).isEqualTo(1);
  }

  @Test
  void a_session_across_the_change_of_the_clocks_is_at_the_right_instant() throws Exception {
    sessions.add(AgendaWorld.afternoon(AgendaWorld.DENAIN, "2027-03-27"));
    sessions.add(AgendaWorld.afternoon(AgendaWorld.DENAIN, "2027-03-29"));
    assertThat(Web.get(port, "/agenda.ics").body())
        .contains("DTSTART:20270327T130000Z")
        .contains("DTSTART:20270329T120000Z");
  }

  @Test
  void lines_are_folded_at_75_octets_and_end_as_the_standard_wants() throws Exception {
    sessions.add(AgendaWorld.afternoon(AgendaWorld.DENAIN, "2026-12-01"));
    var text = Web.get(port, "/agenda.ics").body();
    assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
    assertThat(text.split("\r\n"))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
        .contains("REFRESH-INTERVAL;VALUE=DURATION:PT4H", "X-PUBLISHED-TTL:PT4H");
  }

  @Test
  void a_calendar_without_dates_is_valid_too() throws Exception {
    var calendar = read("/agenda.ics");
    assertThat(calendar.validate().getEntries()).isEmpty();
    assertThat(calendar.<VEvent>getComponents("VEVENT")).isEmpty();
  }

  @Test
  void a_calendar_that_has_not_changed_is_not_sent_again() throws Exception {
    var session = sessions.add(AgendaWorld.afternoon(AgendaWorld.DENAIN, "2026-12-01"));
    var first = Web.get(port, "/agenda.ics");
    var tag = first.headers().firstValue("ETag").orElseThrow();
    var date = first.headers().firstValue("Last-Modified").orElseThrow();
    assertThat(first.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
    assertThat(Web.get(port, "/agenda.ics", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(Web.get(port, "/agenda.ics", "If-Modified-Since", date).statusCode()).isEqualTo(304);
    clock.moveTo(Instant.parse("2026-11-24T10:30:00Z"));
    sessions.cancel(session.id(), "Panne");
    assertThat(Web.get(port, "/agenda.ics", "If-None-Match", tag).statusCode()).isEqualTo(200);
    assertThat(Web.get(port, "/agenda.ics", "If-Modified-Since", date).statusCode()).isEqualTo(200);
  }

  @Test
  void a_commune_has_its_own_calendar_and_an_unknown_one_has_none() throws Exception {
    sessions.add(AgendaWorld.afternoon(AgendaWorld.DENAIN, "2026-12-01"));
    sessions.add(AgendaWorld.afternoon(AgendaWorld.OISY, "2026-12-02"));
    assertThat(read("/agenda/59172.ics").<VEvent>getComponents("VEVENT")).hasSize(1);
    assertThat(Web.get(port, "/agenda/59999.ics").statusCode()).isEqualTo(404);
    assertThat(Web.get(port, "/agenda/" + UUID.randomUUID() + ".ics").statusCode()).isEqualTo(404);
  }

  private Calendar read(String path) throws Exception {
    return new CalendarBuilder().build(new StringReader(Web.get(port, path).body()));
  }

  private static VEvent onlyEvent(Calendar calendar) {
    var events = calendar.<VEvent>getComponents("VEVENT");
    assertThat(events).hasSize(1);
    return events.getFirst();
  }

  private static String value(VEvent event, String property) {
    return event.getProperty(property).orElseThrow().getValue();
  }

  private static String uid(VEvent event) {
    return event.<Uid>getProperty("UID").orElseThrow().getValue();
  }

  private static int sequence(VEvent event) {
    return event.<Sequence>getProperty("SEQUENCE").orElseThrow().getSequenceNo();
  }
}
