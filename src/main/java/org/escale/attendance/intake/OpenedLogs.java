package org.escale.attendance.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.escale.attendance.device.Device;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Takes in the events of a sealed log, once it is opened: as if the device had sent them. */
@Service
public class OpenedLogs {
  private final EventIntake intake;

  OpenedLogs(EventIntake intake) {
    this.intake = intake;
  }

  /** What became of the events, in their order, and how far each epoch has come. */
  public record Outcome(List<Answer.Result> results, List<Answer.Watermark> watermarks) {}

  /**
   * Batch by batch: what was taken in before it broke off is known when it is sent again.
   *
   * @param told how many events each epoch had
   */
  public Outcome receive(Device device, Map<Integer, Long> told, List<JsonNode> events) {
    var results = new ArrayList<Answer.Result>();
    var heads = new TreeMap<Integer, Long>();
    told.forEach((epoch, head) -> {
      if (Batch.canBe(epoch, head)) heads.put(epoch, head);
    });
    for (var from = 0; from < events.size(); from += Batch.MOST) {
      var some = events.subList(from, Math.min(from + Batch.MOST, events.size()));
      results.addAll(intake.receiveSealed(device, batch(heads, some)).results());
    }
    return new Outcome(results, intake.receiveSealed(device, batch(heads, List.of())).watermarks());
  }

  private static Batch batch(Map<Integer, Long> heads, List<JsonNode> events) {
    return new Batch(null, null, null, heads, events.stream().map(EventReader::read).toList());
  }
}
