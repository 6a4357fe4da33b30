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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opening a session, closing it with its account, and reopening it. */
@Service
public class SessionReports {
  private final SessionReportRepository repository;
  private final Sessions sessions;
  private final Authorities authorities;
  private final AuditLog audit;
  private final Clock clock;

  SessionReports(
      SessionReportRepository repository,
      Sessions sessions,
      Authorities authorities,
      AuditLog audit,
      Clock clock) {
    this.repository = repository;
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
    repository.open(sessionId, now);
  }

  /**
   * Keeps what is written so far; the session stays open.
   *
   * @throws ReportRefused when it is not open
   */
  @Transactional
  public void describe(UUID sessionId, SessionAccount account) {
    if (!repository.describe(sessionId, account)) throw new ReportRefused(Reason.NOT_OPEN);
  }

  /**
   * Closes a session with its account; from here on nothing more is counted.
   *
   * @throws ReportRefused when it is not open
   */
  @Transactional
  public void close(UUID sessionId, SessionAccount account) {
    describe(sessionId, account);
    repository.close(sessionId, clock.instant());
  }

  /**
   * Opens a closed session again.
   *
   * @throws ReportRefused when it is not closed
   */
  @Transactional
  public void reopen(UUID sessionId) {
    var before = repository.find(sessionId);
    if (!repository.reopen(sessionId)) throw new ReportRefused(Reason.NOT_CLOSED);
    audit.record(
        "session-report.reopen",
        sessionId.toString(),
        before.orElse(null),
        repository.find(sessionId).orElseThrow());
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
}
