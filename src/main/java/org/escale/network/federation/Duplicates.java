package org.escale.network.federation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.escale.access.AuditLog;
import org.escale.network.Places;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Places that look like one and the same are proposed, and people decide. Nothing is merged: the
 * duplicate stays in the register, unpublished, and whatever was decided can be undone.
 */
@Service
public class Duplicates {
  private final DuplicateRepository repository;
  private final Places places;
  private final AuditLog audit;
  private final Clock clock;

  Duplicates(DuplicateRepository repository, Places places, AuditLog audit, Clock clock) {
    this.repository = repository;
    this.places = places;
    this.audit = audit;
    this.clock = clock;
  }

  /** The pairs that nobody has decided on, the most alike first. */
  @Transactional(readOnly = true)
  public List<Likeness.Pair> proposed() {
    var decided = repository.distinctions();
    return Likeness.pairs(repository.faces()).stream()
        .filter(pair -> !decided.contains(pair.one() + " " + pair.other()))
        .toList();
  }

  List<DuplicateRepository.Decision> decisions(int most) {
    return repository.decisions(most);
  }

  /**
   * Says that a place is another one that is kept. It is no longer published.
   *
   * @return false where one of them is held for a duplicate already: then nothing changes
   */
  @Transactional
  public boolean same(UUID duplicate, UUID kept, String who) {
    if (duplicate.equals(kept) || repository.lock(duplicate, kept) < 2) return false;
    if (repository.isDuplicate(duplicate, kept)) return false;
    var now = clock.instant();
    repository.confuse(duplicate, kept);
    repository.add(duplicate, kept, repository.withdraw(duplicate, now), who, now);
    audit.record("federation.same", name(duplicate), null, Map.of("id", kept));
    return true;
  }

  /** Takes back that a place is a duplicate; it is published again if it was. */
  @Transactional
  public void undoSame(UUID duplicate) {
    repository
        .remove(duplicate)
        .ifPresent(wasPublished -> {
          if (wasPublished) repository.publish(duplicate, true, clock.instant());
          audit.record("federation.not-same", name(duplicate), null, null);
        });
  }

  /** Says that two places that look alike are two: they are not proposed again. */
  @Transactional
  public void different(UUID one, UUID other, String who) {
    if (one.equals(other) || repository.lock(one, other) < 2) return;
    repository.distinguish(one, other, who, clock.instant());
    audit.record("federation.different", name(one), null, Map.of("id", other));
  }

  /** Takes back that two places are two; they may be proposed again. */
  @Transactional
  public void undoDifferent(UUID one, UUID other) {
    if (repository.confuse(one, other)) {
      audit.record("federation.not-different", name(one), Map.of("id", other), null);
    }
  }

  private String name(UUID id) {
    return places.get(id).name();
  }
}
