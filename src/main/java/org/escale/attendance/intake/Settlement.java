package org.escale.attendance.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.escale.attendance.activity.ToldDetails;
import org.escale.attendance.activity.VisitDetails;
import org.escale.attendance.intake.EventRow.Fate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets take effect what waited for a visit. Corrections take their turn: each waits until all that
 * its device told before is here, so that whichever arrives first, the same ones are counted.
 */
@Component
class Settlement {
  static final String NOT_A_COUNT = "not-a-count";
  static final String BELOW_ZERO = "below-zero";

  private final WaitingRepository repository;
  private final CountRepository counts;
  private final EventRepository events;
  private final LogRepository logs;
  private final VisitDetails visitDetails;

  Settlement(
      WaitingRepository repository,
      CountRepository counts,
      EventRepository events,
      LogRepository logs,
      VisitDetails visitDetails) {
    this.repository = repository;
    this.counts = counts;
    this.events = events;
    this.logs = logs;
    this.visitDetails = visitDetails;
  }

  /**
   * @param device all of whose waiting events are looked at; null: none
   * @param visits that have just been counted
   * @return what can never take effect, with the reason
   */
  Map<UUID, String> settle(@Nullable UUID device, Collection<UUID> visits) {
    var waiting = inTurn(repository.of(device, visits));
    if (waiting.isEmpty()) return Map.of();
    var needed = waiting.stream().map(one -> one.payload().of()).collect(Collectors.toSet());
    var counted = counts.hold(needed);
    var missing = needed.stream().filter(id -> !counted.containsKey(id)).toList();
    var refused = new HashMap<UUID, String>();
    var corrections = new ArrayList<Waiting>();
    var details = new ArrayList<Waiting>();
    var noCounts = repository.noCounts(missing);
    for (var one : waiting) {
      var count = counted.get(one.payload().of());
      if (count == null) {
        if (noCounts.contains(one.payload().of())) refused.put(one.eventId(), NOT_A_COUNT);
      } else if (count.corrects() != null || !count.session().equals(one.payload().session())) {
        refused.put(one.eventId(), NOT_A_COUNT);
      } else {
        switch (one.payload()) {
          case Payload.Correction _ -> corrections.add(one);
          case Payload.Detail _ -> details.add(one);
        }
      }
    }
    tell(details, refused);
    correct(corrections, counted, refused);
    refused.entrySet().stream()
        .collect(Collectors.groupingBy(Map.Entry::getValue))
        .forEach((reason, those) ->
            events.settle(
                those.stream().map(Map.Entry::getKey).toList(), Fate.WAITING, Fate.ASIDE, reason));
    return refused;
  }

  private void correct(
      List<Waiting> corrections,
      Map<UUID, CountRepository.Counted> counted,
      Map<UUID, String> refused) {
    if (corrections.isEmpty()) return;
    var standing = new HashMap<UUID, Integer>(counts.corrections(counted.keySet()));
    counted.values().forEach(one -> standing.merge(one.eventId(), one.headcount(), Integer::sum));
    var fit = new ArrayList<Waiting>();
    for (var one : corrections) {
      var difference = ((Payload.Correction) one.payload()).headcount();
      var after = standing.getOrDefault(one.payload().of(), 0) + difference;
      if (after < 0) {
        refused.put(one.eventId(), BELOW_ZERO);
      } else {
        standing.put(one.payload().of(), after);
        fit.add(one);
      }
    }
    counts.correct(fit);
    events.settle(fit.stream().map(Waiting::eventId).toList(), Fate.WAITING, Fate.KEPT, null);
  }

  private void tell(List<Waiting> details, Map<UUID, String> refused) {
    if (details.isEmpty()) return;
    var outcomes = visitDetails.writeAll(details.stream().map(Settlement::told).toList());
    var kept = new ArrayList<UUID>();
    for (var i = 0; i < details.size(); i++) {
      var id = details.get(i).eventId();
      outcomes.get(i).ifPresentOrElse(reason -> refused.put(id, reason.code()), () -> kept.add(id));
    }
    events.settle(kept, Fate.WAITING, Fate.KEPT, null);
  }

  private static ToldDetails told(Waiting one) {
    return new ToldDetails(
        one.payload().of(),
        one.device(),
        one.epoch(),
        one.seq(),
        null,
        ((Payload.Detail) one.payload()).details());
  }

  /** Without the corrections before which something is still to come. */
  private List<Waiting> inTurn(List<Waiting> waiting) {
    var reached = new HashMap<String, Long>();
    var whole = new HashMap<String, Boolean>();
    return waiting.stream()
        .filter(one ->
            !(one.payload() instanceof Payload.Correction)
                || one.seq()
                        <= reached.computeIfAbsent(
                            one.device() + "/" + one.epoch(),
                            _ -> logs.settledUpTo(one.device(), one.epoch()))
                    && followsWhole(whole, one))
        .toList();
  }

  /**
   * From the epoch of the count on, all of the former ones is here: they may have corrections of it
   * too.
   */
  private boolean followsWhole(Map<String, Boolean> whole, Waiting one) {
    return IntStream.range(one.since(), one.epoch())
        .allMatch(epoch ->
            whole.computeIfAbsent(
                one.device() + "/" + epoch,
                _ -> logs.settledUpTo(one.device(), epoch) >= logs.head(one.device(), epoch)));
  }
}
