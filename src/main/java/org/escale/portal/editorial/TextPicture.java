package org.escale.portal.editorial;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A picture of the library, without its content.
 *
 * @param name by which texts call it
 * @param alt what it shows, for those who do not see it
 * @param width pixels, in the largest size that there is
 */
public record TextPicture(
    UUID id, String name, String alt, @Nullable String altEn, int width, int height) {
  /** Pixels: a phone's, a phone's with small pixels or a desk's, a desk's with small pixels. */
  private static final List<Integer> WIDTHS = List.of(400, 800, 1280);

  private static final int USUAL = 800;

  /** The widths in which it is kept: no wider than it came. */
  public List<Integer> widths() {
    return widthsOf(width);
  }

  static List<Integer> widthsOf(int largest) {
    return Stream.concat(WIDTHS.stream().filter(width -> width < largest), Stream.of(largest))
        .toList();
  }

  static int usual(int largest) {
    return Math.min(USUAL, largest);
  }

  public String path(int width) {
    return "/photos/" + id + "/" + width + ".jpg";
  }

  /** A small one, for lists. */
  public String smallPath() {
    return path(widths().getFirst());
  }

  public String altIn(String language) {
    return language.equals("en") && altEn != null ? altEn : alt;
  }
}
