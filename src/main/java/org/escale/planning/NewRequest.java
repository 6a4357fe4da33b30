package org.escale.planning;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as it comes in; the fields are those of {@link Request}.
 *
 * @param reference null to be given the next one
 */
public record NewRequest(
    @Nullable String reference,
    String commissioner,
    CommissionerKind kind,
    @Email @Size(max = 200) @Nullable String email,
    @Nullable UUID accountId,
    String communeCode,
    @Nullable String stopId,
    String title,
    String audience,
    @Size(max = LONGEST_NOTE) @Nullable String note,
    int expected,
    boolean specific,
    int priority,
    List<Wish> wishes) {

  public static final int LONGEST_NOTE = 2000;

  public NewRequest {
    wishes = wishes.stream().distinct().sorted().toList();
  }

  /** The codes of the audiences that a request can be for. */
  public static final List<String> AUDIENCES =
      List.of("young", "pupils", "seniors", "elected", "associations", "economic", "public");

  /** Whether the request already says all this. */
  boolean sameAs(Request known) {
    return known.commissioner().equals(commissioner)
        && known.kind() == kind
        && java.util.Objects.equals(known.email(), email)
        && known.communeCode().equals(communeCode)
        && java.util.Objects.equals(known.stopId(), stopId)
        && known.title().equals(title)
        && known.audience().equals(audience)
        && java.util.Objects.equals(known.note(), note)
        && known.expected() == expected
        && known.specific() == specific
        && known.priority() == priority
        && known.wishes().equals(wishes);
  }
}
