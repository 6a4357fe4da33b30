package org.escale.portal.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.escale.network.Place;
import org.escale.network.PlaceKind;
import org.escale.portal.nearby.Spot;
import org.escale.portal.nearby.SpotOpening;
import org.springframework.stereotype.Component;

/**
 * A place, or what a commune or a stop has to come, in schema.org's words. A place's hours are told
 * by date, for the two weeks ahead: so the day on which it is closed is not in them.
 */
@Component
public class PlaceMarkup {
  private static final Duration AHEAD = Duration.ofDays(15);

  /** The page is for a slow line; the whole season stands at /evenements.jsonld. */
  private static final int MOST_EVENTS = 8;

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final EventMarkup markup;
  private final PublicSessions sessions;
  private final Clock clock;

  PlaceMarkup(EventMarkup markup, PublicSessions sessions, Clock clock) {
    this.markup = markup;
    this.sessions = sessions;
    this.clock = clock;
  }

  /**
   * For a place's page.
   *
   * @return JSON that may stand inside a script element
   */
  public String place(Place place, Spot spot, String site) {
    var now = clock.instant();
    var sheet = place.sheet();
    var thing = new LinkedHashMap<String, Object>();
    thing.put("@type", type(place.kind()));
    thing.put("@id", site + spot.path());
    thing.put("url", site + spot.path());
    thing.put("name", spot.name());
    if (sheet.summary() != null) thing.put("description", sheet.summary());
    thing.put("address", EventMarkup.address(spot.address(), spot.postcode(), spot.communeName()));
    thing.put("geo", EventMarkup.geo(spot.point().lat(), spot.point().lon()));
    if (spot.phone() != null) thing.put("telephone", spot.phone());
    if (!sheet.websites().isEmpty()) thing.put("sameAs", sheet.websites());
    if (spot.free()) thing.put("isAccessibleForFree", true);
    thing.put("publicAccess", true);
    var hours = hours(spot.times().between(spot, now, now.plus(AHEAD)));
    if (!hours.isEmpty()) thing.put("openingHoursSpecification", hours);
    return markup.graph(List.of(thing));
  }

  /** For a stop's page: each time that the bus comes. */
  public String stop(String stopId, String site, Locale locale) {
    var coming = sessions.atStop(stopId, clock.instant()).stream().limit(MOST_EVENTS).toList();
    return markup.graph(markup.events(coming, site, locale));
  }

  /** For a commune's page: each time that the bus comes; places have pages of their own. */
  public String commune(String code, String site, Locale locale) {
    var coming =
        sessions.inCommune(code, clock.instant()).stream()
            .filter(PublicSession::bus)
            .limit(MOST_EVENTS)
            .toList();
    return markup.graph(markup.events(coming, site, locale));
  }

  /** Two openings on a day are two entries; what lasts past midnight closes on the next day. */
  private static List<Map<String, Object>> hours(List<SpotOpening> openings) {
    var hours = new ArrayList<Map<String, Object>>();
    for (var opening : openings) {
      if (opening.cancelled()) continue;
      hours.add(on(opening.day(), TIME.format(opening.start()), TIME.format(opening.end())));
    }
    return hours;
  }

  private static Map<String, Object> on(LocalDate day, String opens, String closes) {
    var hours = new LinkedHashMap<String, Object>();
    hours.put("@type", "OpeningHoursSpecification");
    hours.put("validFrom", day.toString());
    hours.put("validThrough", day.toString());
    hours.put("opens", opens);
    hours.put("closes", closes);
    return hours;
  }

  private static String type(PlaceKind kind) {
    return switch (kind) {
      case LIBRARY -> "Library";
      case TOWN_HALL, FRANCE_SERVICES -> "GovernmentOffice";
      case SCHOOL_SPACE, ASSOCIATION, TELECENTRE, SOCIAL_CENTRE, MOBILE, OTHER -> "CivicStructure";
    };
  }
}
