package org.escale.hosting;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Background jobs. They stand in the database: whatever program is free takes one; when a program
 * dies, another (or the same, started again) runs its jobs anew. A job must therefore bear being
 * run twice. Modules contribute their jobs as beans of type {@link Task} and ask for a run through
 * {@link SchedulerClient}.
 */
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {
  private static final String TABLE = "hosting.scheduled_task";

  /** A program that has not given a sign of life four times in a row is dead. */
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(3);

  private static final int SIGNS_MISSED = 4;

  @Bean(destroyMethod = "stop")
  Scheduler scheduler(
      DataSource dataSource,
      Clock clock,
      ObjectProvider<Task<?>> ordinary,
      ObjectProvider<RecurringTask<?>> recurring) {
    var builder =
        new TimedBuilder(
            new TransactionAwareDataSourceProxy(dataSource),
            ordinary.stream().filter(task -> !(task instanceof RecurringTask)).toList(),
            clock);
    recurring.forEach(builder::startTasks);
    return builder
        .tableName(TABLE)
        .schedulerName(new SchedulerName.Fixed("escale-" + UUID.randomUUID()))
        .threads(3)
        .pollingInterval(Duration.ofSeconds(1))
        .heartbeatInterval(SIGN_OF_LIFE)
        .missedHeartbeatsLimit(SIGNS_MISSED)
        .shutdownMaxWait(Duration.ofSeconds(10))
        .commitWhenAutocommitDisabled(false)
        .build();
  }

  /** A run that is asked for within a transaction is there only if the transaction holds. */
  @Bean
  @Primary
  SchedulerClient schedulerClient(DataSource dataSource) {
    return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
        .tableName(TABLE)
        .build();
  }

  /** Jobs begin when the program is ready to serve; a command leaves them alone. */
  @Bean
  @ConditionalOnWebApplication
  ApplicationListener<ApplicationReadyEvent> jobsBegin(ObjectProvider<Scheduler> scheduler) {
    return ready -> scheduler.getObject().start();
  }

  /**
   * Gives the builder the program's time. It always runs on, even where the program's own clock has
   * been made to stand still: the builder waits by it.
   */
  private static final class TimedBuilder extends SchedulerBuilder {
    TimedBuilder(DataSource dataSource, List<Task<?>> tasks, Clock time) {
      super(dataSource, tasks);
      var machine = Clock.systemUTC();
      var running = Clock.offset(machine, Duration.between(machine.instant(), time.instant()));
      clock = running::instant;
    }
  }
}
