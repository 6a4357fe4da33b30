package org.escale.attendance.residents;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.escale.access.AuditLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erasing people: their key, their sealed name, which visits were theirs. The visits themselves
 * stay counted, as anybody's. It stands in the ledger before the transaction ends: a restore brings
 * nobody back.
 */
@Service
public class Erasures {
  private final ErasureRepository repository;
  private final ErasureLedger ledger;
  private final AuditLog audit;
  private final Clock clock;

  Erasures(ErasureRepository repository, ErasureLedger ledger, AuditLog audit, Clock clock) {
    this.repository = repository;
    this.ledger = ledger;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What an erasure changed of the totals, which is nothing: both are told so that anybody sees it.
   *
   * @param before everybody who was ever counted, before
   */
  public record Totals(long before, long after) {}

  /** Everybody who was ever counted. */
  @Transactional(readOnly = true)
  public long visitors() {
    return repository.visitors();
  }

  /** Whom devices are to forget: the identifiers of those who were erased since then. */
  @Transactional(readOnly = true)
  public List<UUID> since(Instant since) {
    return repository.erasedSince(since);
  }

  /** Erases one person who asked for it. Doing it twice changes nothing. */
  @Transactional
  public Totals erase(UUID resident) {
    var before = repository.visitors();
    var erased = erase(List.of(resident));
    var totals = new Totals(before, repository.visitors());
    if (!erased.isEmpty()) audit.record("resident.erase", resident.toString(), null, totals);
    ledger.add(erased);
    return totals;
  }

  /** Erases those whose time is over; says how many they were. */
  @Transactional
  int giveUp(Collection<UUID> residents) {
    var erased = erase(residents);
    ledger.add(erased);
    return erased.size();
  }

  /**
   * Does again what a restore has undone, and writes to the ledger what only the database knows:
   * another program has erased it.
   *
   * @return how many were there again
   */
  @Transactional
  int again() {
    var written = ledger.known();
    var again = erase(written).size();
    ledger.add(repository.erased().stream().filter(id -> !written.contains(id)).toList());
    return again;
  }

  private List<UUID> erase(Collection<UUID> residents) {
    return residents.isEmpty() ? List.of() : repository.erase(residents, clock.instant());
  }
}
