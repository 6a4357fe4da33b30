package org.escale.access;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked in, and for what.
 *
 * @param language of the invitation: {@code fr} or {@code en}
 * @param communeCode needed when one of the roles acts for one commune
 */
public record InvitePerson(
    @NotBlank @Email @Size(max = 100) @Nullable String email,
    @NotBlank @Size(max = 200) @Nullable String displayName,
    @Nullable String language,
    @NotEmpty(message = "{access.account.role-missing}") @Nullable List<String> roles,
    @Nullable String communeCode) {

  public static InvitePerson blank() {
    return new InvitePerson(null, null, "fr", List.of(), null);
  }
}
