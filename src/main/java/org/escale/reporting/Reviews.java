package org.escale.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.escale.attendance.Audiences;
import org.escale.territory.Authorities;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reviews of what was held and whom it reached. */
@Service
public class Reviews {
  private final ReviewRepository repository;
  private final Audiences audiences;
  private final Authorities authorities;
  private final Clock clock;

  Reviews(ReviewRepository repository, Audiences audiences, Authorities authorities, Clock clock) {
    this.repository = repository;
    this.audiences = audiences;
    this.authorities = authorities;
    this.clock = clock;
  }

  /** The review of a period, all its rows read at one moment. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Review of(Period period) {
    var sessions = repository.sessions(period, clock.instant());
    return new Review(
        period, sessions, repository.roads(period), communes(sessions), audiences.all());
  }

  /** What was counted in places, beside the vehicles that the review is of. */
  @Transactional(readOnly = true)
  public InPlaces inPlaces(Period period) {
    return repository.inPlaces(period);
  }

  /** From the very first session to today; today alone when there is none. */
  public Period sinceTheBeginning() {
    var today = today();
    return new Period(
        repository.firstDay().filter(day -> day.isBefore(today)).orElse(today), today);
  }

  /** The season that today lies in, or the last one that has begun. */
  public Optional<Period> thisSeason() {
    return repository.seasonBegunBy(today());
  }

  public Period lastCalendarYear() {
    var year = today().getYear() - 1;
    return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), authorities.get().zone());
  }

  private List<ReviewedCommune> communes(List<ReviewedSession> sessions) {
    Map<String, Integer> held = new HashMap<>();
    Map<String, Integer> visitors = new HashMap<>();
    for (var session : sessions) {
      if (!session.held()) continue;
      held.merge(session.communeCode(), 1, Integer::sum);
      visitors.merge(session.communeCode(), session.visitors(null), Integer::sum);
    }
    return repository.communes().stream()
        .map(commune ->
            new ReviewedCommune(
                commune.code(),
                commune.name(),
                commune.population(),
                held.getOrDefault(commune.code(), 0),
                visitors.getOrDefault(commune.code(), 0)))
        .sorted(Comparator.comparingInt(ReviewedCommune::visitors).reversed())
        .toList();
  }
}
