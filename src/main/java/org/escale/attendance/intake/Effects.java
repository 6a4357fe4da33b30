package org.escale.attendance.intake;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.escale.attendance.device.Device;
import org.escale.attendance.intake.EventRow.Fate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What follows from events that entered the log: visits, corrections, accounts of sessions,
 * remarks. All of a batch at once, for a tablet that comes back after two weeks brings thousands.
 */
@Component
class Effects {
  private final CountRepository counts;
  private final EventRepository events;
  private final Settlement settlement;
  private final ToldAccounts accounts;
  private final RemarkRepository remarks;

  Effects(
      CountRepository counts,
      EventRepository events,
      Settlement settlement,
      ToldAccounts accounts,
      RemarkRepository remarks) {
    this.counts = counts;
    this.events = events;
    this.settlement = settlement;
    this.accounts = accounts;
    this.remarks = remarks;
  }

  /**
   * @return those that cannot be counted after all, with the reason
   */
  Map<UUID, String> apply(Device device, List<EventRow> added, @Nullable Long offset) {
    var kept = added.stream().filter(row -> row.fate() == Fate.KEPT).toList();
    var refused = new HashMap<UUID, String>();
    var visits = kept.stream().filter(row -> row.payload() instanceof Payload.Visit).toList();
    var others = counts.addAll(visits, device.name());
    events.settle(others, Fate.ASIDE.code, Sorting.OTHER_CONTENT);
    for (var other : others) refused.put(other, Sorting.OTHER_CONTENT);
    remarks.addAll(kept, device.name());
    accounts.tell(device.id(), kept, offset);
    refused.putAll(
        settlement.settle(device.id(), visits.stream().map(row -> row.event().eventId()).toList()));
    return refused;
  }

  /** By the device's clock, as far as the server could see that it was wrong. */
  static Instant corrected(Told.Event event, @Nullable Long offset) {
    return offset == null ? event.toldAt() : event.toldAt().plusMillis(offset);
  }
}
