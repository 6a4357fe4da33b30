package org.escale.planning.season.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.escale.planning.season.DateSlot;
import org.escale.planning.season.Request;
import org.escale.planning.season.Slot;
import org.escale.planning.season.Visit;
import org.escale.planning.season.check.CheckedPlan.Used;
import org.jspecify.annotations.Nullable;

/** The rules of the requests that a plan serves. */
final class RequestRules {

  private RequestRules() {}

  static void requestSlot(CheckedPlan plan, Consumer<BrokenRule> broken) {
    for (var used : serving(plan)) {
      var request = request(plan, used);
      if (!request.allowed().contains(new DateSlot(used.at().date(), used.slot()))) {
        broken.accept(of(Breach.REQUEST_SLOT, used, request.id()));
      }
    }
  }

  static void requestStop(CheckedPlan plan, Consumer<BrokenRule> broken) {
    for (var used : serving(plan)) {
      var request = request(plan, used);
      var stops = plan.season().stopsOf(request);
      if (!stops.contains(used.visit().stop())) {
        broken.accept(
            of(
                Breach.REQUEST_STOP,
                used,
                request.id(),
                String.join(" or ", stops),
                used.visit().stop()));
      }
    }
  }

  static void pairedOpenSession(CheckedPlan plan, Consumer<BrokenRule> broken) {
    for (var used : serving(plan)) {
      var request = request(plan, used);
      if (!request.specific()) {
        continue;
      }
      var stop = used.visit().stop();
      var after = following(plan, used);
      if (!new Visit(stop, Visit.OPEN).equals(after)) {
        broken.accept(
            of(Breach.PAIRED_OPEN_SESSION, used, request.id(), stop, CheckedPlan.shown(after)));
      }
    }
  }

  private static @Nullable Visit following(CheckedPlan plan, Used used) {
    return used.slot() == Slot.EV
        ? null
        : plan.visit(used.at(), Slot.values()[used.slot().ordinal() + 1]);
  }

  static void requestOnce(CheckedPlan plan, Consumer<BrokenRule> broken) {
    var places = new LinkedHashMap<String, List<Used>>();
    for (var used : serving(plan)) {
      places.computeIfAbsent(used.visit().content(), request -> new ArrayList<>()).add(used);
    }
    places.forEach((request, times) ->
        times.stream()
            .skip(1)
            .forEach(used ->
                broken.accept(
                    of(Breach.REQUEST_ONCE, used, request, times.size(), times.size() - 1))));
  }

  private static List<Used> serving(CheckedPlan plan) {
    return plan.used().stream().filter(used -> !used.visit().isOpen()).toList();
  }

  private static Request request(CheckedPlan plan, Used used) {
    return plan.season().request(used.visit().content());
  }

  private static BrokenRule of(Breach breach, Used used, Object... facts) {
    return new BrokenRule(
        breach, used.at().vehicle(), used.at().date(), used.slot(), List.of(facts));
  }
}
