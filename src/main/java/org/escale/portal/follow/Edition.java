package org.escale.portal.follow;

import java.time.Instant;
import java.util.List;

/**
 * What a commune's followers were told was coming.
 *
 * @param takenAt when it was last true
 */
record Edition(long id, List<Announced> announced, Instant takenAt) {}
