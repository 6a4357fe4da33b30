package org.escale.attendance.device;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device that is to be enrolled: bound to a vehicle or to a place.
 *
 * @param device for it alone; null: for a device that is not known yet
 */
public record NewEnrolment(
    String name, @Nullable UUID vehicleId, @Nullable UUID placeId, @Nullable UUID device) {
  public NewEnrolment {
    if ((vehicleId == null) == (placeId == null)) {
      throw new IllegalArgumentException("a vehicle or a place");
    }
  }
}
