package org.escale.attendance.intake;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.escale.access.AuditLog;
import org.escale.attendance.device.Device;
import org.escale.attendance.intake.EventRow.Fate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a revoked device has handed over: counted when somebody says that it is the device's own.
 */
@Service
public class RevokedEvents {
  private final LogRepository logs;
  private final EventRepository events;
  private final Fates fates;
  private final Effects effects;
  private final AuditLog audit;

  RevokedEvents(
      LogRepository logs, EventRepository events, Fates fates, Effects effects, AuditLog audit) {
    this.logs = logs;
    this.events = events;
    this.fates = fates;
    this.effects = effects;
    this.audit = audit;
  }

  /** How many wait for that. */
  public long waiting(UUID device) {
    return events.revoked(device).size();
  }

  /** Counts all of them as if they had come in time; a second time there are none. */
  @Transactional
  public void count(Device device) {
    logs.hold(device.id());
    var rows = fates.of(events.revoked(device.id()));
    if (rows.isEmpty()) return;
    rows.stream()
        .collect(Collectors.groupingBy(row -> new Settled(row.fate(), said(row))))
        .forEach((settled, those) ->
            events.settle(
                those.stream().map(row -> row.event().eventId()).toList(),
                settled.fate().code,
                settled.reason().isEmpty() ? null : settled.reason()));
    effects.apply(device, rows, null);
    audit.record("event.count", device.name(), null, List.of(rows.size()));
  }

  private record Settled(Fate fate, String reason) {}

  private static String said(EventRow row) {
    return Objects.requireNonNullElse(row.reason(), "");
  }
}
