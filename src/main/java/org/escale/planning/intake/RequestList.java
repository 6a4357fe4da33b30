package org.escale.planning.intake;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.escale.access.Permission;
import org.escale.access.SignedIn;
import org.escale.planning.CommissionerKind;
import org.escale.planning.Request;
import org.escale.planning.RequestFilter;
import org.escale.planning.RequestStatus;
import org.escale.planning.Requests;
import org.escale.planning.Wish;
import org.escale.territory.Commune;
import org.escale.territory.Communes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The requests that somebody may see, narrowed and sorted. Who decides sees all; a commune's agent
 * sees those of the commune; anybody else their own.
 */
@Component
class RequestList {
  /** What the address of the page asks for; a word that means nothing narrows nothing. */
  record Question(
      @Nullable RequestStatus statut,
      @Nullable String commune,
      @Nullable CommissionerKind type,
      @Nullable String tri) {}

  /** A line of the list. */
  record Line(Request request, String commune, @Nullable Wish firstWish) {}

  private final Requests requests;
  private final Communes communes;

  RequestList(Requests requests, Communes communes) {
    this.requests = requests;
    this.communes = communes;
  }

  /** The widest filter that this person may ask with. */
  static RequestFilter scope(SignedIn who) {
    if (who.may(Permission.REQUEST_DECIDE)) return RequestFilter.ALL;
    return who.communeCode() == null
        ? new RequestFilter(Set.of(), null, null, who.id())
        : new RequestFilter(Set.of(), who.communeCode(), null, null);
  }

  static boolean sees(SignedIn who, Request request) {
    var scope = scope(who);
    return (scope.communeCode() == null || scope.communeCode().equals(request.communeCode()))
        && (scope.writtenBy() == null || scope.writtenBy().equals(request.accountId()));
  }

  List<Line> lines(SignedIn who, Question question) {
    var scope = scope(who);
    var filter =
        new RequestFilter(
            question.statut() == null ? Set.of() : Set.of(question.statut()),
            scope.communeCode() != null ? scope.communeCode() : blankAsNull(question.commune()),
            question.type(),
            scope.writtenBy());
    var names = communes.all().stream().collect(Collectors.toMap(Commune::code, Commune::name));
    return requests.matching(filter).stream()
        .map(request -> line(request, names))
        .sorted(order(question.tri()))
        .toList();
  }

  private static @Nullable String blankAsNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private static Line line(Request request, Map<String, String> names) {
    return new Line(
        request,
        names.getOrDefault(request.communeCode(), request.communeCode()),
        request.wishes().isEmpty() ? null : request.wishes().getFirst());
  }

  private static Comparator<Line> order(@Nullable String by) {
    var french = Collator.getInstance(Locale.FRENCH);
    Comparator<Line> latest =
        Comparator.comparing((Line line) -> line.request().createdAt())
            .thenComparing(line -> line.request().reference())
            .reversed();
    return switch (by == null ? "" : by) {
      case "commune" -> Comparator.comparing(Line::commune, french).thenComparing(latest);
      case "priorite" ->
          Comparator.comparing((Line line) -> -line.request().weight()).thenComparing(latest);
      case "date" ->
          Comparator.comparing(Line::firstWish, Comparator.nullsLast(Comparator.naturalOrder()))
              .thenComparing(latest);
      case "reference" -> Comparator.comparing(line -> line.request().reference());
      default -> latest;
    };
  }
}
