package org.escale.attendance.residents;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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
    var read = new ArrayList<Optional<Registration>>();
    for (var sent : residents) read.add(Registration.read(sent));
    repository.hold(
        read.stream().flatMap(Optional::stream).map(Registration::resident).toList(),
        visited(visits));
    var results = new ArrayList<OfResident>();
    for (var i = 0; i < residents.size(); i++) {
      results.add(result(residents.get(i).path("resident").asString(""), read.get(i), device));
    }
    var links = new ArrayList<OfVisit>();
    for (var sent : visits) links.add(link(sent));
    return new Received(List.copyOf(results), List.copyOf(links));
  }

  private static LinkedHashSet<UUID> visited(JsonNode visits) {
    var ids = new LinkedHashSet<UUID>();
    for (var visit : visits) id(visit, "resident").ifPresent(ids::add);
    return ids;
  }

  private OfResident result(String id, Optional<Registration> read, UUID device) {
    if (read.isEmpty()) return new OfResident(id, Received.REFUSED, "unreadable");
    var one = read.get();
    if (repository.isErased(one.resident())) return new OfResident(id, Received.ERASED, null);
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
    var told = sent.path("event_id").asString("");
    var event = id(sent, "event_id");
    var resident = id(sent, "resident");
    if (event.isEmpty() || resident.isEmpty()) {
      return new OfVisit(told, Received.REFUSED, "unreadable");
    }
    if (repository.isErased(resident.get())) return new OfVisit(told, Received.ERASED, null);
    if (!repository.isKnown(resident.get())) {
      return new OfVisit(told, Received.REFUSED, "unknown-resident");
    }
    var added = repository.link(event.get(), resident.get(), clock.instant());
    return new OfVisit(told, added ? Received.ACCEPTED : Received.DUPLICATE, null);
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
