package org.escale.tabular.background;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** A long file that was sent. It is read as a stream, as often as wanted, never held whole. */
public final class LongFile {
  /**
   * The largest file that is taken, in bytes; the national directory of schools has about 60 MB.
   */
  public static final long LARGEST = 120L * 1024 * 1024;

  private final String name;
  private final String sender;
  private final long size;
  private final Supplier<InputStream> content;
  private final Progress progress;

  LongFile(
      String name, String sender, long size, Supplier<InputStream> content, Progress progress) {
    this.name = name;
    this.sender = sender;
    this.size = size;
    this.content = content;
    this.progress = progress;
  }

  /** A file that is in memory anyway, as the command line's is. */
  public static LongFile of(String name, byte[] content) {
    return new LongFile(
        name, "", content.length, () -> new ByteArrayInputStream(content), Progress.silent());
  }

  /** A file on this machine's disk, which is read as often as wanted. */
  public static LongFile of(Path file) throws IOException {
    return new LongFile(
        file.getFileName().toString(), "", Files.size(file), () -> opened(file), Progress.silent());
  }

  private static InputStream opened(Path file) {
    try {
      return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String name() {
    return name;
  }

  /** The login of who sent it, in whose name its import is done; empty on the command line. */
  public String sender() {
    return sender;
  }

  /** In bytes. */
  public long size() {
    return size;
  }

  /** The bytes from the first on. Reading them is told as progress. */
  public InputStream open() {
    progress.phase(Progress.READING, size);
    return new Told(content.get());
  }

  /**
   * The text from its first character on, in whatever usual encoding it was saved.
   *
   * @throws org.escale.tabular.UnreadableFile when it is no text
   */
  public BufferedReader text() {
    try (var first = content.get()) {
      var encoding = Encoding.of(first);
      var in = open();
      in.skipNBytes(encoding.mark());
      Reader reader = new InputStreamReader(in, encoding.charset());
      return new BufferedReader(reader, 1 << 16);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells the progress how much was read. */
  private final class Told extends FilterInputStream {
    private long read;

    Told(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      if (next >= 0) progress.at(++read);
      return next;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      int count = super.read(to, offset, length);
      if (count > 0) progress.at(read += count);
      return count;
    }
  }
}
