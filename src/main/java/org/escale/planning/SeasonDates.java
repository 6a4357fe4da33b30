package org.escale.planning;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a manager fills in to create a season or to move it: its name, dates and vehicles. */
public record SeasonDates(
    @NotBlank @Size(max = 120) @Nullable String name,
    @NotNull @Nullable LocalDate firstDay,
    @NotNull @Nullable LocalDate lastDay,
    @NotEmpty(message = "{planning.season.no-vehicle}") @Nullable Set<UUID> vehicleIds) {

  @AssertTrue(message = "{planning.season.end-before-start}")
  public boolean isLastDayAfterFirst() {
    return firstDay == null || lastDay == null || !lastDay.isBefore(firstDay);
  }

  /** Longer than two years is a slip of the keyboard. */
  @AssertTrue(message = "{planning.season.too-long}")
  public boolean isLastDayWithinTwoYears() {
    return firstDay == null || lastDay == null || lastDay.isBefore(firstDay.plusYears(2));
  }
}
