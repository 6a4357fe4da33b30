package org.escale.network.agreement;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.escale.tabular.FileText;

/**
 * A document that was sent: a PDF, a picture or a text of an office program. What it is is read
 * from its first bytes, not from what the sender says.
 */
public record Document(String fileName, String mediaType, byte[] content) {
  /** The largest that is taken, in bytes. */
  public static final int LARGEST = 10 * 1024 * 1024;

  private static final int LONGEST_NAME = 120;

  /** Office documents are archives; their endings tell them apart. */
  private static final Map<String, String> OFFICE =
      Map.of(
          "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "odt", "application/vnd.oasis.opendocument.text");

  /** Empty where it is too large, empty or of another kind. */
  public static Optional<Document> of(String fileName, byte[] content) {
    if (content.length > LARGEST) return Optional.empty();
    return mediaType(fileName, content).map(type -> new Document(named(fileName), type, content));
  }

  private static Optional<String> mediaType(String fileName, byte[] content) {
    int length = content.length;
    if (FileText.begins(content, length, '%', 'P', 'D', 'F')) return Optional.of("application/pdf");
    if (FileText.begins(content, length, 0xFF, 0xD8, 0xFF)) return Optional.of("image/jpeg");
    if (FileText.begins(content, length, 0x89, 'P', 'N', 'G')) return Optional.of("image/png");
    if (!FileText.begins(content, length, 'P', 'K', 3, 4)) return Optional.empty();
    var ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Optional.ofNullable(OFFICE.get(ending));
  }

  /** Without a folder, without signs that mislead. */
  private static String named(String fileName) {
    var last =
        fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    var plain = last.replaceAll("[^\\p{L}\\p{N} ._()-]", "_").strip();
    var kept = plain.isEmpty() ? "document" : plain;
    return kept.length() <= LONGEST_NAME ? kept : kept.substring(kept.length() - LONGEST_NAME);
  }

  /** For tests and logs: never the content. */
  @Override
  public String toString() {
    return fileName + " (" + mediaType + ", " + content.length + " bytes)";
  }
}
