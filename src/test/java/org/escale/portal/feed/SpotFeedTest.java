package org.escale.portal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.escale.EscaleTest;
import org.escale.TestClock;
import org.escale.agenda.AgendaWorld;
import org.escale.agenda.Sessions;
import org.escale.network.NetworkWorld;
import org.escale.network.Place;
import org.escale.network.Places;
import org.escale.network.hours.PlaceHours;
import org.escale.portal.PublishedPlace;
import org.escale.portal.Web;
import org.escale.portal.nearby.Guide;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.json.JsonMapper;

/** What a commune, a place and a stop give to calendars, feed readers and search engines. */
@EscaleTest
class SpotFeedTest {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  @LocalServerPort int port;
  @Autowired Sessions sessions;
  @Autowired Places places;
  @Autowired PlaceHours hours;
  @Autowired PlaceMarkup markup;
  @Autowired Guide guide;
  @Autowired TestClock clock;
  @Autowired JsonMapper json;
  @Autowired JdbcClient sql;

  private Place ours;

  @BeforeEach
  void world() {
    AgendaWorld.build(sql);
    ours = PublishedPlace.add(places, hours, sql, "Espace des Tilleuls", "We 14:00-17:00");
  }

  @Test
  void a_communes_calendar_has_its_bus_and_its_places_ours_and_others() throws Exception {
    places.add(NetworkWorld.library());
    sessions.add(AgendaWorld.afternoon(AgendaWorld.DENAIN, "2026-12-02"));
    sessions.add(AgendaWorld.afternoon(AgendaWorld.OISY, "2026-12-03"));
    var calendar = calendar("/communes/59172/agenda.ics");
    assertThat(calendar.validate().getEntries()).isEmpty();
    assertThat(on(calendar, "20261202"))
        .containsExactlyInAnyOrder(
            "Médiathèque de l’Étang · Denain",
            "Cyberbus · Denain",
            "Espace des Tilleuls · Denain",
            "Médiathèque de l’Étang · Denain");
    assertThat(on(calendar, "20261203")).doesNotContain("Cyberbus · Oisy");
  }

  @Test
  void a_place_and_a_stop_have_calendars_of_their_own() throws Exception {
    sessions.add(AgendaWorld.afternoon(AgendaWorld.DENAIN, "2026-12-02"));
    assertThat(on(calendar("/lieux/" + ours.id() + "/agenda.ics"), "20261202"))
        .containsExactly("Espace des Tilleuls · Denain");
    var stop = calendar("/arrets/" + AgendaWorld.DENAIN + "/agenda.ics");
    assertThat(on(stop, "20261202")).containsExactly("Cyberbus · Denain");
    for (var unknown :
        List.of(
            "/lieux/" + UUID.randomUUID() + "/agenda.ics",
            "/lieux/rien/agenda.ics",
            "/arrets/rien/agenda.ics",
            "/communes/59999/agenda.ics",
            "/communes/59999/atom.xml")) {
      assertThat(Web.get(port, unknown).statusCode()).as(unknown).isEqualTo(404);
    }
  }

  @Test
  void the_same_opening_of_somebody_elses_place_keeps_its_identity() throws Exception {
    var library = NetworkWorld.library();
    places.add(library);
    var path = "/lieux/" + library.id() + "/agenda.ics";
    var before = uids(calendar(path));
    clock.moveTo(clock.instant().plusSeconds(3600));
    assertThat(before).hasSizeGreaterThan(50);
    assertThat(uids(calendar(path))).containsAll(before.subList(1, before.size()));
  }

