package org.escale.desk;

import static org.escale.access.Permission.REQUEST_DECIDE;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.escale.access.SignedIn;
import org.escale.planning.Request;
import org.escale.planning.RequestFilter;
import org.escale.planning.RequestStatus;
import org.escale.planning.Requests;
import org.escale.wording.Words;
import org.springframework.stereotype.Component;

/** The requests that wait for the authority's answer. */
@Component
class RequestDesk {
  private final Requests requests;
  private final Words words;
  private final Today today;

  RequestDesk(Requests requests, Words words, Today today) {
    this.requests = requests;
    this.words = words;
    this.today = today;
  }

  List<Task> tasks(SignedIn who) {
    if (!who.may(REQUEST_DECIDE)) return List.of();
    var waiting =
        requests.matching(new RequestFilter(Set.of(RequestStatus.SUBMITTED), null, null, null));
    return waiting.stream()
        .map(Request::createdAt)
        .min(Comparator.naturalOrder())
        .map(oldest ->
            Task.of(
                "requests",
                "/gestion/demandes?statut=SUBMITTED",
                waiting.size(),
                words.dayAndYear(oldest.atZone(today.zone()).toLocalDate())))
        .stream()
        .toList();
  }
}
