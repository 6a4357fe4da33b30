package org.escale.tabular;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.web.multipart.MultipartFile;

/** A file that a form sends, which waits on the disk until it is read. */
public final class SentFile {
  private SentFile() {}

  /**
   * Reads it into memory, to be called once for each file.
   *
   * @throws UnreadableFile when it is larger than {@link FileText#LARGEST}; it is then not read
   */
  public static byte[] content(MultipartFile file) {
    if (file.getSize() > FileText.LARGEST) throw FileText.tooLarge();
    try {
      return file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
