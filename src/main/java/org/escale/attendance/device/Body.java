package org.escale.attendance.device;

import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * What a device sends, unpacked as far as it may be long: a small file can hold a very large one.
 */
public final class Body {
  private Body() {}

  /** What is sent is no gzip, although it says so. */
  public static final class Unreadable extends RuntimeException {
    private Unreadable(IOException cause) {
      super(cause);
    }
  }

  /**
   * @return empty where it is longer than that
   */
  public static Optional<byte[]> read(HttpServletRequest request, int most) throws IOException {
    var sent = request.getInputStream();
    if (!"gzip".equalsIgnoreCase(request.getHeader("Content-Encoding"))) {
      return within(sent.readNBytes(most + 1), most);
    }
    try (var unpacked = new GZIPInputStream(sent)) {
      return within(unpacked.readNBytes(most + 1), most);
    } catch (ZipException | EOFException e) {
      throw new Unreadable(e);
    }
  }

  private static Optional<byte[]> within(byte[] bytes, int most) {
    return bytes.length > most ? Optional.empty() : Optional.of(bytes);
  }
}
