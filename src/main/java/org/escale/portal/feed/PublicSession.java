package org.escale.portal.feed;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.escale.agenda.TimetableEntry;
import org.jspecify.annotations.Nullable;

/**
 * A session for everyone as it leaves the site: in calendars, feeds, letters.
 *
 * @param path of the page of the place or the stop
 * @param name of the place or of the vehicle
 * @param where street or square; empty where nothing is known
 * @param reason why it does not take place; null when it does
 * @param sequence how often what residents were told of it has changed
 */
public record PublicSession(
    UUID id,
    boolean bus,
    String path,
    String name,
    String where,
    String communeName,
    @Nullable Double lat,
    @Nullable Double lon,
    Instant startsAt,
    Instant endsAt,
    @Nullable String reason,
    int sequence,
    Instant updatedAt) {

  /** One of the timetable, which leads to the page of its commune's dates. */
  static PublicSession of(TimetableEntry entry) {
    var session = entry.session();
    var place = entry.place();
    return new PublicSession(
        session.id(),
        true,
        "/bus/" + place.communeCode(),
        place.vehicleName(),
        joined(place.spot(), place.address()),
        place.communeName(),
        place.lat(),
        place.lon(),
        session.startsAt(),
        session.endsAt(),
        session.cancellationReason(),
        session.sequence(),
        session.updatedAt());
  }

  public boolean cancelled() {
    return reason != null;
  }

  String address() {
    return joined(where, communeName);
  }

  static String joined(@Nullable String... parts) {
    return Stream.of(parts)
        .filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(", "));
  }
}
