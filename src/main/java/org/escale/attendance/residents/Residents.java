package org.escale.attendance.residents;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.escale.attendance.device.DeviceRevoked;
import org.escale.attendance.residents.Received.OfResident;
import org.escale.attendance.residents.Received.OfVisit;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Takes in from devices who agreed to be known, and which visits were theirs. Sent again it changes
 * nothing; who is erased stays erased; what cannot be taken in does not keep the rest out.
 */
@Service
public class Residents {
  /** People, and visits, that one body may hold. */
  public static final int MOST = 500;

  /** What a broken rule is called in the protocol. */
  private static final Map<String, String> REASONS =
      Map.of(
          "parent_agrees_under_15", "parent-missing",
          "identity_on_a_known_text", "unknown-text",
          "birth_year_of_a_person", "unreadable");

  private final RegistrationRepository repository;
  private final Clock clock;
  private final TransactionTemplate each;

  Residents(
      RegistrationRepository repository, Clock clock, PlatformTransactionManager transactions) {
    this.repository = repository;
    this.clock = clock;
    this.each = new TransactionTemplate(transactions);
    each.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /**
   * Takes in what a device sends by itself. It is held meanwhile, as by its events: a body under
   * way when it is revoked is taken in whole before, or refused.
   *
   * @throws DeviceRevoked when it may send no more; nothing is kept
   */
  @Transactional
  public Received receiveFrom(UUID device, JsonNode body) {
    var revokedAt = repository.holdDevice(device);
    if (revokedAt.isPresent()) throw new DeviceRevoked(revokedAt.get());
    return receive(device, body);
  }

  /**
   * Takes in one body of {@code POST /api/attendance/residents}, in one transaction: the answer is
   * true for all of it, or nothing was received.
   *
   * @param device who sends it, or whose sealed log it was in
   * @throws IllegalArgumentException when it holds more than {@link #MOST} people or visits
   */
  @Transactional
  public Received receive(UUID device, JsonNode body) {
    var residents = body.path("residents");
    var visits = body.path("visits");
    if (residents.size() > MOST || visits.size() > MOST) {
      throw new IllegalArgumentException("more than " + MOST);
    }
    var told = new ArrayList<Told>();
    for (var sent : residents) {
      told.add(new Told(text(sent, "resident"), id(sent, "resident"), Registration.read(sent)));
    }
    repository.hold(
        told.stream().flatMap(one -> one.read().stream()).map(Registration::resident).toList(),
        Stream.concat(told.stream().flatMap(one -> one.id().stream()), visited(visits).stream())
            .toList());
    var results = new ArrayList<OfResident>();
    for (var one : told) results.add(result(one, device));
    var links = new ArrayList<OfVisit>();
    for (var sent : visits) links.add(link(sent));
    return new Received(List.copyOf(results), List.copyOf(links));
  }

  private static LinkedHashSet<UUID> visited(JsonNode visits) {
    var ids = new LinkedHashSet<UUID>();
    for (var visit : visits) id(visit, "resident").ifPresent(ids::add);
    return ids;
  }

  /** Somebody as told: the identifier, also where the rest cannot be read. */
  private record Told(String name, Optional<UUID> id, Optional<Registration> read) {}

  private OfResident result(Told told, UUID device) {
    var id = told.name();
    // Also of one that cannot be read: the device is to forget the name.
    if (told.id().filter(repository::isErased).isPresent()) {
      return new OfResident(id, Received.ERASED, null);
    }
    if (told.read().isEmpty()) return new OfResident(id, Received.REFUSED, "unreadable");
    var one = told.read().get();
    var known = repository.find(one.resident());
    if (known.isPresent()) {
      return known.get().equals(one) || repository.isCorrected(one.resident())
          ? new OfResident(id, Received.DUPLICATE, null)
          : new OfResident(id, Received.REFUSED, "other-content");
    }
    try {
      each.executeWithoutResult(_ -> repository.add(one, device, clock.instant()));
      return new OfResident(id, Received.ACCEPTED, null);
    } catch (DataIntegrityViolationException e) {
      return new OfResident(id, Received.REFUSED, reason(e));
    }
  }

  private OfVisit link(JsonNode sent) {
    var told = text(sent, "event_id");
    var event = id(sent, "event_id");
    var resident = id(sent, "resident");
    if (resident.filter(repository::isErased).isPresent()) {
      return new OfVisit(told, Received.ERASED, null);
    }
    if (event.isEmpty() || resident.isEmpty()) {
      return new OfVisit(told, Received.REFUSED, "unreadable");
    }
    if (!repository.isKnown(resident.get())) {
      return new OfVisit(told, Received.REFUSED, "unknown-resident");
    }
    var added = repository.link(event.get(), resident.get(), clock.instant());
    return new OfVisit(told, added ? Received.ACCEPTED : Received.DUPLICATE, null);
  }

  /** As it is answered: nothing where no answer could hold it. */
  private static String text(JsonNode sent, String field) {
    var text = sent.path(field).asString("");
    return Registration.isKeepable(text) ? text : "";
  }

  private static Optional<UUID> id(JsonNode sent, String field) {
    try {
      return Optional.of(UUID.fromString(sent.path(field).asString("")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String reason(DataIntegrityViolationException e) {
    var reason = REASONS.get(Objects.requireNonNullElse(constraint(e), ""));
    if (reason == null) throw e;
    return reason;
  }

  private static @Nullable String constraint(DataIntegrityViolationException e) {
    return e.getMostSpecificCause() instanceof PSQLException cause
            && cause.getServerErrorMessage() instanceof ServerErrorMessage message
        ? message.getConstraint()
        : null;
  }
}
