package org.escale.desk;

import static org.escale.access.Permission.REQUEST_DECIDE;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.escale.access.SignedIn;
import org.escale.planning.Request;
import org.escale.planning.RequestFilter;
import org.escale.planning.RequestStatus;
import org.escale.planning.Requests;
import org.escale.planning.Wish;
import org.escale.wording.Words;
import org.springframework.stereotype.Component;

/** The requests that wait for the authority's answer, and the proposals that were accepted. */
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
    return Stream.concat(accepted(), waiting()).toList();
  }

  /** Agreed on, and in no published plan yet: one of the dates is still ahead. */
  private Stream<Task> accepted() {
    return requests
        .matching(new RequestFilter(Set.of(RequestStatus.RETAINED), null, null, null))
        .stream()
        .filter(Request::agreed)
        .flatMap(request -> {
          var ahead =
              request.wishes().stream()
                  .map(Wish::day)
                  .filter(day -> !day.isBefore(today.day()))
                  .toList();
          return ahead.isEmpty() ? Stream.empty() : Stream.of(accepted(request, ahead));
        });
  }

  private Task accepted(Request request, List<LocalDate> ahead) {
    return Task.of(
        "accepted",
        "/gestion/demandes/" + request.id(),
        request.title(),
        words.dayAndYear(ahead.getFirst()),
        ahead.size());
  }

  private Stream<Task> waiting() {
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
        .stream();
  }
}