  @Test
  void the_atom_feed_tells_todays_cancellations_first_then_the_bus_and_what_is_cancelled()
      throws Exception {
    var later = sessions.add(AgendaWorld.afternoon(AgendaWorld.DENAIN, "2026-12-05"));
    var today = sessions.add(AgendaWorld.afternoon(AgendaWorld.DENAIN, "2026-11-24"));
    clock.moveTo(Instant.parse("2026-11-24T09:30:00Z"));
    sessions.cancel(today.id(), "Neige & <verglas>.");
    var feed = feed("/communes/59172/atom.xml");
    assertThat(text(feed, "title")).isEqualTo("Ce qui ouvre à Denain - Escale");
    assertThat(text(feed, "updated")).isEqualTo("2026-11-24T09:30:00Z");
    assertThat(text((Element) feed.getElementsByTagNameNS(ATOM, "author").item(0), "name"))
        .isEqualTo("Escale");
    var entries = elements(feed.getElementsByTagNameNS(ATOM, "entry"));
    assertThat(entries)
        .extracting(e -> text(e, "id"))
        .containsExactly("urn:uuid:" + today.id(), "urn:uuid:" + later.id());
    assertThat(text(entries.getFirst(), "title").replace('\u00a0', ' '))
        .isEqualTo("Annulé : mardi 24 novembre, 14 h - 16 h 30, Cyberbus");
    assertThat(text(entries.getFirst(), "summary")).endsWith("Motif : Neige & <verglas>.");
    assertThat(text(entries.getFirst(), "updated")).isEqualTo("2026-11-24T09:30:00Z");
    assertThat(
            ((Element) entries.getLast().getElementsByTagNameNS(ATOM, "link").item(0))
                .getAttribute("href"))
        .endsWith("/arrets/59172-1");
  }

  @Test
  void an_atom_feed_without_news_has_all_that_the_standard_requires_and_is_not_sent_twice()
      throws Exception {
    var answer = Web.get(port, "/communes/59446/atom.xml");
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValue("application/atom+xml;charset=UTF-8");
    var feed = feed("/communes/59446/atom.xml");
    for (var required : List.of("id", "title", "updated")) {
      assertThat(text(feed, required)).as(required).isNotBlank();
    }
    var tag = answer.headers().firstValue("ETag").orElseThrow();
    assertThat(Web.get(port, "/communes/59446/atom.xml", "If-None-Match", tag).statusCode())
        .isEqualTo(304);
  }

  @Test
  void search_engines_read_what_a_place_is_and_when_it_opens_by_date() {
    var place = places.get(ours.id());
    var spot = guide.spots().find("/lieux/" + ours.id()).orElseThrow();
    var thing = json.readTree(markup.place(place, spot, "https://essai.test")).get("@graph").get(0);
    assertThat(thing.get("@type").asString()).isEqualTo("CivicStructure");
    assertThat(thing.get("url").asString()).isEqualTo("https://essai.test/lieux/" + ours.id());
    var dated = thing.get("openingHoursSpecification");
    assertThat(dated).hasSize(2);
    assertThat(dated.get(0).get("validFrom").asString()).isEqualTo("2026-11-25");
    assertThat(dated.get(0).get("opens").asString()).isEqualTo("14:00");
    var off = sessions.add(AgendaWorld.afternoon(AgendaWorld.DENAIN, "2026-12-05"));
    sessions.cancel(off.id(), "</script>");
    var stop = markup.stop(AgendaWorld.DENAIN, "https://essai.test", Locale.FRENCH);
    assertThat(stop).doesNotContain("</script>");
    assertThat(json.readTree(stop).get("@graph").get(0).get("eventStatus").asString())
        .endsWith("/EventCancelled");
  }

  private Calendar calendar(String path) throws Exception {
    return new CalendarBuilder().build(new StringReader(Web.get(port, path).body()));
  }

  private static List<String> on(Calendar calendar, String day) {
    return calendar.<VEvent>getComponents("VEVENT").stream()
        .filter(event -> event.getRequiredProperty("DTSTART").getValue().startsWith(day))
        .map(event -> event.getRequiredProperty("SUMMARY").getValue())
        .toList();
  }

  private static List<String> uids(Calendar calendar) {
    return calendar.<VEvent>getComponents("VEVENT").stream()
        .map(event -> event.getRequiredProperty("UID").getValue())
        .toList();
  }

  private Element feed(String path) throws Exception {
    var factory = DocumentBuilderFactory.newDefaultNSInstance();
    var bytes = Web.get(port, path).body().getBytes(StandardCharsets.UTF_8);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)).getDocumentElement();
  }

  /** Of a direct child. */
  private static String text(Element parent, String name) {
    return elements(parent.getElementsByTagNameNS(ATOM, name)).stream()
        .filter(element -> element.getParentNode() == parent)
        .map(Element::getTextContent)
        .findFirst()
        .orElseThrow();
  }

  private static List<Element> elements(NodeList nodes) {
    var elements = new ArrayList<Element>();
    for (var i = 0; i < nodes.getLength(); i++) elements.add((Element) nodes.item(i));
    return elements;
  }
}
