package org.escale.network;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * Draws a sent picture anew, as a JPEG file of a size that a poor link carries. What its camera
 * wrote into it - where it was taken, by which device - is gone.
 */
final class PictureFile {
  /** Pixels of the longer side. */
  private static final int LONGEST = 1280;

  /** A picture of more pixels would not fit in memory. */
  private static final long MOST_PIXELS = 40_000_000;

  private PictureFile() {}

  static byte[] prepared(byte[] file) {
    try {
      var drawn = drawn(read(file));
      var out = new ByteArrayOutputStream();
      if (!ImageIO.write(drawn, "jpeg", out)) throw new FurnishingRefusal.NoPicture();
      return out.toByteArray();
    } catch (IOException | RuntimeException e) { // the readers throw many kinds on a broken file
      throw e instanceof FurnishingRefusal refusal ? refusal : new FurnishingRefusal.NoPicture();
    }
  }

  private static BufferedImage read(byte[] file) throws IOException {
    ImageIO.setUseCache(false);
    try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) throw new FurnishingRefusal.NoPicture();
      var reader = readers.next();
      reader.setInput(in);
      long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
      if (pixels > MOST_PIXELS) throw new FurnishingRefusal.NoPicture();
      var parameters = reader.getDefaultReadParam();
      // every n-th pixel of a large picture is read, so that it never stands in memory whole
      int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * LONGEST));
      parameters.setSourceSubsampling(step, step, 0, 0);
      return reader.read(0, parameters);
    }
  }

  private static BufferedImage drawn(BufferedImage picture) {
    double scale =
        Math.min(1.0, (double) LONGEST / Math.max(picture.getWidth(), picture.getHeight()));
    int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
    var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = drawn.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.drawImage(picture, 0, 0, width, height, null);
    pen.dispose();
    return drawn;
  }
}
