package org.escale.planning.season;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.escale.planning.season.check.Breach;
import org.escale.planning.season.check.Checker;

/** Plans of a season drawn from a seed; hardly one is feasible. */
public final class RandomPlan {
  private record At(String vehicle, LocalDate date) {}

  private RandomPlan() {}

  /** Days without any sense. */
  public static List<PlannedDay> days(Season season, Random random, double worked) {
    var days = new ArrayList<PlannedDay>();
    for (var vehicle : season.vehicles()) {
      for (var date = season.from(); !date.isAfter(season.to()); date = date.plusDays(1)) {
        if (random.nextDouble() < worked) {
          days.add(new PlannedDay(vehicle.id(), date, visits(season, random)));
        }
      }
    }
    return days;
  }

  private static Map<Slot, Visit> visits(Season season, Random random) {
    var visits = new EnumMap<Slot, Visit>(Slot.class);
    var stop = season.stops().get(random.nextInt(season.stops().size())).id();
    for (var slot : Slot.values()) {
      if (random.nextDouble() < 0.6) visits.put(slot, visit(season, random, stop));
    }
    return visits;
  }

  private static Visit visit(Season season, Random random, String near) {
    var stop =
        random.nextDouble() < 0.6
            ? near
            : season.stops().get(random.nextInt(season.stops().size())).id();
    var content =
        random.nextDouble() < 0.6
            ? Visit.OPEN
            : season.requests().get(random.nextInt(season.requests().size())).id();
    return new Visit(stop, content);
  }

  /** The same days with some of them changed, without any sense. */
  public static List<PlannedDay> disturbed(
      Season season, List<PlannedDay> days, Random random, int changes) {
    var changed = new LinkedHashMap<At, PlannedDay>();
    days.forEach(day -> changed.put(new At(day.vehicle(), day.date()), day));
    var senseless = days(season, random, 1);
    for (int i = 0; i < changes; i++) {
      var day = senseless.get(random.nextInt(senseless.size()));
      if (random.nextDouble() < 0.3) {
        changed.remove(new At(day.vehicle(), day.date()));
      } else {
        changed.put(new At(day.vehicle(), day.date()), day);
      }
    }
    return List.copyOf(changed.values());
  }

  /** The same days with one of them emptied, or filled with what could make sense on it. */
  public static List<PlannedDay> withLikelyDay(
      Season season, List<PlannedDay> days, Random random) {
    var date = any(season.calendar(), random).date();
    var vehicle = any(season.vehicles(), random).id();
    var changed = new ArrayList<>(days);
    changed.removeIf(day -> day.date().equals(date) && day.vehicle().equals(vehicle));
    if (random.nextDouble() < 0.1) return changed;
    var wishes =
        season.requests().stream()
            .filter(request -> request.allowed().stream().anyMatch(at -> at.date().equals(date)))
            .toList();
    var visits = new EnumMap<Slot, Visit>(Slot.class);
    var stop = any(season.stops(), random).id();
    for (var slot : Slot.values()) {
      if (random.nextDouble() < 0.4) continue;
      var content = Visit.OPEN;
      if (!wishes.isEmpty() && random.nextDouble() < 0.4) {
        var wish = any(wishes, random);
        content = wish.id();
        if (wish.stop() != null && random.nextDouble() < 0.7) stop = wish.stop();
      } else if (random.nextDouble() < 0.3) {
        stop = any(season.stops(), random).id();
      }
      visits.put(slot, new Visit(stop, content));
    }
    if (!visits.isEmpty()) changed.add(new PlannedDay(vehicle, date, visits));
    return changed;
  }

  private static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  /** A plan of these days that says of itself what is true, whatever else it breaks. */
  public static Plan stated(Season season, List<PlannedDay> days) {
    var checker = new Checker(season);
    var silent = new Plan(season.id(), days, Objective.NOTHING, List.of());
    var due = new HashMap<String, Refusal.Reason>();
    for (var broken : checker.check(silent).broken()) {
      if (broken.breach() == Breach.REFUSAL_STATED) {
        due.put(
            broken.facts().get(0).toString(),
            Refusal.Reason.valueOf(broken.facts().get(1).toString()));
      }
    }
    var refused = new ArrayList<Refusal>();
    for (var request : season.requests()) {
      var reason = due.get(request.id());
      if (reason != null) refused.add(new Refusal(request.id(), reason));
    }
    return new Plan(season.id(), days, checker.check(silent).objective(), refused);
  }
}
