package org.escale.attendance.residents;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who was erased, in a file of the data folder that a restore of the database does not touch: one
 * opaque identifier a line, only ever added, on the disk before the erasure is acknowledged. It
 * says nothing of a person.
 */
@Component
class ErasureLedger {
  private static final String NAME = "erasures";
  private static final Pattern IDENTIFIER =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Path file;

  ErasureLedger(@Value("${escale.data}") Path data) {
    this.file = data.toAbsolutePath().normalize().resolve(NAME);
  }

  /** All that it holds; a line that a power cut has left unfinished was never acknowledged. */
  Set<UUID> known() {
    if (Files.notExists(file)) return Set.of();
    try (var lines = Files.lines(file, US_ASCII)) {
      return lines
          .filter(line -> IDENTIFIER.matcher(line).matches())
          .map(UUID::fromString)
          .collect(Collectors.toCollection(LinkedHashSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Adds them and waits until the disk has them. Several programs may share the file.
   *
   * @throws UncheckedIOException when they could not be written
   */
  synchronized void add(Collection<UUID> ids) {
    if (ids.isEmpty()) return;
    try {
      var isNew = Files.notExists(file);
      var folder = file.getParent();
      if (folder != null) Files.createDirectories(folder, permissions(folder, "rwx------"));
      try (var channel = open();
          var _ = channel.lock()) {
        var lines = ids.stream().map(id -> id + "\n").collect(Collectors.joining());
        // What a power cut has left unfinished must not run into the first of ours.
        var bytes = US_ASCII.encode(endsWithin(channel) ? "\n" + lines : lines);
        while (bytes.hasRemaining()) channel.write(bytes);
        channel.force(true);
      }
      if (isNew && folder != null) force(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("the ledger of erasures cannot be written", e);
    }
  }

  private FileChannel open() throws IOException {
    if (Files.notExists(file)) {
      return FileChannel.open(
          file,
          Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND),
          permissions(file, "rw-------"));
    }
    return FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
  }

  private boolean endsWithin(FileChannel written) throws IOException {
    if (written.size() == 0) return false;
    try (var reader = FileChannel.open(file, StandardOpenOption.READ)) {
      var last = ByteBuffer.allocate(1);
      reader.read(last, written.size() - 1);
      return last.get(0) != '\n';
    }
  }

  /** So that the file's name, too, outlives a power cut. Not every system can. */
  private static void force(Path folder) throws IOException {
    if (!isPosix(folder)) return;
    try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
      directory.force(true);
    }
  }

  private static FileAttribute<?>[] permissions(Path path, String owner) {
    return isPosix(path)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(owner))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
