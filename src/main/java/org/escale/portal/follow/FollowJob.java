package org.escale.portal.follow;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The postman goes every few minutes, one for all programs on the database. */
@Configuration(proxyBeanMethods = false)
class FollowJob {
  private static final Duration PAUSE = Duration.ofMinutes(5);

  @Bean
  RecurringTask<Void> tellFollowers(FollowRound round) {
    return Tasks.recurring("followers", FixedDelay.of(PAUSE))
        .execute((instance, context) -> round.go());
  }
}
