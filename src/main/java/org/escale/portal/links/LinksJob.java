package org.escale.portal.links;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night the links of the public's pages are tried. */
@Configuration(proxyBeanMethods = false)
class LinksJob {
  private static final LocalTime AT_NIGHT = LocalTime.of(4, 20);

  @Bean
  RecurringTask<Void> tryLinks(LinkRounds rounds) {
    return Tasks.recurring("portal-links", Schedules.daily(ZoneId.of("Europe/Paris"), AT_NIGHT))
        .execute((instance, context) -> {
          try {
            rounds.round();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the program ends; tomorrow is another night
          }
        });
  }
}
