package timefold;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import java.time.DayOfWeek;
import org.escale.planning.season.Slot;
import org.jspecify.annotations.Nullable;
import timefold.Use.Held;

/**
 * The score, kept up to date day by day. Hard: a point for each minute too much (WEEK_MINUTES,
 * FOUR_WEEKS_MINUTES), and {@link #BREACH} for each other breach of what couples days: WEEK_DAYS,
 * SATURDAY_MONDAY, REST_AFTER_EVENING, REQUEST_ONCE, SINGLE_OPEN_SESSION, and a pinned day left
 * empty. Soft: the whole objective.
 */
public final class Evaluation implements IncrementalScoreCalculator<SeasonPlan, HardSoftScore> {
  private static final int BREACH = 120;
  private static final int BLOCK = 4;

  private Facts facts;
  private Worth worth;
  private int[][] weekMinutes;
  private int[][] weekDays;
  private int[][] blockMinutes;
  private int[] served;
  private short[] opened;
  private @Nullable Use[] current;
  private int[] dayAt;
  private int[] changes;
  private int vehicles;
  private int communes;
  private long hard;
  private long soft;

  @Override
  public void resetWorkingSolution(SeasonPlan plan) {
    facts = plan.facts;
    var season = facts.season;
    vehicles = season.vehicles().size();
    communes = season.communes().size();
    worth = new Worth(season);
    weekMinutes = new int[vehicles][season.weeks()];
    weekDays = new int[vehicles][season.weeks()];
    blockMinutes = new int[vehicles][season.weeks() / BLOCK + 1];
    served = new int[season.requests().size()];
    opened = new short[vehicles == 1 ? 0 : facts.quality.length * communes];
    current = new Use[plan.days.size()];
    dayAt = new int[facts.dates.size() * vehicles];
    java.util.Arrays.fill(dayAt, -1);
    for (var day : plan.days) dayAt[day.date * vehicles + day.vehicle] = day.index;
    hard = 0;
    soft = worth.ofNothing() - (long) season.weights().disruption() * facts.previouslyUsed();
    for (var day : plan.days) {
      if (day.mustWork) hard -= BREACH;
      put(day, 1);
    }
  }

  @Override
  public void beforeVariableChanged(Object day, String variable) {
    put((Day) day, -1);
  }

  @Override
  public void afterVariableChanged(Object day, String variable) {
    put((Day) day, 1);
  }

  @Override
  public HardSoftScore calculateScore() {
    return HardSoftScore.of(hard, soft);
  }

  /** Counts a day's use in, or out. */
  private void put(Day day, int sign) {
    var use = day.use;
    if (use == null) return;
    if (sign < 0) current[day.index] = null;
    if (day.mustWork) hard += (long) sign * BREACH;
    soft -= (long) sign * use.distance;
    crew(day, use, sign);
    int cell = day.date * Facts.SLOTS + use.from;
    put(day, cell, use.first, sign);
    if (use.second != null) put(day, cell + 1, use.second, sign);
    if (sign > 0) current[day.index] = use;
  }

  private void crew(Day day, Use use, int sign) {
    var rules = facts.season.rules();
    int vehicle = day.vehicle;
    int week = day.week;
    int block = week / BLOCK;
    hard += over(weekMinutes[vehicle][week], rules.weekMinutes());
    hard += over(blockMinutes[vehicle][block], rules.fourWeeksMinutes());
    hard += (long) BREACH * over(weekDays[vehicle][week], rules.weekDays());
    weekMinutes[vehicle][week] += sign * use.minutes;
    blockMinutes[vehicle][block] += sign * use.minutes;
    weekDays[vehicle][week] += sign;
    hard -= over(weekMinutes[vehicle][week], rules.weekMinutes());
    hard -= over(blockMinutes[vehicle][block], rules.fourWeeksMinutes());
    hard -= (long) BREACH * over(weekDays[vehicle][week], rules.weekDays());
    var weekday = facts.dates.get(day.date).getDayOfWeek();
    int breaches = 0;
    if (weekday == DayOfWeek.SATURDAY && on(day, 2) != null) breaches++;
    if (weekday == DayOfWeek.MONDAY && on(day, -2) != null) breaches++;
    if (use.in(2) != null && morning(on(day, 1))) breaches++;
    if (use.in(0) != null && evening(on(day, -1))) breaches++;
    hard -= (long) sign * BREACH * breaches;
  }

  private void put(Day day, int cell, Held held, int sign) {
    soft -= (long) sign * changed(day, cell % Facts.SLOTS, held);
    int extra = 0;
    if (held.isOpen()) {
      if (vehicles > 1) {
        int at = cell * communes + held.commune();
        extra = sign > 0 ? opened[at]++ : --opened[at];
      }
      soft += worth.openSession(held.commune(), facts.quality[cell], sign);
    } else {
      extra = sign > 0 ? served[held.content()]++ : --served[held.content()];
      if (extra == 0) soft += (long) sign * facts.season.requests().get(held.content()).weight();
    }
    if (extra > 0) hard -= (long) sign * BREACH;
    soft += worth.visit(held.commune(), day.week, sign);
  }

  /** What using a slot so costs, compared with leaving it unused: all used slots were counted. */
  private int changed(Day day, int slot, Held held) {
    if (facts.season.previousPlan() == null) return 0;
    var vehicle = facts.season.vehicles().get(day.vehicle).id();
    var before = facts.previous(vehicle, facts.dates.get(day.date), Slot.values()[slot]);
    int disruption = facts.season.weights().disruption();
    if (before == null) return disruption;
    return before.equals(facts.visit(held)) ? -disruption : 0;
  }

  /** What the vehicle does some days later; null where it does nothing. */
  private @Nullable Use on(Day day, int later) {
    var date = facts.dateIndex.get(facts.dates.get(day.date).plusDays(later));
    int index = date == null ? -1 : dayAt[date * vehicles + day.vehicle];
    return index < 0 ? null : current[index];
  }

  private static boolean morning(@Nullable Use use) {
    return use != null && use.in(0) != null;
  }

  private static boolean evening(@Nullable Use use) {
    return use != null && use.in(2) != null;
  }

  private static int over(int amount, int limit) {
    return Math.max(0, amount - limit);
  }
}
