package org.escale.planning.season;

import java.util.EnumMap;
import java.util.List;

/** The file {@code plan.json}, format {@code escale-plan/1}: in and out. */
public final class PlanJson {
  static final String FORMAT = "escale-plan/1";

  private PlanJson() {}

  /**
   * Reads a plan of this season.
   *
   * @throws Malformed naming the field that is not in the format, or not of the season
   */
  public static Plan read(byte[] file, Season season) {
    var root = JsonText.read(file);
    SeasonJson.requireFormat(root, FORMAT);
    var planned = root.get("season").text();
    var days = days(root.get("days"));
    var objective = objective(root.get("objective"));
    var refused = SeasonJson.list(root, "refused", PlanJson::refusal);
    PlanFormat.requireDays("days", days);
    PlanFormat.require(planned, days, refused, season);
    return new Plan(planned, days, objective, refused);
  }

  /** The plan as a file: one line per day and refusal, the same bytes for the same plan. */
  public static byte[] write(Plan plan) {
    var lines = new JsonLines();
    lines.field("format", FORMAT);
    lines.field("season", plan.season());
    lines.list("days", plan.days(), PlanJson::day);
    lines.raw("objective", objective(plan.objective()));
    lines.list(
        "refused",
        plan.refused(),
        refusal ->
            new JsonLine()
                .text("request", refusal.request())
                .text("reason", refusal.reason().name()));
    return lines.bytes();
  }

  static List<PlannedDay> days(JsonField list) {
    return list.elements().stream().map(PlanJson::day).toList();
  }

  private static PlannedDay day(JsonField day) {
    var visits = new EnumMap<Slot, Visit>(Slot.class);
    for (var used : day.get("slots").elements()) {
      var slot = used.get("slot").slot();
      if (visits.put(slot, new Visit(used.get("stop").text(), used.get("content").text()))
          != null) {
        throw used.refused(slot + " is given twice");
      }
    }
    return new PlannedDay(day.get("vehicle").text(), day.get("date").date(), visits);
  }

  private static Objective objective(JsonField objective) {
    var terms = new EnumMap<Term, Long>(Term.class);
    for (var term : Term.values()) {
      terms.put(term, objective.get("terms").get(term.name()).points());
    }
    return new Objective(objective.get("total").points(), terms);
  }

  private static Refusal refusal(JsonField refusal) {
    return new Refusal(
        refusal.get("request").text(),
        refusal.get("reason").constant(Refusal.Reason.class, "reason"));
  }

  static JsonLine day(PlannedDay day) {
    var slots =
        day.visits().entrySet().stream()
            .map(used ->
                new JsonLine()
                    .text("slot", used.getKey().name())
                    .text("stop", used.getValue().stop())
                    .text("content", used.getValue().content()))
            .toList();
    return new JsonLine()
        .text("vehicle", day.vehicle())
        .text("date", day.date().toString())
        .list("slots", slots);
  }

  private static JsonLine objective(Objective objective) {
    var terms = new JsonLine();
    objective.terms().forEach((term, points) -> terms.number(term.name(), points));
    return new JsonLine().number("total", objective.total()).object("terms", terms);
  }
}
