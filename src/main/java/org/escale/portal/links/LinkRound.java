package org.escale.portal.links;

import java.time.Instant;

/**
 * A round that tried all links.
 *
 * @param answered how many sites answered, whatever they said
 * @param counted false where none did: our own way out is then cut, and nothing was noted
 */
public record LinkRound(Instant endedAt, int links, int answered, boolean counted) {}
