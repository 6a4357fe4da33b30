package org.escale.tabular;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file, whatever wrote it: UTF-8 with or without its mark, UTF-16 with its mark
 * (Excel's « texte Unicode »), otherwise Windows-1252.
 */
public final class FileText {
  /** The largest file that is read, in bytes. */
  public static final int LARGEST = 20 * 1024 * 1024;

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private FileText() {}

  /**
   * @throws UnreadableFile when the file is empty, too large or no text
   */
  public static String of(byte[] file) {
    if (file.length > LARGEST) throw tooLarge();
    if (begins(file, 'P', 'K', 3, 4)) throw refused("tabular.workbook");
    if (begins(file, 0xD0, 0xCF, 0x11, 0xE0)) throw refused("tabular.workbook");
    if (begins(file, '%', 'P', 'D', 'F')) throw refused("tabular.pdf");
    var text = decoded(file);
    if (text.indexOf('\0') >= 0) throw refused("tabular.not-text");
    if (text.isBlank()) throw refused("tabular.empty");
    return text;
  }

  private static String decoded(byte[] file) {
    if (begins(file, 0xEF, 0xBB, 0xBF)) return text(file, 3, StandardCharsets.UTF_8);
    if (begins(file, 0xFF, 0xFE)) return text(file, 2, StandardCharsets.UTF_16LE);
    if (begins(file, 0xFE, 0xFF)) return text(file, 2, StandardCharsets.UTF_16BE);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException notUtf8) {
      return text(file, 0, WINDOWS);
    }
  }

  private static String text(byte[] file, int from, Charset charset) {
    return new String(file, from, file.length - from, charset);
  }

  private static boolean begins(byte[] file, int... mark) {
    if (file.length < mark.length) return false;
    for (int i = 0; i < mark.length; i++) {
      if ((file[i] & 0xFF) != mark[i]) return false;
    }
    return true;
  }

  static UnreadableFile tooLarge() {
    return refused("tabular.too-large", LARGEST / 1024 / 1024);
  }

  private static UnreadableFile refused(String messageKey, Object... arguments) {
    return new UnreadableFile(new ImportProblem(0, null, messageKey, arguments));
  }
}
