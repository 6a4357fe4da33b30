package org.escale.tabular;

import java.util.UUID;

/** A file that was sent and waits to be imported. */
public record StagedFile(UUID id, String fileName, byte[] content) {}
