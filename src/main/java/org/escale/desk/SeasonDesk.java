package org.escale.desk;

import static org.escale.access.Permission.SEASON_PLAN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.escale.access.SignedIn;
import org.escale.planning.Plans;
import org.escale.planning.Season;
import org.escale.planning.SeasonWeeks;
import org.escale.planning.Seasons;
import org.escale.planning.StoredPlan;
import org.escale.wording.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The season that runs or comes next, and what its manager still has to decide. */
@Component
class SeasonDesk {
  /** So many days before a season ends, the next one should be prepared. */
  private static final int DAYS_TO_PREPARE = 90;

  private final Seasons seasons;
  private final Plans plans;
  private final Words words;
  private final Today today;

  SeasonDesk(Seasons seasons, Plans plans, Words words, Today today) {
    this.seasons = seasons;
    this.plans = plans;
    this.words = words;
    this.today = today;
  }

  /**
   * A season as the desk shows it.
   *
   * @param week which of its weeks it is; null while it has not begun
   * @param published number of the plan that residents see; null when there is none
   */
  record View(Season season, @Nullable Integer week, int weeks, @Nullable Integer published) {}

  /** The season of today; otherwise the next one. */
  Optional<View> view() {
    var day = today.day();
    return unfinished().stream()
        .findFirst()
        .map(season -> {
          var weeks = SeasonWeeks.count(season.firstDay(), season.lastDay());
          var week = begun(season, day) ? SeasonWeeks.count(season.firstDay(), day) : null;
          var published = plans.all(season.id()).stream().filter(StoredPlan::published).findFirst();
          return new View(season, week, weeks, published.map(StoredPlan::number).orElse(null));
        });
  }

  List<Task> tasks(SignedIn who) {
    if (!who.may(SEASON_PLAN)) return List.of();
    var ahead = unfinished();
    if (ahead.isEmpty()) return List.of(Task.of("season", "/gestion/saisons/nouvelle"));
    var tasks = new ArrayList<Task>();
    for (var season : ahead) unpublished(season).ifPresent(tasks::add);
    var last = Collections.max(ahead, Comparator.comparing(Season::lastDay));
    if (!last.lastDay().isAfter(today.day().plusDays(DAYS_TO_PREPARE))) {
      tasks.add(
          Task.of(
              "next-season",
              "/gestion/saisons/nouvelle",
              last.name(),
              words.dayAndYear(last.lastDay())));
    }
    return tasks;
  }

  /** What the season needs before residents can see it. */
  private Optional<Task> unpublished(Season season) {
    var found = plans.all(season.id());
    if (found.stream().anyMatch(StoredPlan::published)) return Optional.empty();
    var address = "/gestion/saisons/" + season.id();
    if (found.stream().anyMatch(StoredPlan::searching)) {
      return Optional.of(Task.of("searching", address, season.name()));
    }
    return Optional.of(
        found.stream()
            .filter(StoredPlan::done)
            .max(Comparator.comparingLong(SeasonDesk::points))
            .map(plan ->
                Task.of("publish", address + "/plans/" + plan.id(), season.name(), plan.number()))
            .orElse(Task.of("plan", address, season.name())));
  }

  private static long points(StoredPlan plan) {
    return plan.objective() == null ? Long.MIN_VALUE : plan.objective();
  }

  /** The seasons that are not over, the first one first. */
  private List<Season> unfinished() {
    return seasons.all().stream()
        .filter(season -> !season.lastDay().isBefore(today.day()))
        .sorted(Comparator.comparing(Season::firstDay))
        .toList();
  }

  private static boolean begun(Season season, LocalDate day) {
    return !season.firstDay().isAfter(day);
  }
}
