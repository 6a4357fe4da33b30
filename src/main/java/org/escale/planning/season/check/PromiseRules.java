package org.escale.planning.season.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.escale.planning.season.DateSlot;
import org.escale.planning.season.Pin;
import org.escale.planning.season.Refusal;
import org.escale.planning.season.check.CheckedPlan.Used;

/** The rules of what is promised: to residents, by pins, to those who asked. */
final class PromiseRules {
  private static final Comparator<Pin> PIN_ORDER =
      Comparator.comparing(Pin::vehicle)
          .thenComparing(Pin::date)
          .thenComparing(pin -> pin.slot().name());

  private PromiseRules() {}

  static void singleOpenSession(CheckedPlan plan, Consumer<BrokenRule> broken) {
    record Opening(DateSlot at, String commune) {}
    var together = new LinkedHashMap<Opening, List<Used>>();
    for (var used : plan.used()) {
      if (used.visit().isOpen()) {
        var at = new DateSlot(used.at().date(), used.slot());
        together
            .computeIfAbsent(
                new Opening(at, plan.season().communeOf(used.visit().stop())),
                opening -> new ArrayList<>())
            .add(used);
      }
    }
    together.forEach((opening, sessions) ->
        sessions.stream()
            .skip(1)
            .forEach(used ->
                broken.accept(
                    new BrokenRule(
                        Breach.SINGLE_OPEN_SESSION,
                        used.at().vehicle(),
                        used.at().date(),
                        used.slot(),
                        List.of(sessions.getFirst().at().vehicle(), opening.commune())))));
  }

  static void pinKept(CheckedPlan plan, Consumer<BrokenRule> broken) {
    for (var pin : plan.season().season().pins().stream().sorted(PIN_ORDER).toList()) {
      var planned = plan.visit(new VehicleDate(pin.vehicle(), pin.date()), pin.slot());
      if (!Objects.equals(pin.visit(), planned)) {
        broken.accept(
            new BrokenRule(
                Breach.PIN_KEPT,
                pin.vehicle(),
                pin.date(),
                pin.slot(),
                List.of(CheckedPlan.shown(pin.visit()), CheckedPlan.shown(planned))));
      }
    }
  }

  static void refusalStated(CheckedPlan plan, Consumer<BrokenRule> broken) {
    var stated = new HashMap<String, List<Refusal.Reason>>();
    for (var refusal : plan.refused()) {
      stated.computeIfAbsent(refusal.request(), id -> new ArrayList<>()).add(refusal.reason());
    }
    var refusals = plan.season().refusals();
    for (var request : plan.season().season().requests()) {
      var reasons = stated.getOrDefault(request.id(), List.of());
      if (plan.served().contains(request.id())) {
        if (!reasons.isEmpty()) {
          broken.accept(of(Breach.SERVED_AND_REFUSED, request.id()));
        }
        continue;
      }
      var due = refusals.reason(request);
      if (!reasons.equals(List.of(due))) {
        var shown = reasons.stream().map(Enum::name).collect(Collectors.joining(", "));
        broken.accept(
            of(Breach.REFUSAL_STATED, request.id(), due, shown.isEmpty() ? "nowhere" : shown));
      }
    }
  }

  private static BrokenRule of(Breach breach, Object... facts) {
    return new BrokenRule(breach, null, null, null, List.of(facts));
  }
}
