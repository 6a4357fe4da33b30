package org.escale.agenda.places;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.escale.territory.Authorities;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night another day of openings comes into sight. */
@Configuration(proxyBeanMethods = false)
class PlaceSessionsJob {
  private static final LocalTime AT_NIGHT = LocalTime.of(3, 10);

  @Bean
  RecurringTask<Void> rollPlaceSessions(
      PlaceSessions sessions, Authorities authorities, Clock clock) {
    return Tasks.recurring("place-sessions", Schedules.daily(ZoneId.of("Europe/Paris"), AT_NIGHT))
        .execute((instance, context) ->
            sessions.roll(LocalDate.ofInstant(clock.instant(), authorities.get().zone())));
  }
}
