package org.escale.planning.intake;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.escale.network.Stop;
import org.escale.network.Stops;
import org.escale.planning.CommissionerKind;
import org.escale.planning.NewRequest;
import org.escale.planning.RequestRefused;
import org.escale.planning.Requests;
import org.escale.planning.Slot;
import org.escale.planning.SubmittedRequest;
import org.escale.territory.Authorities;
import org.escale.territory.Communes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** The form on which somebody asks for the bus, in the portal and in the workspace. */
@Component
class AskPage {
  /** More half-days than this is no wish but "whenever you like". */
  private static final int MOST_WISHES = 500;

  private final Requests requests;
  private final Communes communes;
  private final Stops stops;
  private final Authorities authorities;
  private final Clock clock;

  AskPage(Requests requests, Communes communes, Stops stops, Authorities authorities, Clock clock) {
    this.requests = requests;
    this.communes = communes;
    this.stops = stops;
    this.authorities = authorities;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(authorities.get().zone()));
  }

  /** What the form offers; only the one commune to somebody who is bound to it. */
  void offer(Model model, AskForBus form, @Nullable String boundCommune) {
    var offered =
        communes.all().stream()
            .filter(commune -> boundCommune == null || boundCommune.equals(commune.code()))
            .toList();
    Map<String, List<Stop>> places =
        stops.all().stream().filter(Stop::active).collect(Collectors.groupingBy(Stop::communeCode));
    model
        .addAttribute("communes", offered)
        .addAttribute("stopsIn", places)
        .addAttribute("kinds", CommissionerKind.values())
        .addAttribute("audiences", NewRequest.AUDIENCES)
        .addAttribute("slots", Slot.values())
        .addAttribute("priorities", List.of(1, 2, 3, 4, 5))
        .addAttribute("lines", form.lines())
        .addAttribute(
            "weekdays",
            Stream.of(DayOfWeek.values()).filter(day -> day != DayOfWeek.SUNDAY).toList())
        .addAttribute("today", today());
  }

  /** Takes the request in; otherwise the errors say, at their fields, why not. */
  Optional<SubmittedRequest> submit(
      AskForBus form, BindingResult errors, java.util.@Nullable UUID accountId) {
    var wishes = form.wishes(today());
    if (form.isPeriodsSound() && wishes.isEmpty()) {
      errors.rejectValue("periods", "planning.ask.no-date");
    } else if (wishes.size() > MOST_WISHES) {
      errors.rejectValue("periods", "planning.ask.too-many-dates");
    }
    if (errors.hasErrors()) return Optional.empty();
    try {
      return Optional.of(requests.submit(form.request(accountId, wishes)));
    } catch (RequestRefused refused) {
      var field =
          switch (refused.reason()) {
            case UNKNOWN_COMMUNE -> "communeCode";
            case STOP_ELSEWHERE -> "stopId";
            case NO_DATE -> "periods";
            case REFERENCE_TAKEN, ALREADY_DECIDED, PROPOSAL_CHANGED -> "title";
          };
      errors.rejectValue(field, refused.messageKey());
      return Optional.empty();
    }
  }
}
