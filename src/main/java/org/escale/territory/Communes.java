package org.escale.territory;

import java.util.List;
import java.util.Optional;
import org.escale.access.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The communes of the territory. */
@Service
public class Communes {
  private final CommuneRepository repository;
  private final AuditLog audit;

  Communes(CommuneRepository repository, AuditLog audit) {
    this.repository = repository;
    this.audit = audit;
  }

  /** By name, in French order. */
  public List<Commune> all() {
    return repository.all();
  }

  public Optional<Commune> find(String code) {
    return repository.find(code);
  }

  /**
   * @throws UnknownCommune when there is none with that INSEE code
   */
  public Commune get(String code) {
    return find(code).orElseThrow(() -> new UnknownCommune(code));
  }

  /**
   * Enters these communes, new and known. What one leaves open (share under 30, need) stays as it
   * was; communes that are not named stay.
   *
   * @return how many really changed something
   */
  @Transactional
  public int enter(List<NewCommune> communes) {
    int changed = 0;
    for (var commune : communes) {
      var before = find(commune.code()).map(NewCommune::of).orElse(null);
      if (put(before, before == null ? commune : commune.completedBy(before))) changed++;
    }
    return changed;
  }

  /**
   * Replaces what is known of one commune; an empty need lets the share of the population stand in.
   *
   * @throws UnknownCommune when there is none with that code
   */
  @Transactional
  public void change(NewCommune commune) {
    put(NewCommune.of(get(commune.code())), commune);
  }

  /** Whether anything changed. */
  boolean put(@Nullable NewCommune before, NewCommune after) {
    if (before != null && after.saysTheSameAs(before)) return false;
    repository.save(after);
    audit.record("commune.put", after.code(), before, after);
    return true;
  }

  /** The outline of a commune as a GeoJSON geometry, where one was imported. */
  public Optional<String> boundary(String code) {
    return repository.outline(code);
  }

  /** Gives a commune an outline, or takes it away; false where there is no such commune. */
  @Transactional
  public boolean outline(String code, @Nullable String geometry) {
    return repository.outline(code, geometry);
  }
}
