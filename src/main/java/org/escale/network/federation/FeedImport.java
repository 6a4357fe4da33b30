package org.escale.network.federation;

import java.time.Instant;
import java.util.UUID;

/**
 * A producer's file that entered, and what became of its rows.
 *
 * @param drafts how many of those added or changed lack something and wait unpublished
 * @param own rows of our own export, which change nothing
 */
record FeedImport(
    UUID id,
    String source,
    String fileName,
    String importedBy,
    Instant importedAt,
    int added,
    int drafts,
    int changed,
    int unchanged,
    int own,
    int refused) {}
