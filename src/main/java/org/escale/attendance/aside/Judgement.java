package org.escale.attendance.aside;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That something set aside was people after all: so many, of that audience, at that session. */
public record Judgement(
    @NotNull @Nullable UUID session,
    @NotBlank @Nullable String audience,
    @NotNull @Min(1) @Max(5000) @Nullable Integer headcount) {}
