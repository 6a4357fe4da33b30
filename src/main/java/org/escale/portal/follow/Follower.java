package org.escale.portal.follow;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who follows a commune by mail, or has asked to.
 *
 * @param communeCode INSEE code
 * @param confirmed whether they have said yes by the link in the letter
 * @param editionId what they were told last; null until they have said yes
 * @param weekTold the Monday of the week that they were told last
 */
record Follower(
    UUID id,
    String communeCode,
    String communeName,
    String email,
    Locale locale,
    boolean confirmed,
    @Nullable Long editionId,
    @Nullable LocalDate weekTold) {}
