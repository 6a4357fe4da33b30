package org.escale.planning.season.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import org.escale.planning.season.Objective;
import org.escale.planning.season.Pin;
import org.escale.planning.season.Plan;
import org.escale.planning.season.PlanJson;
import org.escale.planning.season.PlannedDay;
import org.escale.planning.season.RandomPlan;
import org.escale.planning.season.RandomSeason;
import org.escale.planning.season.Refusal;
import org.escale.planning.season.Season;
import org.escale.planning.season.SeasonJson;
import org.escale.planning.season.Slot;
import org.escale.planning.season.Term;
import org.escale.planning.season.command.CheckCommand;
import org.escale.planning.season.search.Limit;
import org.escale.planning.season.search.Planner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The project's checker and the model's reference checker say the same, line by line. */
class ReferenceCheckerAgreesTest {
  private static final int SEASONS = 50;
  private static final int PLANS = 20;
  @TempDir Path folder;

  @Test
  void the_two_checkers_agree_on_a_thousand_plans_feasible_and_not() throws IOException {
    var program = ReferenceChecker.assumed();
    for (int s = 0; s < SEASONS; s++) write(s);
    var theirs = ReferenceChecker.verdicts(program, folder);
    var files = plans();
    assertThat(files).hasSize(SEASONS * PLANS);
    assertThat(theirs).hasSameSizeAs(files);
    int feasible = 0;
    for (int i = 0; i < files.size(); i++) {
      var ours = ours(files.get(i));
      assertThat(ours).as(files.get(i)).containsExactlyInAnyOrderElementsOf(theirs.get(i));
      if (ours.contains("exit 0")) feasible++;
    }
    assertThat(feasible).isBetween(SEASONS * PLANS / 10, SEASONS * PLANS * 9 / 10);
  }

  private List<String> plans() throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("plan"))
          .sorted()
          .toList();
    }
  }

  /** One season, and plans of it from found over disturbed to senseless, some misstated. */
  private void write(int number) throws IOException {
    var random = new Random(number);
    var season = pinned(RandomSeason.of(1000 + number), random);
    Files.write(folder.resolve("season" + number + ".json"), SeasonJson.write(season));
    for (int p = 0; p < PLANS; p++) {
      var plan = plan(season, random, p);
      Files.write(folder.resolve("plan%d-%02d.json".formatted(number, p)), PlanJson.write(plan));
    }
  }

  private static Plan plan(Season season, Random random, int kind) {
    if (kind >= PLANS - 4) {
      return misstated(RandomPlan.stated(season, RandomPlan.days(season, random, 0.5)), random);
    }
    var found =
        new Planner(season, () -> 0)
            .plan(kind, new Limit.Iterations(60), null, () -> false, progress -> {});
    int changes = Math.max(0, kind - 7);
    if (changes == 0) return found;
    var days = RandomPlan.disturbed(season, found.days(), random, changes);
    var stated = RandomPlan.stated(season, days);
    return random.nextInt(3) == 0 ? misstated(stated, random) : stated;
  }

  private static Plan misstated(Plan plan, Random random) {
    var terms = new EnumMap<>(plan.objective().terms());
    var term = Term.values()[random.nextInt(Term.values().length)];
    terms.merge(term, (long) random.nextInt(2), Long::sum);
    var refused = new ArrayList<>(plan.refused());
    if (!refused.isEmpty()) refused.remove(random.nextInt(refused.size()));
    if (!refused.isEmpty()) {
      var other = refused.get(random.nextInt(refused.size()));
      refused.add(new Refusal(other.request(), Refusal.Reason.OUTRANKED));
    }
    return new Plan(
        plan.season(), plan.days(), new Objective(plan.objective().total(), terms), refused);
  }

  private static Season pinned(Season season, Random random) {
    if (random.nextBoolean()) return season;
    var found =
        new Planner(season, () -> 0)
            .plan(1, new Limit.Iterations(60), null, () -> false, progress -> {});
    var pins = new ArrayList<Pin>();
    for (PlannedDay day : found.days()) {
      for (var slot : Slot.values()) {
        if (random.nextInt(6) == 0) {
          pins.add(new Pin(day.vehicle(), day.date(), slot, day.visits().get(slot)));
        }
      }
    }
    return season.replanned(season.vehicles(), pins, season.previousPlan());
  }

  private List<String> ours(String plan) {
    var said = new ByteArrayOutputStream();
    var out = new PrintStream(said, true, StandardCharsets.UTF_8);
    var number = plan.substring("plan".length(), plan.indexOf('-'));
    int status =
        CheckCommand.run(
            new String[] {
              folder.resolve("season" + number + ".json").toString(),
              folder.resolve(plan).toString()
            },
            out,
            out);
    var lines = new ArrayList<>(Arrays.asList(said.toString(StandardCharsets.UTF_8).split("\n")));
    lines.add("exit " + status);
    return lines;
  }
}
