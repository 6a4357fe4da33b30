package org.escale.attendance;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People who came, as a form says it: one by a tap, or a group. */
public record GroupCount(
    @NotBlank(message = "{attendance.audience-missing}") @Nullable String audience,
    @NotNull(message = "{attendance.headcount-missing}")
        @Min(value = 1, message = "{attendance.headcount-low}")
        @Max(value = GroupCount.LARGEST, message = "{attendance.headcount-high}")
        @Nullable Integer headcount,
    @Size(max = 200) @Nullable String note) {
  static final int LARGEST = 5000;

  /** The empty form. */
  static final GroupCount NONE = new GroupCount(null, null, null);

  /** What a form leaves empty is absent. */
  public GroupCount {
    note = note == null || note.isBlank() ? null : note.strip();
  }

  /** The count that it makes, once it is found to be valid. */
  VisitEvent event(UUID id, UUID session, Instant now) {
    return new VisitEvent(
        id,
        session,
        Objects.requireNonNull(audience),
        Objects.requireNonNull(headcount),
        null,
        note,
        now);
  }
}
