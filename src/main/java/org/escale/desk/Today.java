package org.escale.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.escale.territory.Authorities;
import org.springframework.stereotype.Component;

/** The day that it is in the territory. */
@Component
class Today {
  private final Authorities authorities;
  private final Clock clock;

  Today(Authorities authorities, Clock clock) {
    this.authorities = authorities;
    this.clock = clock;
  }

  ZoneId zone() {
    return authorities.get().zone();
  }

  LocalDate day() {
    return LocalDate.ofInstant(clock.instant(), zone());
  }
}
