package org.escale.portal.feed;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.escale.agenda.TimetableEntry;
import org.escale.territory.Authorities;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Openings as schema.org Events in JSON-LD, for search engines and town halls' sites. */
@Component
public class EventMarkup {
  private final Authorities authorities;
  private final MessageSource messages;
  private final JsonMapper json;

  EventMarkup(Authorities authorities, MessageSource messages, JsonMapper json) {
    this.authorities = authorities;
    this.messages = messages;
    this.json = json;
  }

  /** JSON that may stand inside a script element: nothing in it can close the element. */
  public String write(List<TimetableEntry> entries, String site, Locale locale) {
    return graph(events(entries.stream().map(PublicSession::of).toList(), site, locale));
  }

  /** What may stand in a page, one thing or several. */
  String graph(List<Map<String, Object>> things) {
    var document = new LinkedHashMap<String, Object>();
    document.put("@context", "https://schema.org");
    document.put("@graph", things);
    return json.writeValueAsString(document).replace("<", "\\u003c");
  }

  List<Map<String, Object>> events(List<PublicSession> sessions, String site, Locale locale) {
    var authority = authorities.get();
    var organizer = Map.of("@type", "Organization", "name", authority.name(), "url", site + "/");
    return sessions.stream()
        .map(session -> event(session, site, organizer, authority.zone(), locale))
        .toList();
  }

  private Map<String, Object> event(
      PublicSession session,
      String site,
      Map<String, String> organizer,
      ZoneId zone,
      Locale locale) {
    var page = site + session.path();
    var event = new LinkedHashMap<String, Object>();
    event.put("@type", "Event");
    event.put("@id", page + "#" + session.id());
    event.put("name", say("portal.event.summary", session, locale));
    event.put(
        "description",
        say(
            session.bus() ? "portal.event.description" : "portal.feed.place-description",
            session,
            locale));
    event.put("startDate", session.startsAt().atZone(zone).toOffsetDateTime().toString());
    event.put("endDate", session.endsAt().atZone(zone).toOffsetDateTime().toString());
    event.put(
        "eventStatus",
        "https://schema.org/" + (session.cancelled() ? "EventCancelled" : "EventScheduled"));
    event.put("eventAttendanceMode", "https://schema.org/OfflineEventAttendanceMode");
    if (session.bus()) event.put("isAccessibleForFree", true);
    event.put("url", page);
    event.put("location", location(session));
    event.put("organizer", organizer);
    return event;
  }

  private static Map<String, Object> location(PublicSession session) {
    var location = new LinkedHashMap<String, Object>();
    location.put("@type", "Place");
    location.put(
        "name", session.bus() && !session.where().isEmpty() ? session.where() : session.name());
    location.put("address", address(session.where(), null, session.communeName()));
    if (session.lat() != null && session.lon() != null) {
      location.put("geo", geo(session.lat(), session.lon()));
    }
    return location;
  }

  static Map<String, Object> address(
      @Nullable String street, @Nullable String postcode, String commune) {
    var address = new LinkedHashMap<String, Object>();
    address.put("@type", "PostalAddress");
    if (street != null && !street.isBlank()) address.put("streetAddress", street);
    if (postcode != null) address.put("postalCode", postcode);
    address.put("addressLocality", commune);
    address.put("addressCountry", "FR");
    return address;
  }

  static Map<String, Object> geo(double lat, double lon) {
    return Map.of("@type", "GeoCoordinates", "latitude", lat, "longitude", lon);
  }

  private String say(String key, PublicSession session, Locale locale) {
    return messages.getMessage(key, new Object[] {session.name(), session.communeName()}, locale);
  }
}
