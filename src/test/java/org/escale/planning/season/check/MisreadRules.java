package org.escale.planning.season.check;

import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.escale.planning.season.DateSlot;
import org.escale.planning.season.Pin;
import org.escale.planning.season.Refusal;
import org.escale.planning.season.Slot;
import org.escale.planning.season.Visit;
import org.escale.planning.season.check.CheckedPlan.Used;
import org.jspecify.annotations.Nullable;

/** Rules as they are not: whether a plan keeps a rule as {@link Misreading} says. */
final class MisreadRules {
  private MisreadRules() {}

  static boolean anySlotOfTheDate(CheckedPlan plan) {
    return plan.used().stream()
        .allMatch(used ->
            List.of(Slot.values()).stream()
                .map(slot -> new DateSlot(used.at().date(), slot))
                .anyMatch(at -> plan.season().quality(at) != null));
  }

  static boolean closedToWholeDays(CheckedPlan plan) {
    return days(
        plan,
        day ->
            day.visits().size() == 1
                || !plan.season()
                    .vehicle(day.at().vehicle())
                    .unavailable()
                    .contains(day.at().date()));
  }

  static boolean anyTwoSlots(CheckedPlan plan) {
    return days(plan, day -> day.visits().size() <= 2);
  }

  static boolean aMinuteTooFar(CheckedPlan plan) {
    return days(plan, day -> day.legs().stream().allMatch(leg -> near(plan, day, leg, 1)));
  }

  static boolean noDriveWithinCommunes(CheckedPlan plan) {
    return days(
        plan,
        day ->
            day.legs().stream()
                .allMatch(leg ->
                    near(plan, day, leg, 0)
                        || day.legsBetweenStops().contains(leg)
                            && sameCommune(plan, leg.from(), leg.to())));
  }

  private static boolean near(CheckedPlan plan, WorkedDay day, Leg leg, int tolerance) {
    var drive = plan.season().drive(leg);
    int limit = plan.season().season().rules().betweenStopsMinutes() + tolerance;
    return drive != null && (!day.legsBetweenStops().contains(leg) || drive.minutes() <= limit);
  }

  static boolean oneSetUpADay(CheckedPlan plan) {
    var rules = plan.season().season().rules();
    int stay = rules.setUpMinutes() + rules.packUpMinutes();
    return days(
        plan,
        day -> day.minutes() - (long) day.legsBetweenStops().size() * stay <= rules.dayMinutes());
  }

  static boolean wayHomeNotCounted(CheckedPlan plan) {
    int limit = plan.season().season().rules().dayMinutes();
    return days(
        plan,
        day -> {
          var home = Objects.requireNonNull(plan.season().drive(day.legs().getLast()));
          return day.minutes() - home.minutes() <= limit;
        });
  }

  static boolean anySlotAllowed(CheckedPlan plan) {
    return serving(
        plan,
        used ->
            plan.season().request(used.visit().content()).allowed().stream()
                .anyMatch(allowed -> allowed.date().equals(used.at().date())));
  }

  static boolean anyStopOfTheCommune(CheckedPlan plan) {
    return serving(
        plan,
        used ->
            plan.season().stopsOf(plan.season().request(used.visit().content())).stream()
                .anyMatch(stop -> sameCommune(plan, stop, used.visit().stop())));
  }

  static boolean pairedAnywhere(CheckedPlan plan) {
    return specific(plan, used -> isOpen(after(plan, used)));
  }

  static boolean pairedWithAnything(CheckedPlan plan) {
    return specific(plan, used -> isAt(used.visit().stop(), after(plan, used)));
  }

  static boolean pairedBefore(CheckedPlan plan) {
    return specific(
        plan,
        used ->
            List.of(Slot.values()).stream()
                .filter(slot -> Math.abs(slot.ordinal() - used.slot().ordinal()) == 1)
                .map(slot -> plan.visit(used.at(), slot))
                .anyMatch(beside -> isAt(used.visit().stop(), beside) && isOpen(beside)));
  }

  static boolean onceByEachVehicle(CheckedPlan plan) {
    var served = new HashSet<List<String>>();
    return serving(plan, used -> served.add(List.of(used.at().vehicle(), used.visit().content())));
  }

  static boolean weeksFromTheFirstDate(CheckedPlan plan) {
    var season = plan.season().season();
    return sums(
        plan,
        day -> ChronoUnit.DAYS.between(season.from(), day.at().date()) / 7,
        WorkedDay::minutes,
        season.rules().weekMinutes());
  }

