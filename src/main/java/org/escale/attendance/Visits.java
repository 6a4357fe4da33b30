package org.escale.attendance;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.escale.access.AuditLog;
import org.escale.attendance.VisitRefused.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counting visits. Events are only added; every total is their sum. An event that arrives again
 * counts once, and what was acknowledged is committed.
 */
@Service
public class Visits {
  private final VisitRepository repository;
  private final SessionReportRepository reports;
  private final AuditLog audit;
  private final TransactionTemplate aside;

  Visits(
      VisitRepository repository,
      SessionReportRepository reports,
      AuditLog audit,
      PlatformTransactionManager transactions) {
    this.repository = repository;
    this.reports = reports;
    this.audit = audit;
    this.aside = new TransactionTemplate(transactions);
    aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Counts people at an open session.
   *
   * @throws VisitRefused when nothing was counted
   */
  @Transactional
  public void record(VisitEvent event) {
    if (isKnown(event)) return;
    if (!reports.holdOpen(event.sessionId())) throw new VisitRefused(Reason.SESSION_NOT_OPEN);
    if (repository.addAll(List.of(event)) == 0) isKnown(event);
  }

  /**
   * Corrects a count from what somebody saw to what it should be. Of two people who correct the
   * same count at once, the second is told.
   *
   * @throws VisitRefused when nothing was corrected
   */
  @Transactional
  public void correct(Correction correction) {
    var count =
        repository
            .lock(correction.corrected())
            .orElseThrow(() -> new VisitRefused(Reason.NOT_A_COUNT));
    if (correction.is() < 0) throw new VisitRefused(Reason.BELOW_ZERO);
    if (correction.is() == correction.was()) throw new VisitRefused(Reason.NO_DIFFERENCE);
    var event = correction.asEventOn(count);
    if (isKnown(event)) return;
    if (repository.standing(count.eventId()) != correction.was()) {
      throw new VisitRefused(Reason.CORRECTED_MEANWHILE);
    }
    record(event);
  }

  /**
   * Brings in the tallies of sessions that lie behind, open or not; events already known change
   * nothing. All or nothing.
   *
   * @return how many were new
   * @throws VisitRefused when one of them cannot be counted
   */
  @Transactional
  public int recordAll(List<VisitEvent> events) {
    var added = repository.addAll(events);
    if (added < events.size()) events.forEach(this::isKnown);
    return added;
  }

  /** People by audience code, corrections included. Audiences that nobody came from are absent. */
  @Transactional(readOnly = true)
  public Map<String, Integer> tally(UUID sessionId) {
    return repository.tally(sessionId);
  }

  /** Whether a count was made at that session. */
  @Transactional(readOnly = true)
  public boolean belongs(UUID count, UUID sessionId) {
    return repository.find(count).filter(found -> found.sessionId().equals(sessionId)).isPresent();
  }

  /** The counts of a session with their corrections, the last first. */
  @Transactional(readOnly = true)
  public List<Count> history(UUID sessionId) {
    return repository.history(sessionId);
  }

  /**
   * Whether the event was added before; with other content under its name it is refused, and that
   * is kept.
   */
  private boolean isKnown(VisitEvent event) {
    var known = repository.find(event.eventId());
    if (known.isEmpty()) return false;
    if (known.get().saysTheSameAs(event)) return true;
    aside.executeWithoutResult(
        _ -> audit.record("visit.refuse", event.eventId().toString(), known.get(), event));
    throw new VisitRefused(Reason.OTHER_CONTENT);
  }
}
