package org.escale.network;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Other operators' places, entered by the hundred. Who enters them says so once in the audit log
 * for the whole file, not once for each place.
 */
@Service
public class FederatedPlaces {
  private final FederatedPlaceRepository repository;
  private final Clock clock;

  FederatedPlaces(FederatedPlaceRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /** Those of a producer that have one of these identifiers of its own, by identifier. */
  public Map<String, Place> of(String source, Collection<String> sourceIds) {
    return repository.of(source, sourceIds);
  }

  /** Which of these are places of this register, whoever their producer is. */
  public Set<UUID> present(Collection<UUID> ids) {
    return repository.present(ids);
  }

  /** Which of these are held to be duplicates of others. */
  public Set<UUID> duplicates(Collection<UUID> ids) {
    return repository.duplicates(ids);
  }

  /**
   * Enters new places and replaces known ones, which must be at the version that was read.
   *
   * @throws PlaceChangedMeanwhile when somebody else has changed one since
   */
  @Transactional
  public void enter(List<Place> added, List<Place> changed) {
    var now = clock.instant();
    repository.add(added, now);
    repository.change(changed, now);
  }
}
