package org.escale.planning.intake;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.escale.planning.CommissionerKind;
import org.escale.planning.NewRequest;
import org.escale.planning.Wish;
import org.jspecify.annotations.Nullable;

/**
 * What a commissioner fills in to ask for the bus.
 *
 * @param specific ticked for an activity of one group, which an open session then follows
 * @param weekdays on which days of the week, within the periods; all when none is ticked
 * @param website left empty by people; programs that fill in every field are told by it
 */
public record AskForBus(
    @NotBlank @Size(max = 120) @Nullable String commissioner,
    @NotNull @Nullable CommissionerKind kind,
    @Email(regexp = A_DOMAIN_WITH_A_DOT) @Size(max = 200) @Nullable String email,
    @NotBlank @Nullable String communeCode,
    @Nullable String stopId,
    @NotBlank @Size(max = 160) @Nullable String title,
    @NotBlank @Nullable String audience,
    @NotNull @Min(1) @Max(5000) @Nullable Integer expected,
    @Nullable Boolean specific,
    @NotNull @Min(1) @Max(5) @Nullable Integer priority,
    @Size(max = NewRequest.LONGEST_NOTE) @Nullable String note,
    @Nullable List<AskedPeriod> periods,
    @Nullable Set<DayOfWeek> weekdays,
    @Size(max = 0) @Nullable String website) {
  static final int LINES = 4;

  /** Nobody outside can write to "somebody@mairie"; absent is allowed, and so is left blank. */
  private static final String A_DOMAIN_WITH_A_DOT = "\\s*|.+@.+\\.[^.@\\s]+";

  /** A form that nobody has touched, for that commune if it is known. */
  static AskForBus blank(@Nullable String communeCode) {
    return new AskForBus(
        null, null, null, communeCode, null, null, null, null, false, 3, null, null, null, null);
  }

  @AssertTrue(message = "{planning.ask.unknown-audience}")
  public boolean isAudienceKnown() {
    return audience == null || audience.isBlank() || NewRequest.AUDIENCES.contains(audience);
  }

  @AssertTrue(message = "{planning.ask.period-unsound}")
  public boolean isPeriodsSound() {
    return periods == null || periods.stream().allMatch(AskedPeriod::sound);
  }

  /** The lines of the form, at least as many as it shows. */
  List<AskedPeriod> lines() {
    var lines = new ArrayList<>(periods == null ? List.of() : periods);
    while (lines.size() < LINES) lines.add(AskedPeriod.BLANK);
    return lines;
  }

  /** The half-days meant, from that day on. */
  List<Wish> wishes(LocalDate from) {
    var days = weekdays == null ? Set.<DayOfWeek>of() : weekdays;
    return lines().stream()
        .flatMap(line -> line.wishes(days))
        .filter(wish -> !wish.day().isBefore(from))
        .distinct()
        .sorted()
        .toList();
  }

  /** A form without errors, as a request of that account, or of a stranger. */
  NewRequest request(@Nullable UUID accountId, List<Wish> wishes) {
    return new NewRequest(
        null,
        Objects.requireNonNull(commissioner).strip(),
        Objects.requireNonNull(kind),
        filled(email),
        accountId,
        Objects.requireNonNull(communeCode),
        filled(stopId),
        Objects.requireNonNull(title).strip(),
        Objects.requireNonNull(audience),
        filled(note),
        Objects.requireNonNull(expected),
        Boolean.TRUE.equals(specific),
        Objects.requireNonNull(priority),
        wishes);
  }

  private static @Nullable String filled(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
