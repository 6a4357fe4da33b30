package org.escale.desk;

import static org.escale.access.Permission.AGENDA_EDIT;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.escale.access.SignedIn;
import org.escale.agenda.Sessions;
import org.escale.planning.Request;
import org.escale.planning.RequestFilter;
import org.escale.planning.RequestStatus;
import org.escale.planning.Requests;
import org.escale.wording.Words;
import org.springframework.stereotype.Component;

/**
 * The sessions in the timetable whose request was taken back: the bus would come for nobody until
 * somebody cancels them.
 */
@Component
class WithdrawnDesk {
  private final Requests requests;
  private final Sessions sessions;
  private final Words words;

  WithdrawnDesk(Requests requests, Sessions sessions, Words words) {
    this.requests = requests;
    this.sessions = sessions;
    this.words = words;
  }

  List<Task> tasks(SignedIn who) {
    if (!who.may(AGENDA_EDIT)) return List.of();
    var titles =
        requests
            .matching(new RequestFilter(Set.of(RequestStatus.WITHDRAWN), null, null, null))
            .stream()
            .collect(Collectors.toMap(Request::id, Request::title));
    return sessions.ahead(titles.keySet()).stream()
        .map(session ->
            Task.of(
                "withdrawn",
                "/gestion/agenda/seances/" + session.id(),
                titles.getOrDefault(session.requestId(), ""),
                words.dayAndYear(session.day())))
        .toList();
  }
}
