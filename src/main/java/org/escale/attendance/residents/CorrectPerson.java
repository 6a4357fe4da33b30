package org.escale.attendance.residents;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the office fills in when somebody asks for what is known of them to be put right. */
public record CorrectPerson(
    @NotBlank(message = "{residents.name-missing}")
        @Size(max = 200, message = "{residents.too-long}")
        String givenName,
    @NotBlank(message = "{residents.name-missing}")
        @Size(max = 200, message = "{residents.too-long}")
        String familyName,
    @Min(value = 1890, message = "{residents.year-wrong}")
        @Max(value = 2200, message = "{residents.year-wrong}")
        @Nullable Integer birthYear,
    @Size(max = 200, message = "{residents.too-long}") @Nullable String contact,
    @Size(max = 200, message = "{residents.too-long}") @Nullable String parent) {

  static CorrectPerson of(Resident known) {
    var identity = known.identity();
    return new CorrectPerson(
        identity.givenName(),
        identity.familyName(),
        known.birthYear(),
        identity.contact(),
        identity.parent());
  }

  Identity identity() {
    return new Identity(familyName.strip(), givenName.strip(), given(contact), given(parent));
  }

  private static @Nullable String given(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
