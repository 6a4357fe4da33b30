package org.escale.network;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.escale.access.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of places: entering, correcting, publishing, opening and closing them. */
@Service
public class Places {
  private final PlaceRepository repository;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Places(
      PlaceRepository repository, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
    this.repository = repository;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  public Optional<Place> find(UUID id) {
    return repository.find(id);
  }

  /**
   * @throws UnknownPlace when there is none
   */
  public Place get(UUID id) {
    return find(id).orElseThrow(() -> new UnknownPlace(id));
  }

  /** What a vehicle offers. */
  public Optional<Place> ofVehicle(UUID vehicleId) {
    return repository.ofVehicle(vehicleId);
  }

  /** Our own, those of vehicles too. */
  public List<Place> ours() {
    return repository.ours();
  }

  /** What the public is told of: published and open. */
  public List<Place> published() {
    return repository.published();
  }

  /**
   * Hands on what the public is told of, place by place: a register of many is not held in memory.
   */
  @Transactional(readOnly = true)
  public void eachPublished(Consumer<Place> each) {
    repository.eachPublished(each);
  }

  /** The same of our own, in no order. */
  public List<Place> publishedOfOurs() {
    return repository.publishedOfOurs();
  }

  /** The same of those of others, place by place. */
  @Transactional(readOnly = true)
  public void eachPublishedOfOthers(Consumer<Place> each) {
    repository.eachPublishedOfOthers(each);
  }

  /** By name, {@code most} of them after the first {@code skip}. */
  public List<Place> page(PlaceFilter filter, int skip, int most) {
    return repository.page(filter, skip, most);
  }

  public int count(PlaceFilter filter) {
    return repository.count(filter);
  }

  /** The states that it has been in, the latest first. */
  public List<LifeStep> life(UUID id) {
    return repository.life(id);
  }

  /**
   * Enters a place, as it stands today.
   *
   * @throws PlaceRefusal when it cannot be in the register like this
   */
  @Transactional
  public void add(Place place) {
    guarded(() -> repository.add(place, clock.instant()));
    repository.add(place.id(), new LifeStep(place.life(), today(place), null, clock.instant()));
    audit.record("place.add", place.name(), null, place);
  }

  /**
   * Changes what is said of a place; its life changes by {@link #turn}.
   *
   * @param place at the version that was read
   * @throws PlaceChangedMeanwhile when somebody else has changed it since
   * @throws PlaceRefusal when it cannot be in the register like this
   */
  @Transactional
  public void change(Place place) {
    var before = get(place.id());
    if (place.equals(before)) return;
    guarded(() -> {
      if (!repository.change(place, clock.instant())) {
        throw new PlaceChangedMeanwhile(get(place.id()));
      }
    });
    var now = get(place.id());
    audit.record("place.change", place.name(), before, now);
    events.publishEvent(new PlaceChanged(before, now));
  }

  /** Changes the place as it is now; for what a person decides without reading the whole of it. */
  @Transactional
  public void change(UUID id, UnaryOperator<Place> change) {
    change(change.apply(get(id)));
  }

  /**
   * A place enters another state of its life.
   *
   * @param since the day from which that is so, at its place
   * @throws PlaceRefusal when the day is to come or before the last change, or the place may not
   *     open
   */
  @Transactional
  public void turn(UUID id, PlaceLife life, LocalDate since, @Nullable String reason) {
    var before = get(id);
    if (before.life() == life) return;
    boolean known = life(id).stream().anyMatch(step -> since.isBefore(step.since()));
    if (known || since.isAfter(today(before))) throw new PlaceRefusal.ImpossibleDay();
    change(before.withLife(life));
    repository.add(id, new LifeStep(life, since, reason, clock.instant()));
  }

  private LocalDate today(Place place) {
    return LocalDate.ofInstant(clock.instant(), place.at().zone());
  }

  /** The named rule of the database in a person's terms. */
  private static void guarded(Runnable change) {
    try {
      change.run();
    } catch (DataIntegrityViolationException e) {
      var said = String.valueOf(e.getMessage());
      if (said.contains("published_place_is_complete")) throw new PlaceRefusal.Incomplete();
      if (said.contains("duplicate_is_not_published")) throw new PlaceRefusal.Duplicate();
      if (said.contains("school_of_a_school_space")) throw new PlaceRefusal.OfASchool();
      if (said.contains("open_school_space_has_its_agreement")) {
        throw new PlaceRefusal.AgreementMissing();
      }
      throw e;
    }
  }
}
