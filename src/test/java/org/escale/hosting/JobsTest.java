package org.escale.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.escale.hosting.Bell.RUNG;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.escale.EscaleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@EscaleTest
class JobsTest {
  @Autowired SchedulerClient jobs;
  @Autowired OneTimeTask<String> bell;
  @Autowired TransactionTemplate transaction;
  @Autowired Clock clock;

  @Test
  void a_job_runs_soon_after_the_transaction_that_asked_for_it() throws Exception {
    transaction.executeWithoutResult(status -> {
      jobs.scheduleIfNotExists(bell.instance("given-up", "given up"), clock.instant());
      status.setRollbackOnly();
    });
    transaction.executeWithoutResult(
        status -> jobs.scheduleIfNotExists(bell.instance("kept", "kept"), clock.instant()));
    assertThat(RUNG.poll(10, TimeUnit.SECONDS)).isEqualTo("kept");
    assertThat(RUNG.poll(2, TimeUnit.SECONDS)).as("what was rolled back").isNull();
  }
}
