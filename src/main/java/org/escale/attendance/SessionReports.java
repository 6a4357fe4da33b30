package org.escale.attendance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.escale.access.AuditLog;
import org.escale.agenda.SessionRefusal;
import org.escale.agenda.Sessions;
import org.escale.attendance.ReportRefused.Reason;
import org.escale.territory.Authorities;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opening a session, closing it with its account, and reopening it; who did it, and what was
 * written before, is kept in the audit log.
 */
@Service
public class SessionReports {
  private final SessionReportRepository repository;
  private final VisitRepository visits;
  private final Sessions sessions;
  private final Authorities authorities;
  private final AuditLog audit;
  private final Clock clock;

  SessionReports(
      SessionReportRepository repository,
      VisitRepository visits,
      Sessions sessions,
      Authorities authorities,
      AuditLog audit,
      Clock clock) {
    this.repository = repository;
    this.visits = visits;
    this.sessions = sessions;
    this.authorities = authorities;
    this.audit = audit;
    this.clock = clock;
  }

  public Optional<SessionReport> find(UUID sessionId) {
    return repository.find(sessionId);
  }

  /**
   * Opens a session, on its day or later. One that is already open stays as it is. From now on
   * nobody can cancel it, nor a new plan do without it.
   *
   * @throws ReportRefused when its day has not come, or when it was cancelled
   * @throws NoSuchElementException when there is no such session
   */
  @Transactional
  public void open(UUID sessionId) {
    var now = clock.instant();
    var session = sessions.get(sessionId);
    if (session.cancelled()) throw new ReportRefused(Reason.CANCELLED);
    if (session.day().isAfter(LocalDate.ofInstant(now, authorities.get().zone()))) {
      throw new ReportRefused(Reason.NOT_YET);
    }
    try {
      sessions.open(sessionId);
    } catch (SessionRefusal.AlreadyCancelled e) {
      throw new ReportRefused(Reason.CANCELLED); // in the very meantime
    }
    if (repository.open(sessionId, now)) record("session-report.open", sessionId, null);
  }

  /**
   * Takes an opening back, as if the session had never been opened: it waits again, and can be
   * cancelled.
   *
   * @throws ReportRefused when it is not open, or when somebody was counted
   */
  @Transactional
  public void takeBackOpening(UUID sessionId) {
    sessions.takeBackOpening(sessionId);
    var before = openForChange(sessionId);
    if (!visits.tally(sessionId).isEmpty()) throw new ReportRefused(Reason.COUNTED);
    repository.remove(sessionId);
    record("session-report.take-back", sessionId, before);
  }

  /**
   * Keeps what is written so far; the session stays open.
   *
   * @throws ReportRefused when it is not open
   */
  @Transactional
  public void describe(UUID sessionId, SessionAccount account) {
    var before = openForChange(sessionId);
    repository.describe(sessionId, account);
    if (!before.equals(repository.find(sessionId).orElseThrow())) {
      record("session-report.write", sessionId, before);
    }
  }

  /**
   * Closes a session with its account; from here on nothing more is counted.
   *
   * @throws ReportRefused when it is not open
   */
  @Transactional
  public void close(UUID sessionId, SessionAccount account) {
    var before = openForChange(sessionId);
    repository.describe(sessionId, account);
    repository.close(sessionId, clock.instant());
    record("session-report.close", sessionId, before);
  }

  /**
   * Opens a closed session again.
   *
   * @throws ReportRefused when it is not closed
   */
  @Transactional
  public void reopen(UUID sessionId) {
    var before = repository.lock(sessionId).orElseThrow(() -> new ReportRefused(Reason.NOT_CLOSED));
    if (before.open()) throw new ReportRefused(Reason.NOT_CLOSED);
    repository.reopen(sessionId);
    record("session-report.reopen", sessionId, before);
  }

  /**
   * Brings in the reports of sessions that lie behind; a session that already has one keeps it. All
   * or nothing.
   *
   * @return how many were new
   */
  @Transactional
  public int closeAll(List<SessionReport> reports) {
    sessions.openAsPlanned(reports.stream().map(SessionReport::sessionId).toList());
    return repository.addAll(reports);
  }

  private SessionReport openForChange(UUID sessionId) {
    return repository
        .lock(sessionId)
        .filter(SessionReport::open)
        .orElseThrow(() -> new ReportRefused(Reason.NOT_OPEN));
  }

  private void record(String action, UUID sessionId, @Nullable SessionReport before) {
    audit.record(action, sessionId.toString(), before, repository.find(sessionId).orElse(null));
  }
}
