package org.escale.network.agreement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A space in a school and how far its agreement is. */
public record SpaceAgreement(
    UUID placeId, String name, @Nullable String communeName, String life, Agreement agreement) {}
