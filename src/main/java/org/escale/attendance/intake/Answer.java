package org.escale.attendance.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a device is answered: {@code docs/attendance-protocol.md}.
 *
 * @param serverTime UTC, with three decimals
 * @param today the version of the device's day
 */
public record Answer(
    UUID installation,
    int incarnation,
    @JsonProperty("server_time") String serverTime,
    @Nullable String today,
    List<Result> results,
    List<Watermark> watermarks) {
  /**
   * What became of one event.
   *
   * @param eventId null where it could not be opened: then epoch and seq say which it is
   */
  public record Result(
      @JsonProperty("event_id") @Nullable String eventId,
      String outcome,
      @Nullable String reason,
      @Nullable Integer epoch,
      @Nullable Long seq) {
    public static Result accepted(String event) {
      return new Result(event, "accepted", null, null, null);
    }

    public static Result duplicate(String event) {
      return new Result(event, "duplicate", null, null, null);
    }

    public static Result refused(String event, String reason) {
      return new Result(event, "refused", reason, null, null);
    }

    /** An event that a revoked device has handed over: it waits, unread, for the office. */
    public static Result keptUnread(int epoch, long seq) {
      return new Result(null, "refused", "revoked", epoch, seq);
    }

    /** An event of a sealed log that cannot be opened. */
    public static Result sealedOtherwise(int epoch, long seq) {
      return new Result(null, "refused", "sealed-otherwise", epoch, seq);
    }
  }

  /**
   * How much of an epoch is here.
   *
   * @param contiguous all of 1 to this one are durable
   * @param head how many there are on the device, as far as is known
   */
  public record Watermark(int epoch, long contiguous, long head) {}
}
