package org.escale.attendance.remarks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A note or an incident, as somebody wrote it down on a device.
 *
 * @param category of an incident; null for a note
 * @param text null once its retention is over
 * @param toldAt by the clock of the device
 */
public record Remark(
    @Nullable String category, @Nullable String text, Instant toldAt, String toldBy) {
  public boolean incident() {
    return category != null;
  }
}
