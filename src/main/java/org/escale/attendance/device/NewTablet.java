package org.escale.attendance.device;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the manager fills in to enrol a tablet.
 *
 * @param base {@code vehicle:ID} or {@code place:ID}
 */
public record NewTablet(
    @NotBlank(message = "{tablets.name-missing}") @Size(max = 80) @Nullable String name,
    @NotNull(message = "{tablets.base-missing}")
        @Pattern(message = "{tablets.base-missing}", regexp = "(vehicle|place):[0-9a-f-]{36}")
        @Nullable String base) {
  static final NewTablet BLANK = new NewTablet(null, null);

  NewEnrolment enrolment() {
    var bound = Objects.requireNonNull(base);
    var id = UUID.fromString(bound.substring(bound.indexOf(':') + 1));
    var vehicle = bound.startsWith("vehicle:");
    return new NewEnrolment(
        Objects.requireNonNull(name).strip(), vehicle ? id : null, vehicle ? null : id, null);
  }
}
