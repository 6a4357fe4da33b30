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

  /** What French programs save in where they do not save in Unicode. */
  public static final Charset WINDOWS = Charset.forName("windows-1252");

  private FileText() {}

  /**
   * @throws UnreadableFile when the file is empty, too large or no text
   */
  public static String of(byte[] file) {
    if (file.length > LARGEST) throw tooLarge();
    refuseWhatIsNoTable(file, file.length);
    var text = decoded(file);
    if (text.indexOf('\0') >= 0) throw notText();
    if (text.isBlank()) throw empty();
    return text;
  }

  /**
   * Looks at the file's first bytes.
   *
   * @throws UnreadableFile when they are those of a workbook or a PDF
   */
  public static void refuseWhatIsNoTable(byte[] file, int length) {
    if (begins(file, length, 'P', 'K', 3, 4)) throw refused("tabular.workbook");
    if (begins(file, length, 0xD0, 0xCF, 0x11, 0xE0)) throw refused("tabular.workbook");
    if (begins(file, length, '%', 'P', 'D', 'F')) throw refused("tabular.pdf");
  }

  private static String decoded(byte[] file) {
    if (begins(file, file.length, 0xEF, 0xBB, 0xBF)) return text(file, 3, StandardCharsets.UTF_8);
    if (begins(file, file.length, 0xFF, 0xFE)) return text(file, 2, StandardCharsets.UTF_16LE);
    if (begins(file, file.length, 0xFE, 0xFF)) return text(file, 2, StandardCharsets.UTF_16BE);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException notUtf8) {
      return text(file, 0, WINDOWS);
    }
  }

  private static String text(byte[] file, int from, Charset charset) {
    return new String(file, from, file.length - from, charset);
  }

  /** Whether these are the first of its bytes. */
  public static boolean begins(byte[] file, int length, int... mark) {
    if (length < mark.length) return false;
    for (int i = 0; i < mark.length; i++) {
      if ((file[i] & 0xFF) != mark[i]) return false;
    }
    return true;
  }

  static UnreadableFile tooLarge() {
    return tooLarge(LARGEST);
  }

  /** The refusal of a file with more bytes than that. */
  public static UnreadableFile tooLarge(long most) {
    return refused("tabular.too-large", most / 1024 / 1024);
  }

  /** The refusal of a file that is no text. */
  public static UnreadableFile notText() {
    return refused("tabular.not-text");
  }

  /** The refusal of a file with nothing in it. */
  public static UnreadableFile empty() {
    return refused("tabular.empty");
  }

  private static UnreadableFile refused(String messageKey, Object... arguments) {
    return new UnreadableFile(new ImportProblem(0, null, messageKey, arguments));
  }
}
