package org.escale.hosting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a backup says of itself: the last entry of its archive.
 *
 * @param format the layout of the archive
 * @param schemaVersion the last migration that the database had gone through
 * @param incarnation of the database that was backed up
 */
record BackupManifest(
    int format,
    String schemaVersion,
    UUID installation,
    int incarnation,
    Instant takenAt,
    List<Table> tables,
    List<Sequence> sequences) {
  static final int FORMAT = 1;
  static final String ENTRY = "manifest.json";

  /**
   * The rows of a table, in PostgreSQL's text format of COPY.
   *
   * @param name with its schema, quoted where SQL needs it
   * @param columns quoted where SQL needs it
   * @param sha256 of the entry's bytes, in hexadecimal
   */
  record Table(String name, List<String> columns, long rows, String sha256) {
    String entry() {
      return "data/" + name + ".copy";
    }

    String copy(String direction) {
      return "COPY %s (%s) %s".formatted(name, String.join(", ", columns), direction);
    }
  }

  /**
   * A counter.
   *
   * @param lastValue null when it has not counted yet
   */
  record Sequence(String name, @Nullable Long lastValue) {}
}
