package org.escale.attendance.aside;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That something set aside was people after all: so many, of that audience, at that session. */
public record Judgement(
    @NotNull(message = "{tablets.aside.incomplete}") @Nullable UUID session,
    @NotBlank(message = "{tablets.aside.incomplete}") @Nullable String audience,
    @NotNull(message = "{tablets.aside.incomplete}")
        @Min(value = 1, message = "{tablets.aside.incomplete}")
        @Max(value = 5000, message = "{tablets.aside.incomplete}")
        @Nullable Integer headcount) {}
