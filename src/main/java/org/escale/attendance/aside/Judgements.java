package org.escale.attendance.aside;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.escale.access.AuditLog;
import org.escale.attendance.VisitEvent;
import org.escale.attendance.intake.LateCounts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judging what was set aside: it is counted, at a session that somebody names, or left out. */
@Service
public class Judgements {
  private static final int MOST = 200;

  private final AsideRepository repository;
  private final LateCounts late;
  private final AuditLog audit;
  private final Clock clock;

  Judgements(AsideRepository repository, LateCounts late, AuditLog audit, Clock clock) {
    this.repository = repository;
    this.late = late;
    this.audit = audit;
    this.clock = clock;
  }

  /** What is to be judged, the latest first. */
  List<AsideEvent> open() {
    return repository.all(MOST);
  }

  /** What the audit log keeps of it: no words of anybody, for it keeps them for ever. */
  record Judged(String type, String reason) {
    static Judged of(AsideEvent event) {
      return new Judged(event.type() == null ? "" : event.type(), event.reason());
    }
  }

  /**
   * Counts it as people. What waited for it takes effect.
   *
   * @param by the login of who judges
   * @throws AlreadyJudged when somebody was faster
   */
  @Transactional
  public void count(UUID id, Judgement judgement, String by) {
    var event = repository.find(id).filter(AsideEvent::countable).orElseThrow(AlreadyJudged::new);
    settle(event, true, by);
    var at = event.toldAt() == null ? event.receivedAt() : event.toldAt();
    if (!repository.count(id, judgement, event.label(), at, by)) {
      // its identifier stands for something else already: it is counted under another one
      repository.count(VisitEvent.newId(clock.instant()), judgement, event.label(), at, by);
    }
    late.counted(id);
    audit.record("event.count", id.toString(), Judged.of(event), judgement);
  }

  /**
   * Leaves it out of all counts; it stays in the log.
   *
   * @throws AlreadyJudged when somebody was faster
   */
  @Transactional
  public void leaveOut(UUID id, String by) {
    var event = repository.find(id).orElseThrow(AlreadyJudged::new);
    settle(event, false, by);
    audit.record("event.leave-out", id.toString(), Judged.of(event), null);
  }

  private void settle(AsideEvent event, boolean counted, String by) {
    var first =
        event.disputed()
            ? repository.judge(event.id(), counted, by, clock.instant())
            : repository.settle(event.id(), counted, clock.instant());
    if (!first) throw new AlreadyJudged();
  }
}
