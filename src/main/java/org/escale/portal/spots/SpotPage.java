package org.escale.portal.spots;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.escale.portal.nearby.Line;
import org.escale.portal.nearby.Lines;
import org.escale.portal.nearby.Spot;
import org.escale.portal.nearby.SpotOpening;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When a spot opens, as its page says it. */
@Component
class SpotPage {
  private static final int DATES = 10;
  private static final Duration AHEAD = Duration.ofDays(182);

  private final Lines lines;
  private final Clock clock;

  SpotPage(Lines lines, Clock clock) {
    this.lines = lines;
    this.clock = clock;
  }

  /**
   * @param now says that one can walk in at this minute and until when; null when it is closed
   * @param cancelledToday what was promised for today and does not take place
   * @param dates the next ones, those cancelled on other days among them
   */
  record Dates(@Nullable String now, List<Line> cancelledToday, List<Line> dates) {}

  Dates of(Spot spot) {
    var instant = clock.instant();
    var coming = spot.times().between(spot, instant, instant.plus(AHEAD));
    var open = coming.stream().filter(o -> o.takesPlaceAt(instant)).findFirst();
    return new Dates(
        open.map(lines::openNow).orElse(null),
        coming.stream()
            .filter(o -> o.cancelled() && isToday(o, instant))
            .map(o -> lines.inCommune(o, instant))
            .toList(),
        coming.stream()
            .filter(o -> !o.cancelled() || !isToday(o, instant))
            .limit(DATES)
            .map(o -> lines.inCommune(o, instant))
            .toList());
  }

  private static boolean isToday(SpotOpening opening, Instant now) {
    return opening.day().equals(now.atZone(opening.spot().zone()).toLocalDate());
  }
}
