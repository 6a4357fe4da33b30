package org.escale.tabular.background;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import org.escale.tabular.FileText;
import org.jspecify.annotations.Nullable;

/**
 * How a text was saved, found without holding it: as {@link FileText} finds it of short files.
 *
 * @param mark how many bytes of mark stand before the text
 */
record Encoding(Charset charset, int mark) {
  private static final int PIECE = 1 << 16;

  /**
   * Reads it all once.
   *
   * @throws org.escale.tabular.UnreadableFile when it is empty or no text
   */
  static Encoding of(InputStream in) throws IOException {
    var bytes = ByteBuffer.allocate(PIECE);
    var characters = CharBuffer.allocate(PIECE);
    var utf8 = StandardCharsets.UTF_8.newDecoder();
    @Nullable Encoding marked = null;
    boolean first = true, isUtf8 = true, blank = true, zero = false;
    for (int read;
        (read = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining())) > 0; ) {
      int from = bytes.position();
      bytes.limit(from + read).position(0);
      if (first) {
        FileText.refuseWhatIsNoTable(bytes.array(), read);
        marked = marked(bytes.array(), read);
        first = false;
      }
      for (int i = from; i < from + read; i++) {
        zero |= bytes.get(i) == 0;
        blank &= bytes.get(i) >= 0 && bytes.get(i) <= ' ';
      }
      isUtf8 = isUtf8 && decodes(utf8, bytes, characters);
      if (isUtf8) bytes.compact();
      else bytes.clear();
    }
    boolean wide = marked != null && !marked.charset.equals(StandardCharsets.UTF_8);
    if (zero && !wide) throw FileText.notText();
    if (blank) throw FileText.empty();
    if (marked != null) return marked;
    return isUtf8 && bytes.position() == 0
        ? new Encoding(StandardCharsets.UTF_8, 0)
        : new Encoding(FileText.WINDOWS, 0);
  }

  /** A character that is cut by the end of the piece stays in it for the next one. */
  private static boolean decodes(CharsetDecoder utf8, ByteBuffer bytes, CharBuffer characters) {
    while (true) {
      var result = utf8.decode(bytes, characters.clear(), false);
      if (result.isError()) return false;
      if (result.isUnderflow()) return true;
    }
  }

  private static @Nullable Encoding marked(byte[] bytes, int length) {
    if (FileText.begins(bytes, length, 0xEF, 0xBB, 0xBF)) {
      return new Encoding(StandardCharsets.UTF_8, 3);
    }
    if (FileText.begins(bytes, length, 0xFF, 0xFE)) {
      return new Encoding(StandardCharsets.UTF_16LE, 2);
    }
    if (FileText.begins(bytes, length, 0xFE, 0xFF)) {
      return new Encoding(StandardCharsets.UTF_16BE, 2);
    }
    return null;
  }
}
