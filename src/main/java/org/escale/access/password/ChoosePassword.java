package org.escale.access.password;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A new password, typed twice. Long rather than contorted: the slow-down on failures guards it
 * against guessing.
 */
public record ChoosePassword(
    @NotNull @Size(min = 12, max = 200, message = "{access.password.length}")
        @Nullable String password,
    @Nullable String again) {

  public static ChoosePassword blank() {
    return new ChoosePassword(null, null);
  }

  @AssertTrue(message = "{access.password.twice}")
  public boolean isTypedTwice() {
    return password == null || password.equals(again);
  }

  /** « aaaaaaaaaaaa » is long and yet no secret. */
  @AssertTrue(message = "{access.password.monotonous}")
  public boolean isVaried() {
    return password == null || password.length() < 12 || password.chars().distinct().count() >= 5;
  }

  /** The password, once the form was found valid. */
  public String chosen() {
    if (password == null) throw new IllegalStateException("not validated");
    return password;
  }

  @Override
  public String toString() {
    return "ChoosePassword[]";
  }
}
