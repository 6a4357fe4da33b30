package org.escale.network;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held: a number from 1 (upright) to 8 that it writes into its JPEG files (Exif
 * 3.0, tag 0x0112). Without it, pictures taken with a phone lie on their side.
 */
record Upright(int orientation) {
  private static final int START_OF_IMAGE = 0xFFD8;
  private static final int APPLICATION_1 = 0xFFE1;
  private static final int START_OF_SCAN = 0xFFDA;
  private static final int EXIF = 0x45786966; // "Exif"
  private static final int TIFF_BEGINS = 6; // after "Exif" and two zeros
  private static final short INTEL = 0x4949; // "II"
  private static final int TAG = 0x0112;
  private static final int ENTRY = 12;

  /** What is not said, or said in a way that cannot be read, is upright. */
  static Upright of(byte[] file) {
    try {
      return new Upright(orientation(ByteBuffer.wrap(file)));
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return new Upright(1);
    }
  }

  /** Whether its width is its height once it is turned. */
  boolean lies() {
    return orientation >= 5;
  }

  /** From a picture of that size as it was taken to one that stands upright. */
  AffineTransform turned(int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }

  private static int orientation(ByteBuffer file) {
    if ((file.getShort() & 0xFFFF) != START_OF_IMAGE) return 1;
    while (true) {
      int marker = file.getShort() & 0xFFFF;
      if (marker == START_OF_SCAN || marker < 0xFF00) return 1;
      int length = file.getShort() & 0xFFFF;
      int next = file.position() + length - 2;
      if (marker == APPLICATION_1 && file.getInt(file.position()) == EXIF) {
        return inTiff(file.slice(file.position() + TIFF_BEGINS, length - 2 - TIFF_BEGINS));
      }
      file.position(next);
    }
  }

  private static int inTiff(ByteBuffer tiff) {
    tiff.order(tiff.getShort(0) == INTEL ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int n = 0; n < entries; n++) {
      int at = directory + 2 + n * ENTRY;
      if ((tiff.getShort(at) & 0xFFFF) == TAG) {
        int said = tiff.getShort(at + 8);
        return said >= 1 && said <= 8 ? said : 1;
      }
    }
    return 1;
  }
}
