package org.escale.hosting;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL that come with this release, unpacked once in the data folder. They
 * stay there: a server that still runs must find its files.
 */
final class PostgresBinaries {
  /** The major version; a cluster of another one is not ours to open. */
  static final String MAJOR = "18";

  private PostgresBinaries() {}

  /** The folder with {@code bin}, {@code lib} and {@code share}. */
  static Path unpack(Path folder) {
    try (var resource =
        DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), architecture())) {
      var archive = resource.readAllBytes();
      var name =
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive), 0, 6);
      var ready = folder.resolve(MAJOR + "-" + name);
      if (Files.notExists(ready)) {
        var unfinished = folder.resolve(ready.getFileName() + ".new");
        FileSystemUtils.deleteRecursively(unfinished);
        Files.createDirectories(unfinished);
        unpack(archive, unfinished);
        Files.move(unfinished, ready);
      }
      return ready;
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL could not be unpacked", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void unpack(byte[] archive, Path folder) throws IOException {
    try (var tar =
        new TarArchiveInputStream(
            new BufferedInputStream(
                new XZInputStream(new ByteArrayInputStream(archive)), 1 << 16))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) throw new IOException("stray entry " + entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(target);
          continue;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
          Files.createLink(target, folder.resolve(entry.getLinkName()));
        } else if (entry.isFile()) {
          Files.copy(tar, target);
        }
        if ((entry.getMode() & 0100) != 0 && Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS))
          target.toFile().setExecutable(true);
      }
    }
  }

  private static String system() {
    var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.startsWith("mac") ? "Darwin" : name.startsWith("windows") ? "Windows" : "Linux";
  }

  private static String architecture() {
    return switch (System.getProperty("os.arch")) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64", "arm64" -> "arm_64";
      case String other -> other;
    };
  }
}
