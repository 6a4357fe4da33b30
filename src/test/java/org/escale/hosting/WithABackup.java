package org.escale.hosting;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A file to back up to, in a folder of its own. */
abstract class WithABackup {
  @TempDir Path folder;
  Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("escale.zip");
  }

  BackupManifest backUp(DatabaseAddress database) throws Exception {
    return new Backup(database, Clock.systemUTC()).write(file);
  }
}
