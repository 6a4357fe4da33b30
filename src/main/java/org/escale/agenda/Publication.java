package org.escale.agenda;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.escale.access.AuditLog;
import org.escale.planning.PlannedSession;
import org.escale.planning.Plans;
import org.escale.planning.PublishablePlan;
import org.escale.planning.Seasons;
import org.escale.territory.Authorities;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a plan the residents' timetable, all of it or nothing. Publishing the same plan twice
 * changes nothing; another plan keeps what stays the same, cancels what goes and adds what is new.
 */
@Service
public class Publication {
  private final SessionRepository sessions;
  private final Tours tours;
  private final Plans plans;
  private final Seasons seasons;
  private final Authorities authorities;
  private final AuditLog audit;
  private final MessageSource messages;
  private final Clock clock;

  Publication(
      SessionRepository sessions,
      Tours tours,
      Plans plans,
      Seasons seasons,
      Authorities authorities,
      AuditLog audit,
      MessageSource messages,
      Clock clock) {
    this.sessions = sessions;
    this.tours = tours;
    this.plans = plans;
    this.seasons = seasons;
    this.authorities = authorities;
    this.audit = audit;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * What publishing this plan would change, session by session.
   *
   * @throws org.escale.planning.PlanRefused when the plan cannot be published
   */
  TimetableChange preview(UUID planId) {
    var plan = plans.publishable(planId);
    return TimetableChange.between(
        sessions.future(plan.seasonId(), clock.instant()),
        plan.sessions(),
        clock.instant(),
        authorities.get().zone());
  }

  /** The promises outside the season that would not let this change happen, the first one first. */
  List<Clash> clashes(UUID seasonId, TimetableChange change) {
    return sessions.clashes(seasonId, change.placed(), authorities.get().zone());
  }

  /**
   * Publishes the plan if it does exactly what somebody has read and agreed to.
   *
   * @param fingerprint of the {@link TimetableChange} that was shown
   * @throws ConsequencesChanged when it would do something else by now
   */
  @Transactional
  public Consequences publishAsAgreed(UUID planId, String fingerprint) {
    var change = change(planId);
    if (!change.fingerprint().equals(fingerprint)) throw new ConsequencesChanged();
    return change.consequences();
  }

  /**
   * Publishes the plan.
   *
   * @throws org.escale.planning.PlanRefused when the plan cannot be published
   * @throws SessionRefusal.VehicleTaken when a vehicle is promised outside the season
   * @throws SessionRefusal.RequestTaken when a request is served outside the season
   */
  @Transactional
  public Consequences publish(UUID planId) {
    return change(planId).consequences();
  }

  private TimetableChange change(UUID planId) {
    hold();
    var change = take(plans.publishable(planId));
    plans.markPublished(planId);
    audit.record("agenda.publish", planId.toString(), null, change.consequences());
    return change;
  }

  /** Whoever publishes at the same time waits until this transaction ends. */
  void hold() {
    sessions.oneAtATime();
  }

  /** Takes the plan's sessions over. */
  @Transactional
  TimetableChange take(PublishablePlan plan) {
    var now = clock.instant();
    var zone = authorities.get().zone();
    var promised = sessions.lockFuture(plan.seasonId(), now);
    var change = TimetableChange.between(promised, plan.sessions(), now, zone);
    var rules = seasons.get(plan.seasonId()).rules();
    try {
      apply(plan.seasonId(), change);
    } catch (DataIntegrityViolationException | ConcurrencyFailureException e) {
      throw Sessions.refusal(e);
    }
    var days = new ArrayList<VehicleDay>();
    promised.forEach(s -> days.add(new VehicleDay(s.vehicleId(), s.day())));
    plan.sessions().forEach(p -> days.add(new VehicleDay(p.vehicleId(), p.day())));
    tours.redraw(days);
    tours.setMinutesAtStops(days, rules.setUpMinutes(), rules.packUpMinutes());
    return change;
  }

  private void apply(UUID seasonId, TimetableChange change) {
    var now = clock.instant();
    var reason = messages.getMessage("agenda.publication.withdrawn", null, Locale.FRENCH);
    sessions.deferVehicles();
    // cancellations come first: a request has one session at most at every moment
    change.withdrawn().forEach(session -> sessions.cancel(session.id(), reason, true, now));
    for (var back : change.restored()) {
      sessions.restore(back.session().id(), now);
      move(back);
    }
    change.moved().forEach(this::move);
    add(seasonId, change.added());
    sessions.checkVehicles();
  }

  private void move(TimetableChange.Replanned replanned) {
    var zone = authorities.get().zone();
    var planned = replanned.planned();
    if (TimetableChange.agree(replanned.session(), planned, zone)) return;
    sessions.move(
        replanned.session().id(),
        planned.vehicleId(),
        TimetableChange.start(planned, zone),
        TimetableChange.end(planned, zone),
        clock.instant());
  }

  private void add(UUID seasonId, List<PlannedSession> added) {
    var zone = authorities.get().zone();
    for (var planned : added) {
      sessions.add(
          UUID.randomUUID(),
          new NewSession(
              seasonId,
              planned.vehicleId(),
              planned.stopId(),
              planned.day(),
              planned.slot(),
              planned.start(),
              planned.end(),
              planned.kind(),
              planned.requestId(),
              planned.title()),
          TimetableChange.start(planned, zone),
          TimetableChange.end(planned, zone),
          clock.instant());
    }
  }
}
