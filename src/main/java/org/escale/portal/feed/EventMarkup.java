package org.escale.portal.feed;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.escale.agenda.Place;
import org.escale.agenda.TimetableEntry;
import org.escale.territory.Authorities;
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
    var authority = authorities.get();
    var organizer = Map.of("@type", "Organization", "name", authority.name(), "url", site + "/");
    var events =
        entries.stream()
            .map(entry -> event(entry, site, organizer, authority.zone(), locale))
            .toList();
    var document = new LinkedHashMap<String, Object>();
    document.put("@context", "https://schema.org");
    document.put("@graph", events);
    return json.writeValueAsString(document).replace("<", "\\u003c");
  }

  private Map<String, Object> event(
      TimetableEntry entry,
      String site,
      Map<String, String> organizer,
      ZoneId zone,
      Locale locale) {
    var session = entry.session();
    var page = site + "/bus/" + entry.place().communeCode();
    var event = new LinkedHashMap<String, Object>();
    event.put("@type", "Event");
    event.put("@id", page + "#" + session.id());
    event.put("name", say("portal.event.summary", entry, locale));
    event.put("description", say("portal.event.description", entry, locale));
    event.put("startDate", session.startsAt().atZone(zone).toOffsetDateTime().toString());
    event.put("endDate", session.endsAt().atZone(zone).toOffsetDateTime().toString());
    event.put(
        "eventStatus",
        "https://schema.org/" + (entry.cancelled() ? "EventCancelled" : "EventScheduled"));
    event.put("eventAttendanceMode", "https://schema.org/OfflineEventAttendanceMode");
    event.put("isAccessibleForFree", true);
    event.put("url", page);
    event.put("location", location(entry.place()));
    event.put("organizer", organizer);
    return event;
  }

  private static Map<String, Object> location(Place place) {
    var address = new LinkedHashMap<String, Object>();
    address.put("@type", "PostalAddress");
    if (place.address() != null) address.put("streetAddress", place.address());
    address.put("addressLocality", place.communeName());
    address.put("addressCountry", "FR");
    var geo = Map.of("@type", "GeoCoordinates", "latitude", place.lat(), "longitude", place.lon());
    var location = new LinkedHashMap<String, Object>();
    location.put("@type", "Place");
    location.put("name", place.stopName());
    location.put("address", address);
    location.put("geo", geo);
    return location;
  }

  private String say(String key, TimetableEntry entry, Locale locale) {
    var place = entry.place();
    return messages.getMessage(
        key, new Object[] {place.vehicleName(), place.communeName()}, locale);
  }
}
