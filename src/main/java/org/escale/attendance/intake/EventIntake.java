package org.escale.attendance.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.escale.attendance.device.Device;
import org.escale.attendance.device.DeviceRevoked;
import org.escale.attendance.intake.Answer.Result;
import org.escale.attendance.intake.Answer.Watermark;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a batch in, in one transaction: what is answered is durable when the answer leaves. A
 * device's batches come one after the other, whichever program they reach.
 */
@Service
class EventIntake {
  private final LogRepository logs;
  private final EventRepository events;
  private final Disputes disputes;
  private final Fates fates;
  private final Effects effects;
  private final Clock clock;

  EventIntake(
      LogRepository logs,
      EventRepository events,
      Disputes disputes,
      Fates fates,
      Effects effects,
      Clock clock) {
    this.logs = logs;
    this.events = events;
    this.disputes = disputes;
    this.fates = fates;
    this.effects = effects;
    this.clock = clock;
  }

  /** What became of a batch, in its order. */
  record Outcome(List<Result> results, List<Watermark> watermarks) {}

  /**
   * @throws DeviceRevoked when the device has been revoked in the meantime; nothing is kept
   */
  @Transactional
  Outcome receive(Device device, Batch batch) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var offset = batch.sentAt() == null ? null : Duration.between(batch.sentAt(), now).toMillis();
    if (!logs.contact(device.id(), now, offset, batch)) {
      throw new DeviceRevoked(logs.revokedAt(device.id()));
    }
    return keep(device, batch, now, offset);
  }

  /**
   * Takes in what a device's sealed log held. It may have been revoked since, for then the office
   * has vouched for it; its clock is not known.
   */
  @Transactional
  Outcome receiveSealed(Device device, Batch batch) {
    logs.hold(device.id());
    return keep(device, batch, clock.instant().truncatedTo(ChronoUnit.MILLIS), null);
  }

  /** The caller holds the device. */
  private Outcome keep(Device device, Batch batch, Instant now, @Nullable Long offset) {
    var sorting = new Sorting(device.id(), batch.events());
    var rows = fates.of(sorting.fresh());
    var heads = heads(batch, sorting.fresh());
    var known = logs.begin(device.id(), heads.keySet());
    var added = events.addAll(device.id(), rows, now, offset);
    if (added.size() < rows.size()) disputes.compare(sorting, added);
    disputes.keep(sorting, now);
    var kept = rows.stream().filter(row -> added.contains(row.event().eventId())).toList();
    var watermarks = advance(device.id(), known, heads, kept);
    var refused = effects.apply(device, kept, offset);
    for (var row : kept) sorting.accept(row, refused.get(row.event().eventId()));
    return new Outcome(sorting.results(), watermarks);
  }

  private List<Watermark> advance(
      UUID device, List<DeviceLog> known, Map<Integer, Long> heads, List<EventRow> kept) {
    var grown = new HashSet<Integer>();
    for (var row : kept) grown.add(row.event().epoch());
    var watermarks = new ArrayList<Watermark>();
    for (var log : known) {
      var head = heads.getOrDefault(log.epoch(), 0L);
      var now =
          grown.contains(log.epoch()) || head > log.head() ? logs.advance(device, log, head) : log;
      watermarks.add(new Watermark(now.epoch(), now.contiguous(), now.head()));
    }
    return watermarks;
  }

  /** As told; an event says itself that there are at least so many. */
  private static Map<Integer, Long> heads(Batch batch, List<Told.Event> fresh) {
    var heads = new TreeMap<Integer, Long>(batch.heads());
    for (var event : fresh) heads.merge(event.epoch(), event.seq(), Math::max);
    return heads;
  }
}