  static boolean saturdaysNotCounted(CheckedPlan plan) {
    return sums(
        plan,
        day -> week(plan, day),
        day -> day.at().date().getDayOfWeek() == DayOfWeek.SATURDAY ? 0 : 1,
        plan.season().season().rules().weekDays());
  }

  static boolean blocksAWeekLater(CheckedPlan plan) {
    return sums(
        plan,
        day -> (week(plan, day) + 3) / 4,
        WorkedDay::minutes,
        plan.season().season().rules().fourWeeksMinutes());
  }

  static boolean sundayFree(CheckedPlan plan) {
    return days(
        plan,
        day ->
            day.at().date().getDayOfWeek() != DayOfWeek.SATURDAY
                || !plan.days().containsKey(day.at().plusDays(1)));
  }

  static boolean restElsewhere(CheckedPlan plan) {
    return days(
        plan,
        day -> {
          var evening = plan.visit(day.at(), Slot.EV);
          var morning = plan.visit(day.at().plusDays(1), Slot.AM);
          return evening == null || morning == null || isAt(evening.stop(), morning);
        });
  }

  static boolean singleAtAStop(CheckedPlan plan) {
    var held = new HashSet<List<Object>>();
    return plan.used().stream()
        .filter(used -> used.visit().isOpen())
        .allMatch(used -> held.add(List.of(used.at().date(), used.slot(), used.visit().stop())));
  }

  static boolean closedPinsFree(CheckedPlan plan) {
    return pins(plan, (pin, held) -> pin.visit() == null || pin.visit().equals(held));
  }

  static boolean pinsOfStops(CheckedPlan plan) {
    return pins(
        plan, (pin, held) -> pin.visit() == null ? held == null : isAt(pin.visit().stop(), held));
  }

  static boolean outrankedAlways(CheckedPlan plan) {
    return plan.refused().stream().allMatch(refusal -> refusal.reason() == Refusal.Reason.OUTRANKED)
        && plan.season().season().requests().stream()
            .allMatch(request ->
                plan.served().contains(request.id())
                    != plan.refused().stream()
                        .anyMatch(refusal -> refusal.request().equals(request.id())));
  }

  private interface Binds {
    boolean keeps(Pin pin, @Nullable Visit held);
  }

  private static boolean pins(CheckedPlan plan, Binds binds) {
    return plan.season().season().pins().stream()
        .allMatch(pin ->
            binds.keeps(pin, plan.visit(new VehicleDate(pin.vehicle(), pin.date()), pin.slot())));
  }

  private static boolean days(CheckedPlan plan, Predicate<WorkedDay> keeps) {
    return plan.days().values().stream().allMatch(keeps);
  }

  private static boolean sums(
      CheckedPlan plan,
      ToLongFunction<WorkedDay> period,
      ToLongFunction<WorkedDay> amount,
      long limit) {
    var sums = new HashMap<List<Object>, Long>();
    for (var day : plan.days().values()) {
      sums.merge(
          List.of(day.at().vehicle(), period.applyAsLong(day)), amount.applyAsLong(day), Long::sum);
    }
    return sums.values().stream().allMatch(sum -> sum <= limit);
  }

  private static int week(CheckedPlan plan, WorkedDay day) {
    return plan.season().season().week(day.at().date());
  }

  private static boolean serving(CheckedPlan plan, Predicate<Used> keeps) {
    return plan.used().stream().filter(used -> !used.visit().isOpen()).allMatch(keeps);
  }

  private static boolean specific(CheckedPlan plan, Predicate<Used> keeps) {
    return serving(
        plan,
        used -> !plan.season().request(used.visit().content()).specific() || keeps.test(used));
  }

  private static @Nullable Visit after(CheckedPlan plan, Used used) {
    return used.slot() == Slot.EV
        ? null
        : plan.visit(used.at(), Slot.values()[used.slot().ordinal() + 1]);
  }

  private static boolean isOpen(@Nullable Visit visit) {
    return visit != null && visit.isOpen();
  }

  private static boolean isAt(String stop, @Nullable Visit visit) {
    return visit != null && visit.stop().equals(stop);
  }

  private static boolean sameCommune(CheckedPlan plan, String stop, String other) {
    return plan.season().communeOf(stop).equals(plan.season().communeOf(other));
  }
}
