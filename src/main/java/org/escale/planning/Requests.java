package org.escale.planning;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.escale.access.AuditLog;
import org.escale.network.Stops;
import org.escale.planning.RequestRefused.Reason;
import org.escale.territory.Communes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The commissioners' requests for the bus: in, answered, followed, taken back. One short method for
 * each step, and so a long class: who looks for what may become of a request finds it here.
 */
@Service
public class Requests {
  private final RequestRepository repository;
  private final RequestSlotRepository slots;
  private final Communes communes;
  private final Stops stops;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Requests(
      RequestRepository repository,
      RequestSlotRepository slots,
      Communes communes,
      Stops stops,
      AuditLog audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.repository = repository;
    this.slots = slots;
    this.communes = communes;
    this.stops = stops;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Takes a request in.
   *
   * @throws RequestRefused for an unknown commune, a stop elsewhere, no date, a reference that is
   *     taken
   */
  @Transactional
  public SubmittedRequest submit(NewRequest request) {
    requireSound(request);
    var secret = FollowSecret.make();
    var id = UUID.randomUUID();
    var reference = request.reference();
    if (reference != null) {
      if (!added(id, reference, request, secret)) throw new RequestRefused(Reason.REFERENCE_TAKEN);
    } else {
      do { // an import may have taken the next one
        reference = repository.nextReference();
      } while (!added(id, reference, request, secret));
    }
    var submitted = get(id);
    audit.record("request.submit", reference, null, submitted);
    return new SubmittedRequest(submitted, secret);
  }

  private boolean added(UUID id, String reference, NewRequest request, String secret) {
    return repository.add(id, reference, request, FollowSecret.hash(secret), clock.instant());
  }

  private void requireSound(NewRequest request) {
    if (communes.find(request.communeCode()).isEmpty()) {
      throw new RequestRefused(Reason.UNKNOWN_COMMUNE);
    }
    if (request.stopId() != null
        && stops
            .find(request.stopId())
            .filter(stop -> stop.communeCode().equals(request.communeCode()))
            .isEmpty()) {
      throw new RequestRefused(Reason.STOP_ELSEWHERE);
    }
    if (request.wishes().isEmpty()) throw new RequestRefused(Reason.NO_DATE);
  }

  /** The request that this follow link opens. */
  public Optional<Request> followed(String secret) {
    return repository.findByHash(FollowSecret.hash(secret));
  }

  public Optional<Request> find(UUID id) {
    return repository.find(id);
  }

  public Optional<Request> findByReference(String reference) {
    return repository.findByReference(reference);
  }

  /**
   * @throws NoSuchElementException when there is none
   */
  public Request get(UUID id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("request " + id));
  }

  /** All requests, in the order in which they came in. */
  public List<Request> all() {
    return repository.all();
  }

  /** Those that the filter takes, in the order in which they came in. */
  public List<Request> matching(RequestFilter filter) {
    return all().stream().filter(filter::takes).toList();
  }

  /** Accepts a request in principle: the planner will look for a place. */
  @Transactional
  public void retain(UUID id, @Nullable String reply) {
    decide(
        "request.retain",
        id,
        Set.of(RequestStatus.SUBMITTED, RequestStatus.COUNTERED, RequestStatus.DECLINED),
        RequestStatus.RETAINED,
        reply,
        () -> slots.removeProposals(id));
  }

  /** Refuses a request; the reason is what its author reads. */
  @Transactional
  public void decline(UUID id, String reason) {
    decide(
        "request.decline",
        id,
        RequestStatus.UNDECIDED,
        RequestStatus.DECLINED,
        reason,
        () -> slots.removeProposals(id));
  }

  /**
   * Proposes other half-days; the author accepts or refuses them.
   *
   * @throws RequestRefused when none is proposed that was not wished for anyway
   */
  @Transactional
  public void counter(UUID id, Collection<Wish> proposals, @Nullable String reply) {
    var wished = get(id).wishes();
    var proposed =
        proposals.stream().filter(wish -> !wished.contains(wish)).distinct().sorted().toList();
    if (proposed.isEmpty()) throw new RequestRefused(Reason.NO_DATE);
    decide(
        "request.counter",
        id,
        RequestStatus.UNDECIDED,
        RequestStatus.COUNTERED,
        reply,
        () -> {
          slots.removeProposals(id);
          slots.add(id, proposed, true);
        });
  }

  /** Says something to the author; the status stays. */
  @Transactional
  public void reply(UUID id, String reply) {
    var status = get(id).status();
    decide("request.reply", id, Set.of(status), status, reply, () -> {});
  }

  /** How much the authority wants to serve it, 1 to 5. */
  @Transactional
  public void prioritise(UUID id, int priority) {
    var before = get(id);
    if (before.priority() == priority) return;
    repository.setPriority(id, priority, clock.instant());
    audit.record("request.prioritise", before.reference(), before.priority(), priority);
  }

  /**
   * The author accepts the proposal: its half-days take the place of the wishes, which are kept to
   * be read.
   *
   * @param fingerprint of the proposal that the author has read, {@link Request#proposal()}
   * @throws RequestRefused when another one was made meanwhile
   */
  @Transactional
  public void acceptProposal(UUID id, String fingerprint) {
    change(
        "request.accept-proposal",
        id,
        Set.of(RequestStatus.COUNTERED),
        RequestStatus.RETAINED,
        null,
        () -> {
          // the row is held by now: only what is read here is what the author agrees to
          if (!get(id).proposal().equals(fingerprint)) {
            throw new RequestRefused(Reason.PROPOSAL_CHANGED);
          }
          slots.agreeOnProposals(id);
        });
  }

  /** The author refuses the proposal: the authority has to answer again. */
  @Transactional
  public void refuseProposal(UUID id) {
    change(
        "request.refuse-proposal",
        id,
        Set.of(RequestStatus.COUNTERED),
        RequestStatus.SUBMITTED,
        null,
        () -> slots.removeProposals(id));
  }

  /** The author takes the request back. */
  @Transactional
  public void withdraw(UUID id) {
    change("request.withdraw", id, RequestStatus.ALIVE, RequestStatus.WITHDRAWN, null, () -> {});
  }

  private void decide(
      String action,
      UUID id,
      Set<RequestStatus> from,
      RequestStatus to,
      @Nullable String reply,
      Runnable dates) {
    change(action, id, from, to, reply, dates);
    events.publishEvent(new RequestAnswered(id));
  }

  /** Held from before it is read until all has changed, so that the log tells both states whole. */
  private void change(
      String action,
      UUID id,
      Set<RequestStatus> from,
      RequestStatus to,
      @Nullable String reply,
      Runnable dates) {
    repository.hold(id);
    var before = get(id);
    if (!repository.move(id, from, to, reply, clock.instant())) {
      throw new RequestRefused(Reason.ALREADY_DECIDED);
    }
    dates.run();
    audit.record(action, before.reference(), RequestState.of(before), RequestState.of(get(id)));
  }
}
