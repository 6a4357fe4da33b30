package org.escale.hosting;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds all that an installation keeps: the cluster, the binaries that serve it,
 * the server's password and log. One program at a time holds it; the operating system takes the
 * hold from a program that dies, however it dies.
 */
final class DataFolder implements AutoCloseable {
  private static final String PASSWORD = "password";
  private static final boolean POSIX =
      Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix");

  private final Path path;
  private final FileChannel channel;

  private DataFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Takes hold of the folder, making it (for its owner alone) where it does not exist.
   *
   * @throws StartRefused when another program holds it
   */
  static DataFolder open(Path wanted) {
    try {
      var path = wanted.toAbsolutePath().normalize();
      Files.createDirectories(path, permissions("rwx------"));
      var channel =
          FileChannel.open(
              path.resolve("lock"),
              Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
              permissions("rw-------"));
      if (lock(channel) == null) {
        channel.close();
        throw new StartRefused(
            "Another Escale is running on the data folder " + path + ".",
            "Stop it first, or give this one a folder of its own with --data.");
      }
      return new DataFolder(path, channel);
    } catch (IOException e) {
      throw new UncheckedIOException("the data folder " + wanted + " cannot be used", e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  Path cluster() {
    return path.resolve("postgres");
  }

  Path binaries() {
    return path.resolve("binaries");
  }

  Path log() {
    return path.resolve("log");
  }

  Path passwordFile() {
    return path.resolve(PASSWORD);
  }

  /** The server's password; the first start makes it. */
  String password() {
    if (Files.notExists(passwordFile())) makePassword();
    return password(path);
  }

  /** The password of the server that another program runs on a data folder. */
  static String password(Path path) {
    try {
      return Files.readString(path.resolve(PASSWORD)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("the password of the database server cannot be read", e);
    }
  }

  private void makePassword() {
    var secret = new byte[24];
    new SecureRandom().nextBytes(secret);
    try {
      var unfinished = path.resolve(PASSWORD + ".new");
      Files.deleteIfExists(unfinished);
      try (var file =
          FileChannel.open(
              unfinished,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              permissions("rw-------"))) {
        file.write(US_ASCII.encode(HexFormat.of().formatHex(secret)));
        file.force(true);
      }
      Files.move(unfinished, passwordFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static FileAttribute<?>[] permissions(String owner) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(owner))
        }
        : new FileAttribute<?>[0];
  }
}
