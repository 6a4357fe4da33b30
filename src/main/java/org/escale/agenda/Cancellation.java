package org.escale.agenda;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is filled in to cancel a session. Residents read the reason. */
public record Cancellation(
    @NotBlank(message = "{agenda.refusal.reason-missing}")
        @Size(max = 200, message = "{agenda.refusal.reason-long}")
        @Nullable String reason) {
  static Cancellation blank() {
    return new Cancellation(null);
  }
}
