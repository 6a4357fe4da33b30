package org.escale.planning;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks for a search to be done in the background, by whichever program is free. */
@Component
class PlanJob {
  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("plan-search");

  private final SchedulerClient scheduler;

  PlanJob(SchedulerClient scheduler) {
    this.scheduler = scheduler;
  }

  /** Within the transaction that made the plan: the job is there only if the plan is. */
  void ask(UUID planId) {
    scheduler.scheduleIfNotExists(TASK.instance(planId.toString()).scheduledTo(Instant.EPOCH));
  }
}
