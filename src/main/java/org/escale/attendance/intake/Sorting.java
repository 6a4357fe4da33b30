package org.escale.attendance.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.escale.attendance.intake.Answer.Result;
import org.jspecify.annotations.Nullable;

/**
 * A batch laid out: what may enter the log, what contradicts itself or the rest of the batch, and
 * what is twice in it. It holds the answers until all have one.
 */
final class Sorting {
  static final String OTHER_CONTENT = "other-content";
  static final String PLACE_TAKEN = "place-taken";
  private static final String DAMAGED = "damaged";
  private static final String OTHER_DEVICE = "other-device";

  private final UUID device;
  private final List<Told> told;
  private final @Nullable Result[] results;

  /** At its first appearance. */
  private final Map<UUID, Integer> fresh = new HashMap<>();

  /** By the position of what comes again, that of what came first. */
  private final Map<Integer, Integer> again = new HashMap<>();

  private final Map<Integer, String> disputed = new HashMap<>();

  Sorting(UUID device, List<Told> told) {
    this.device = device;
    this.told = told;
    results = new Result[told.size()];
    var places = new HashMap<Told.Place, UUID>();
    for (var i = 0; i < told.size(); i++) {
      switch (told.get(i)) {
        case Told.Damaged _ -> dispute(i, DAMAGED);
        case Told.Event event -> sort(i, event, places);
      }
    }
  }

  private void sort(int at, Told.Event event, Map<Told.Place, UUID> places) {
    var first = fresh.get(event.eventId());
    if (!event.device().equals(device)) {
      dispute(at, OTHER_DEVICE);
    } else if (!event.sound()) {
      dispute(at, DAMAGED);
    } else if (first != null) {
      if (((Told.Event) told.get(first)).sha256().equals(event.sha256())) again.put(at, first);
      else dispute(at, OTHER_CONTENT);
    } else if (places.putIfAbsent(event.place(), event.eventId()) != null) {
      dispute(at, PLACE_TAKEN);
    } else {
      fresh.put(event.eventId(), at);
    }
  }

  /** What may enter the log, as far as the batch itself can tell, in its order. */
  List<Told.Event> fresh() {
    return fresh.values().stream().sorted().map(at -> (Told.Event) told.get(at)).toList();
  }

  void accept(EventRow row, @Nullable String refusal) {
    var id = row.event().eventId();
    var reason = row.reason() == null ? refusal : row.reason();
    results[at(id)] =
        reason == null ? Result.accepted(id.toString()) : Result.refused(id.toString(), reason);
  }

  void knownBefore(UUID event) {
    results[at(event)] = Result.duplicate(event.toString());
  }

  void dispute(UUID event, String reason) {
    dispute(at(event), reason);
  }

  private void dispute(int at, String reason) {
    disputed.put(at, reason);
    results[at] = Result.refused(told.get(at).id(), reason);
  }

  private int at(UUID event) {
    return Objects.requireNonNull(fresh.get(event));
  }

  /** What is to be kept aside, with the reason. */
  List<Map.Entry<Told, String>> disputed() {
    var disputes = new ArrayList<Map.Entry<Told, String>>();
    disputed.forEach((at, reason) -> disputes.add(Map.entry(told.get(at), reason)));
    return disputes;
  }

  UUID device() {
    return device;
  }

  /** The answers, in the order of the batch. */
  List<Result> results() {
    again.forEach((at, first) -> {
      var before = Objects.requireNonNull(results[first]);
      results[at] = before.reason() == null ? Result.duplicate(told.get(at).id()) : before;
    });
    return Arrays.stream(results).map(Objects::requireNonNull).toList();
  }
}
