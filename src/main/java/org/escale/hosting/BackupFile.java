package org.escale.hosting;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup to read, found whole: every table's bytes give the sum that the manifest says. */
final class BackupFile implements Closeable {
  private final ZipFile zip;
  private final BackupManifest manifest;

  private BackupFile(ZipFile zip, BackupManifest manifest) {
    this.zip = zip;
    this.manifest = manifest;
  }

  /**
   * @throws RestoreRefused when it is not a backup, or not a whole one
   */
  static BackupFile open(Path path) throws IOException {
    if (!Files.isReadable(path)) throw new RestoreRefused("The file " + path + " cannot be read.");
    try {
      var zip = new ZipFile(path.toFile());
      try {
        var file = new BackupFile(zip, manifest(zip, path));
        file.check();
        return file;
      } catch (IOException | RuntimeException e) {
        zip.close();
        throw e;
      }
    } catch (ZipException e) {
      throw new RestoreRefused(path + " is not a backup of Escale, or only a part of one.");
    }
  }

  BackupManifest manifest() {
    return manifest;
  }

  InputStream rows(BackupManifest.Table table) throws IOException {
    return entry(zip, table.entry());
  }

  private void check() throws IOException {
    for (var table : manifest.tables()) {
      try (var rows = new DigestInputStream(rows(table), Backup.sha256())) {
        rows.transferTo(OutputStream.nullOutputStream());
        var sum = HexFormat.of().formatHex(rows.getMessageDigest().digest());
        if (!sum.equals(table.sha256()))
          throw new RestoreRefused("The backup is damaged: " + table.name() + " has been changed.");
      }
    }
  }

  private static BackupManifest manifest(ZipFile zip, Path path) throws IOException {
    try (var text = entry(zip, BackupManifest.ENTRY)) {
      var manifest = JsonMapper.shared().readValue(text, BackupManifest.class);
      if (manifest.format() != BackupManifest.FORMAT)
        throw new RestoreRefused(
            "This release does not know backups of format " + manifest.format() + ".");
      return manifest;
    } catch (JacksonException e) {
      throw new RestoreRefused(path + " is not a backup of Escale.");
    }
  }

  private static InputStream entry(ZipFile zip, String name) throws IOException {
    var entry = zip.getEntry(name);
    if (entry == null) throw new RestoreRefused("The backup is not whole: it has no " + name + ".");
    return zip.getInputStream(entry);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
