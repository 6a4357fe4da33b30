package org.escale.network.agreement;

import org.jspecify.annotations.Nullable;

/**
 * Which agreements are looked for; null or empty asks for nothing in particular.
 *
 * @param lacking a {@link Clause#code} that is not agreed, "any" of them, or "none"
 */
public record AgreementFilter(@Nullable String communeCode, @Nullable String lacking) {}
