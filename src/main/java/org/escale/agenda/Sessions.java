package org.escale.agenda;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.escale.access.AuditLog;
import org.escale.territory.Authorities;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scheduling sessions, cancelling them and taking a cancellation back. A session is never deleted.
 */
@Service
public class Sessions {
  private static final String ONE_VEHICLE_ONE_SESSION = "one_vehicle_one_session";
  private static final String ONE_SESSION_PER_REQUEST = "one_session_per_request";

  private final SessionRepository repository;
  private final Tours tours;
  private final Authorities authorities;
  private final AuditLog audit;
  private final Clock clock;

  Sessions(
      SessionRepository repository,
      Tours tours,
      Authorities authorities,
      AuditLog audit,
      Clock clock) {
    this.repository = repository;
    this.tours = tours;
    this.authorities = authorities;
    this.audit = audit;
    this.clock = clock;
  }

  public Optional<Session> find(UUID id) {
    return repository.find(id);
  }

  public Session get(UUID id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("session " + id));
  }

  /** The sessions of a day in the order of their beginning, the cancelled ones included. */
  public List<Session> on(LocalDate day) {
    return repository.between(day, day);
  }

  /** The sessions from the first to the last day, both included. */
  public List<Session> between(LocalDate first, LocalDate last) {
    return repository.between(first, last);
  }

  /** The sessions ahead that are to serve one of these requests, the next one first. */
  public List<Session> ahead(Collection<UUID> requestIds) {
    return repository.ahead(requestIds, clock.instant());
  }

  /**
   * @throws SessionRefusal.VehicleTaken when the vehicle is elsewhere for part of that time
   */
  @Transactional
  public Session add(NewSession session) {
    return get(addAll(List.of(session)).getFirst());
  }

  /**
   * Schedules all of them or none; also in the past, to bring in what was held before.
   *
   * @return their identifiers, in the same order
   * @throws SessionRefusal.VehicleTaken when a vehicle would be in two places
   */
  @Transactional
  public List<UUID> addAll(List<NewSession> sessions) {
    var zone = authorities.get().zone();
    var ids = new ArrayList<UUID>();
    try {
      for (var session : sessions) {
        var id = UUID.randomUUID();
        repository.add(
            id,
            session,
            session.day().atTime(session.start()).atZone(zone).toInstant(),
            session.day().atTime(session.end()).atZone(zone).toInstant(),
            clock.instant());
        ids.add(id);
      }
    } catch (DataIntegrityViolationException | ConcurrencyFailureException e) {
      throw refusal(e);
    }
    tours.redraw(sessions.stream().map(s -> new VehicleDay(s.vehicleId(), s.day())).toList());
    audit.record(
        "session.schedule",
        sessions.size() + (sessions.size() == 1 ? " session" : " sessions"),
        null,
        summary(sessions));
    return ids;
  }

  /**
   * Residents keep seeing the session, as cancelled, with the reason.
   *
   * @throws SessionRefusal when it is cancelled already, has received people, or no reason is given
   */
  @Transactional
  public void cancel(UUID id, String reason) {
    if (reason.isBlank()) throw new SessionRefusal.ReasonMissing();
    var session = locked(id);
    if (session.cancelled()) throw new SessionRefusal.AlreadyCancelled();
    if (session.openedAt() != null) throw new SessionRefusal.AlreadyOpened();
    repository.cancel(id, reason.strip(), false, clock.instant());
    changed("session.cancel", session);
  }

  /**
   * Takes a cancellation back: the session takes place after all.
   *
   * @throws SessionRefusal when it is not cancelled, or the vehicle has been promised elsewhere, or
   *     another session serves its request
   */
  @Transactional
  public void restore(UUID id) {
    var session = locked(id);
    if (!session.cancelled()) throw new SessionRefusal.NotCancelled();
    try {
      repository.restore(id, clock.instant());
    } catch (DataIntegrityViolationException | ConcurrencyFailureException e) {
      throw refusal(e);
    }
    changed("session.restore", session);
  }

  /**
   * The crew begins to receive people; the second time changes nothing. From now on the session is
   * a fact that no plan and no cancellation can take away.
   *
   * @throws SessionRefusal.AlreadyCancelled when it does not take place
   */
  @Transactional
  public void open(UUID id) {
    if (locked(id).cancelled()) throw new SessionRefusal.AlreadyCancelled();
    repository.open(id, clock.instant());
  }

  /** Nobody was received after all: the session can be cancelled again, or planned otherwise. */
  @Transactional
  public void takeBackOpening(UUID id) {
    locked(id);
    repository.takeBackOpening(id);
  }

  /**
   * Brings in that these were held when they were planned; what is cancelled or was opened before
   * stays as it is.
   */
  @Transactional
  public void openAsPlanned(Collection<UUID> ids) {
    repository.openAsPlanned(ids);
  }

  private Session locked(UUID id) {
    return repository.lock(id).orElseThrow(() -> new NoSuchElementException("session " + id));
  }

  private void changed(String action, Session before) {
    tours.redraw(List.of(new VehicleDay(before.vehicleId(), before.day())));
    audit.record(action, before.id().toString(), before, get(before.id()));
  }

  private static Object summary(List<NewSession> sessions) {
    return sessions.size() == 1 ? sessions.getFirst() : Map.of("count", sessions.size());
  }

  /** The named rule of the database in a person's terms; any other fault stays what it is. */
  static RuntimeException refusal(RuntimeException fault) {
    var said = String.valueOf(fault.getMessage());
    if (said.contains(ONE_SESSION_PER_REQUEST)) return new SessionRefusal.RequestTaken();
    return fault instanceof ConcurrencyFailureException || said.contains(ONE_VEHICLE_ONE_SESSION)
        ? new SessionRefusal.VehicleTaken()
        : fault;
  }
}
