package org.escale.portal.follow;

import org.jspecify.annotations.Nullable;

/**
 * A letter to a follower.
 *
 * @param reference the same whenever the same is told: a mailbox that gets a letter twice can tell
 * @param leave the address that ends it all; null before anything has begun
 */
record Letter(String subject, String text, String reference, @Nullable String leave) {}
