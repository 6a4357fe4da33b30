package org.escale.attendance.intake;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.escale.attendance.activity.ActivityKind;
import org.escale.attendance.activity.ToldDetails;
import org.escale.attendance.activity.VisitDetails;
import org.escale.attendance.device.Device;
import org.escale.attendance.intake.EventRow.Fate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What follows from events that entered the log: visits, corrections, accounts of sessions,
 * remarks. All of a batch at once, for a tablet that comes back after two weeks brings thousands.
 */
@Component
class Effects {
  /** Between these, a date is written and kept as usual. */
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

  private final CountRepository counts;
  private final EventRepository events;
  private final Settlement settlement;
  private final ToldAccounts accounts;
  private final RemarkRepository remarks;
  private final VisitDetails visitDetails;
  private final JsonMapper json;

  Effects(
      CountRepository counts,
      EventRepository events,
      Settlement settlement,
      ToldAccounts accounts,
      RemarkRepository remarks,
      VisitDetails visitDetails,
      JsonMapper json) {
    this.counts = counts;
    this.events = events;
    this.settlement = settlement;
    this.accounts = accounts;
    this.remarks = remarks;
    this.visitDetails = visitDetails;
    this.json = json;
  }

  /**
   * @return those that cannot be counted after all, with the reason
   */
  Map<UUID, String> apply(Device device, List<EventRow> added, @Nullable Long offset) {
    var kept = added.stream().filter(row -> row.fate() == Fate.KEPT).toList();
    var refused = new HashMap<UUID, String>();
    var visits = kept.stream().filter(row -> row.payload() instanceof Payload.Visit).toList();
    var others = counts.addAll(visits, device.name());
    events.settle(others, Fate.KEPT, Fate.ASIDE, Sorting.OTHER_CONTENT);
    for (var other : others) refused.put(other, Sorting.OTHER_CONTENT);
    tellMore(device.id(), visits, others);
    remarks.addAll(kept, device.name());
    accounts.tell(device.id(), kept, offset);
    accounts.openAgain(visits);
    refused.putAll(
        settlement.settle(device.id(), visits.stream().map(row -> row.event().eventId()).toList()));
    return refused;
  }

  /** Of each visit its kind, and what was told of it at once. */
  private void tellMore(UUID device, List<EventRow> visits, Set<UUID> others) {
    var told =
        visits.stream()
            .filter(row -> !others.contains(row.event().eventId()))
            .map(row ->
                more(device, row.event(), (Payload.Visit) Objects.requireNonNull(row.payload())))
            .flatMap(Optional::stream)
            .toList();
    if (!told.isEmpty()) visitDetails.writeAll(told);
  }

  private Optional<ToldDetails> more(UUID device, Told.Event event, Payload.Visit visit) {
    if (visit.details() == null && (visit.kind() == null || saysItself(visit))) {
      return Optional.empty();
    }
    return Optional.of(
        new ToldDetails(
            event.eventId(),
            device,
            event.epoch(),
            event.seq(),
            visit.kind(),
            visit.details() == null ? json.createObjectNode() : visit.details()));
  }

  /** One person is helped alone: what nobody doubts needs no row, and most visits are such. */
  private static boolean saysItself(Payload.Visit visit) {
    return visit.headcount() == 1 && ActivityKind.INDIVIDUAL.code().equals(visit.kind());
  }

  /** By the device's clock, as far as the server could see that it was wrong. */
  static Instant corrected(Told.Event event, @Nullable Long offset) {
    if (offset == null) return event.toldAt();
    var corrected = event.toldAt().plusMillis(offset);
    return corrected.isBefore(FIRST) || corrected.isAfter(LAST) ? event.toldAt() : corrected;
  }
}
