package org.escale.attendance.residents;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Every night, one program for all on the database gives up what was kept long enough. After a
 * restore it is overdue, and so runs at once.
 */
@Configuration(proxyBeanMethods = false)
class RetentionJob {
  private static final LocalTime AT_NIGHT = LocalTime.of(3, 40);

  @Bean
  RecurringTask<Void> giveUpWhatIsOver(RetentionRound round) {
    return Tasks.recurring("retention", Schedules.daily(ZoneId.of("Europe/Paris"), AT_NIGHT))
        .execute((instance, context) -> round.go());
  }
}
