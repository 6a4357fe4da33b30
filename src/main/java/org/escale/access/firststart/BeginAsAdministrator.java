package org.escale.access.firststart;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Who begins: the code on the terminal proves that they run the program. */
record BeginAsAdministrator(
    @NotBlank @Size(max = 100) @Nullable String code,
    @NotBlank @Email @Size(max = 100) @Nullable String email,
    @NotBlank @Size(max = 200) @Nullable String displayName) {

  static BeginAsAdministrator blank() {
    return new BeginAsAdministrator(null, null, null);
  }
}
