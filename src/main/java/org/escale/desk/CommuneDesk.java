package org.escale.desk;

import static org.escale.access.Permission.REQUEST_DECIDE;
import static org.escale.access.Permission.REQUEST_SUBMIT;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.escale.access.SignedIn;
import org.escale.agenda.Timetable;
import org.escale.agenda.TimetableEntry;
import org.escale.agenda.TimetableFilter;
import org.escale.network.Place;
import org.escale.network.PlaceFilter;
import org.escale.network.PlaceRights;
import org.escale.network.Places;
import org.escale.planning.Request;
import org.escale.planning.RequestFilter;
import org.escale.planning.RequestStatus;
import org.escale.planning.Requests;
import org.escale.territory.Commune;
import org.escale.territory.Communes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A commune's own place and requests, for its agent. */
@Component
class CommuneDesk {
  private static final int SHOWN_STOPS = 5;
  private static final int SHOWN_REQUESTS = 8;
  private static final int SHOWN_PLACES = 50;

  private final Communes communes;
  private final Timetable timetable;
  private final Requests requests;
  private final Places places;
  private final Today today;

  CommuneDesk(
      Communes communes, Timetable timetable, Requests requests, Places places, Today today) {
    this.communes = communes;
    this.timetable = timetable;
    this.requests = requests;
    this.places = places;
    this.today = today;
  }

  /**
   * What an agent sees of their commune.
   *
   * @param next the next sessions there, the cancelled ones too
   * @param requests the latest ones
   * @param requestsInAll how many there are
   * @param places our own places there, whose hours the agent declares
   */
  record View(
      Commune commune,
      List<TimetableEntry> next,
      List<Request> requests,
      int requestsInAll,
      List<Place> places) {}

  /** Null for whoever acts for no commune. */
  @Nullable View view(SignedIn who) {
    var code = commune(who);
    if (code == null) return null;
    var asked = requests.matching(new RequestFilter(Set.of(), code, null, null));
    return communes
        .find(code)
        .map(commune ->
            new View(
                commune,
                timetable.entries(TimetableFilter.since(today.day()).inCommune(code)).stream()
                    .limit(SHOWN_STOPS)
                    .toList(),
                asked.stream()
                    .sorted(Comparator.comparing(Request::updatedAt).reversed())
                    .limit(SHOWN_REQUESTS)
                    .toList(),
                asked.size(),
                places
                    .page(new PlaceFilter(null, code, null, null, false), 0, SHOWN_PLACES)
                    .stream()
                    .filter(place -> PlaceRights.mayChange(who, place))
                    .toList()))
        .orElse(null);
  }

  /** The proposals that wait for the commune's answer, and asking for the bus. */
  List<Task> tasks(SignedIn who) {
    var code = commune(who);
    if (code == null) return List.of();
    return requests
        .matching(new RequestFilter(Set.of(RequestStatus.COUNTERED), code, null, null))
        .stream()
        .map(request ->
            Task.of(
                "proposal",
                "/gestion/demandes/" + request.id(),
                request.title(),
                request.reference()))
        .toList();
  }

  private static @Nullable String commune(SignedIn who) {
    return who.may(REQUEST_SUBMIT) && !who.may(REQUEST_DECIDE) ? who.communeCode() : null;
  }
}
