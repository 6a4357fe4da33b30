package org.escale.tabular.background;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks for a step of an import to be done in the background, by whichever program is free. */
@Component
class ImportJob {
  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("long-import");

  private final SchedulerClient scheduler;

  ImportJob(SchedulerClient scheduler) {
    this.scheduler = scheduler;
  }

  /** Within the transaction that asks for it: the job is there only if that holds. */
  void ask(UUID importId, String step) {
    scheduler.scheduleIfNotExists(TASK.instance(importId + "/" + step).scheduledTo(Instant.EPOCH));
  }

  /** The import that the job with this name is at. */
  static UUID importId(String instance) {
    return UUID.fromString(instance.substring(0, instance.indexOf('/')));
  }
}
