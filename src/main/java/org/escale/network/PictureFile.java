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
 * A sent picture, to be drawn anew as JPEG files of sizes that a poor link carries. What its camera
 * wrote into it - where it was taken, by which device - is gone; it stands upright.
 */
public final class PictureFile {
  /** Pixels of the longer side. */
  private static final int LONGEST = 1280;

  /** A picture of more pixels would not fit in memory. */
  private static final long MOST_PIXELS = 40_000_000;

  private final BufferedImage read;
  private final Upright upright;

  private PictureFile(BufferedImage read, Upright upright) {
    this.read = read;
    this.upright = upright;
  }

  /** A JPEG file and its size in pixels. */
  public record Drawn(byte[] jpeg, int width, int height) {}

  /**
   * @throws FurnishingRefusal.NoPicture when the file is none that can be read, or too large
   */
  public static PictureFile of(byte[] file) {
    try {
      return new PictureFile(read(file), Upright.of(file));
    } catch (IOException | RuntimeException e) { // the readers throw many kinds on a broken file
      throw e instanceof FurnishingRefusal refusal ? refusal : new FurnishingRefusal.NoPicture();
    }
  }

  static byte[] prepared(byte[] file) {
    return of(file).within(LONGEST).jpeg();
  }

  /** No side longer than that, and no larger than it came. */
  public Drawn within(int longest) {
    return drawn(Math.min(1.0, (double) longest / Math.max(read.getWidth(), read.getHeight())));
  }

  /** As wide as that once it stands upright. */
  public Drawn wide(int width) {
    return drawn((double) width / (upright.lies() ? read.getHeight() : read.getWidth()));
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

  private Drawn drawn(double scale) {
    int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
    var drawn =
        upright.lies()
            ? new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB)
            : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = drawn.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
    pen.transform(upright.turned(width, height));
    pen.drawImage(read, 0, 0, width, height, null);
    pen.dispose();
    return new Drawn(jpeg(drawn), drawn.getWidth(), drawn.getHeight());
  }

  private static byte[] jpeg(BufferedImage drawn) {
    try {
      var out = new ByteArrayOutputStream();
      if (!ImageIO.write(drawn, "jpeg", out)) throw new FurnishingRefusal.NoPicture();
      return out.toByteArray();
    } catch (IOException e) {
      throw new FurnishingRefusal.NoPicture();
    }
  }
}
