package org.escale.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.escale.access.AuditLog;
import org.escale.calendar.PublicHolidays;
import org.escale.territory.Communes;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The seasons: created, moved, closed on some days, with rules and weights of their own. */
@Service
public class Seasons {
  /** The constraints that keep a season: a plan of it was published, sessions belong to it. */
  private static final List<String> STAYS =
      List.of("published_season_stays", "season_with_sessions_stays");

  private final SeasonRepository repository;
  private final Communes communes;
  private final PublicHolidays publicHolidays;
  private final AuditLog audit;
  private final Clock clock;

  Seasons(
      SeasonRepository repository,
      Communes communes,
      PublicHolidays publicHolidays,
      AuditLog audit,
      Clock clock) {
    this.repository = repository;
    this.communes = communes;
    this.publicHolidays = publicHolidays;
    this.audit = audit;
    this.clock = clock;
  }

  /** A new season with the usual rules and weights; its public holidays are closed. */
  @Transactional
  public Season create(SeasonDates dates) {
    var id = UUID.randomUUID();
    var first = Objects.requireNonNull(dates.firstDay());
    var last = Objects.requireNonNull(dates.lastDay());
    repository.add(
        id,
        Objects.requireNonNull(dates.name()),
        first,
        last,
        SeasonRules.USUAL,
        SeasonWeights.usual(communes.all().size()),
        clock.instant());
    repository.setVehicles(id, Objects.requireNonNull(dates.vehicleIds()));
    closeHolidays(id, first, last);
    var created = get(id);
    audit.record("season.create", created.name(), null, created);
    return created;
  }

  /** Another name, other dates, other vehicles; public holidays of days that are new are closed. */
  @Transactional
  public void move(UUID id, SeasonDates dates) {
    var before = get(id);
    var first = Objects.requireNonNull(dates.firstDay());
    var last = Objects.requireNonNull(dates.lastDay());
    repository.move(id, Objects.requireNonNull(dates.name()), first, last);
    repository.setVehicles(id, Objects.requireNonNull(dates.vehicleIds()));
    repository.forgetOutside(id);
    if (first.isBefore(before.firstDay())) {
      closeHolidays(id, first, earlier(before.firstDay().minusDays(1), last));
    }
    if (last.isAfter(before.lastDay())) {
      closeHolidays(id, later(before.lastDay().plusDays(1), first), last);
    }
    audit.record("season.move", before.name(), before, get(id));
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private void closeHolidays(UUID id, LocalDate first, LocalDate last) {
    publicHolidays
        .between(first, last)
        .forEach((day, name) -> repository.close(id, new ClosedDay(day, name)));
  }

  @Transactional
  public void setRules(UUID id, SeasonRules rules, SeasonWeights weights) {
    var before = get(id);
    repository.setRules(id, rules, weights);
    audit.record("season.rules", before.name(), before, get(id));
  }

  /** Nobody works on this day. */
  @Transactional
  public void close(UUID id, ClosedDay day) {
    repository.close(id, day);
    audit.record("season.close-day", get(id).name(), null, day);
  }

  /** The day can be worked again, public holiday or not. */
  @Transactional
  public void open(UUID id, LocalDate day) {
    if (repository.open(id, day)) audit.record("season.open-day", get(id).name(), day, null);
  }

  public Optional<Season> find(UUID id) {
    return repository.find(id);
  }

  /**
   * @throws NoSuchElementException when there is none
   */
  public Season get(UUID id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("season " + id));
  }

  /** Other seasons that share a vehicle and a day with this one, the first one first. */
  public List<Season> overlapping(Season season) {
    return all().stream()
        .filter(other -> !other.id().equals(season.id()) && other.overlaps(season))
        .sorted(Comparator.comparing(Season::firstDay))
        .toList();
  }

  /** Whether the season can be removed: residents were never promised a plan of it. */
  public boolean removable(UUID id) {
    return !repository.everPublished(id);
  }

  /**
   * Forgets a season that was never published, with its plans; searches that still run end.
   *
   * @throws SeasonStays when residents have been promised something of it
   */
  @Transactional
  public void remove(UUID id) {
    var season = get(id);
    try {
      repository.remove(id);
    } catch (DataIntegrityViolationException fault) {
      var said = String.valueOf(fault.getMessage());
      if (STAYS.stream().anyMatch(said::contains)) throw new SeasonStays();
      throw fault;
    }
    audit.record("season.remove", season.name(), season, null);
  }

  /** All seasons, the latest first. */
  public List<Season> all() {
    return repository.all();
  }
}
