package org.escale.network;

import java.util.List;
import java.util.Optional;
import org.escale.access.AuditLog;
import org.escale.territory.Communes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The stops, one or more in each commune. A stop is retired, never removed: its past stays. */
@Service
public class Stops {
  private final StopRepository repository;
  private final Communes communes;
  private final AuditLog audit;

  Stops(StopRepository repository, Communes communes, AuditLog audit) {
    this.repository = repository;
    this.communes = communes;
    this.audit = audit;
  }

  /** By commune and number, retired ones too. */
  public List<Stop> all() {
    return repository.all();
  }

  public Optional<Stop> find(String id) {
    return repository.find(id);
  }

  /**
   * @throws UnknownStop when there is none
   */
  public Stop get(String id) {
    return find(id).orElseThrow(() -> new UnknownStop(id));
  }

  /** By number, retired ones too. */
  public List<Stop> inCommune(String code) {
    return repository.inCommune(code);
  }

  /**
   * Adds a stop under the commune's next number.
   *
   * @throws org.escale.territory.UnknownCommune when there is no such commune
   */
  @Transactional
  public Stop add(NewStop stop) {
    communes.get(stop.communeCode());
    var added = repository.add(stop);
    audit.record("stop.put", added.id(), null, added);
    return added;
  }

  /**
   * Enters a stop under its own identifier, or changes the one that has it.
   *
   * @throws org.escale.territory.UnknownCommune when there is no such commune
   */
  @Transactional
  public void put(Stop stop) {
    communes.get(stop.communeCode());
    var before = find(stop.id()).orElse(null);
    if (stop.equals(before)) return;
    repository.put(stop);
    audit.record("stop.put", stop.id(), before, stop);
  }

  /** Seasons to come do not use it. */
  @Transactional
  public void retire(String id) {
    put(get(id).withActive(false));
  }

  /** Seasons to come may use it again. */
  @Transactional
  public void reopen(String id) {
    put(get(id).withActive(true));
  }
}
