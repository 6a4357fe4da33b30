package org.escale.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.escale.EscaleTest;
import org.escale.TestClock;
import org.escale.planning.season.SeasonJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Searches as jobs: they bear rivals, crashes and being run twice. */
@EscaleTest
class PlanSearchTest {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @Autowired JdbcClient sql;
  @Autowired Seasons seasons;
  @Autowired Plans plans;
  @Autowired PlanRepository repository;
  @Autowired PlanJob job;
  @Autowired TransactionTemplate transaction;

  private UUID season;

  @BeforeEach
  void ground() {
    Ground.lay(sql);
    season = Searching.autumn(seasons);
  }

  @Test
  void two_managers_who_start_a_search_at_once_get_a_plan_each() throws Exception {
    try (var rival = Executors.newSingleThreadExecutor()) {
      var second =
          transaction.execute(t -> {
            plans.start(season, Plans.SHORTEST, null, "Première");
            var crossing = rival.submit(() -> plans.start(season, Plans.SHORTEST, null, "Seconde"));
            assertThat(crossing).failsWithin(Duration.ofMillis(300)); // it waits for the number
            return crossing;
          });
      assertThat(second.get().number()).isEqualTo(2);
    }
    assertThat(ended())
        .hasSize(2)
        .allSatisfy(plan -> {
          assertThat(plan.done()).as(plan.failure()).isTrue();
          assertThat(plans.content(plan.id()).orElseThrow().verdict().accepted()).isTrue();
          assertThat(plan.tenthsBelowBest()).isBetween(1, 100);
        });
    assertThat(plans.all(season)).extracting(StoredPlan::number).containsExactly(2, 1);
    assertThat(plans.all(season)).extracting(StoredPlan::seed).containsExactly(2L, 1L);
  }

  @Test
  void a_search_whose_program_died_goes_on_from_what_it_had_found() {
    var found = RoughPlan.of(SeasonJson.read(plans.seasonFile(season)));
    var id = interrupted(60_000, 58_000);
    var plan = ended().getFirst();
    assertThat(plan.id()).isEqualTo(id);
    assertThat(plan.done()).as(plan.failure()).isTrue();
    assertThat(plan.objective()).isGreaterThanOrEqualTo(found.objective().total());
    assertThat(plan.elapsedMillis()).as("only for the time left").isBetween(59_000L, 75_000L);
  }

  /** As the tables stand after kill -9: the job is held by a program that gives no sign of life. */
  private UUID interrupted(int wanted, int elapsed) {
    var id = RoughPlan.keep(sql, plans, season);
    sql.sql(
            """
            UPDATE planning.plan SET status = 'running', seconds = :wanted / 1000, elapsed_ms = :elapsed WHERE id = :id
            """)
        .param("id", id)
        .param("wanted", wanted)
        .param("elapsed", elapsed)
        .update();
    sql.sql(
            """
            INSERT INTO hosting.scheduled_task
              (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
            VALUES ('plan-search', :id, now() - interval '1 year', true, 'a program that was killed',
                    now() - interval '1 year', 1)
            """)
        .param("id", id.toString())
        .update();
    return id;
  }

  @Test
  void a_job_that_runs_again_leaves_a_plan_that_is_done_as_it_is() {
    plans.start(season, Plans.SHORTEST, 7L, "Essai");
    var before = ended().getFirst();
    var file = plans.planFile(before.id()).orElseThrow();
    job.ask(before.id());
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (jobs() > 0 && System.nanoTime() < end) pause();
    assertThat(jobs()).isZero();
    assertThat(plans.get(before.id())).isEqualTo(before);
    assertThat(plans.planFile(before.id()).orElseThrow()).isEqualTo(file);
  }

  @Test
  void a_program_that_wakes_up_late_does_not_touch_what_another_has_finished() {
    var id = RoughPlan.keep(sql, plans, season);
    var before = plans.get(id);
    assertThat(repository.unwanted(id)).as("it should end").isTrue();
    repository.keep(id, new PlanProgress(1, 1, 1, null, "{}".getBytes(StandardCharsets.UTF_8)));
    repository.fail(id, "planning.plan.failure.unexpected", TestClock.START);
    assertThat(plans.get(id)).isEqualTo(before);
  }

  @Test
  void removing_a_plan_ends_its_search() {
    var plan = plans.start(season, Plans.LONGEST, 1L, "Essai");
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (plans.get(plan.id()).iterations() == 0 && System.nanoTime() < end) pause();
    plans.remove(plan.id());
    while (jobs() > 0 && System.nanoTime() < end) pause();
    assertThat(jobs()).isZero();
    assertThat(plans.all(season)).isEmpty();
  }

  private long jobs() {
    return sql.sql("SELECT count(*) FROM hosting.scheduled_task WHERE task_name = 'plan-search'")
        .query(Long.class)
        .single();
  }

  private List<StoredPlan> ended() {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (plans.all(season).stream().anyMatch(StoredPlan::searching) && System.nanoTime() < end) {
      pause();
    }
    return plans.all(season);
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
