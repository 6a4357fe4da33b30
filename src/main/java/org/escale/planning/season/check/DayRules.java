package org.escale.planning.season.check;

import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.escale.planning.season.DateSlot;
import org.escale.planning.season.Slot;
import org.jspecify.annotations.Nullable;

/** The rules that a day keeps or breaks by itself. */
final class DayRules {

  private DayRules() {}

  static void slotUnavailable(CheckedPlan plan, Consumer<BrokenRule> broken) {
    for (var day : plan.days().values()) {
      for (var slot : day.visits().keySet()) {
        if (plan.season().quality(new DateSlot(day.at().date(), slot)) == null) {
          broken.accept(of(Breach.SLOT_UNAVAILABLE, day, slot));
        }
      }
    }
  }

  static void vehicleUnavailable(CheckedPlan plan, Consumer<BrokenRule> broken) {
    for (var day : plan.days().values()) {
      var vehicle = plan.season().vehicle(day.at().vehicle());
      if (vehicle.unavailable().contains(day.at().date())) {
        broken.accept(of(Breach.VEHICLE_UNAVAILABLE, day, null));
      }
    }
  }

  static void dayShape(CheckedPlan plan, Consumer<BrokenRule> broken) {
    for (var day : plan.days().values()) {
      var slots = day.visits().keySet();
      if (slots.size() > 2 || slots.equals(EnumSet.of(Slot.AM, Slot.EV))) {
        var shown = slots.stream().map(Slot::name).collect(Collectors.joining(", "));
        broken.accept(of(Breach.DAY_SHAPE, day, null, shown));
      }
    }
  }

  static void travelLimit(CheckedPlan plan, Consumer<BrokenRule> broken) {
    long between = plan.season().season().rules().betweenStopsMinutes();
    for (var day : plan.days().values()) {
      for (var leg : day.legs()) {
        if (plan.season().drive(leg) == null) {
          broken.accept(of(Breach.DRIVE_UNLISTED, day, null, leg.from(), leg.to()));
        }
      }
      for (var leg : day.legsBetweenStops()) {
        var drive = plan.season().drive(leg);
        if (drive != null && drive.minutes() > between) {
          long minutes = drive.minutes();
          broken.accept(
              of(
                  Breach.STOPS_TOO_FAR_APART,
                  day,
                  null,
                  minutes,
                  leg.from(),
                  leg.to(),
                  minutes - between,
                  between));
        }
      }
    }
  }

  static void dayMinutes(CheckedPlan plan, Consumer<BrokenRule> broken) {
    long limit = plan.season().season().rules().dayMinutes();
    for (var day : plan.days().values()) {
      if (day.minutes() > limit) {
        broken.accept(
            of(Breach.DAY_MINUTES, day, null, day.minutes(), day.minutes() - limit, limit));
      }
    }
  }

  private static BrokenRule of(Breach breach, WorkedDay day, @Nullable Slot slot, Object... facts) {
    return new BrokenRule(breach, day.at().vehicle(), day.at().date(), slot, List.of(facts));
  }
}
