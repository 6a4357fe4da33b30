package org.escale.portal.poster;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** An address as a QR code (ISO/IEC 18004) that a telephone reads from a rained-on poster. */
final class QrCode {
  /** Enough for paper at 300 dots an inch. */
  private static final int DOTS_A_MODULE = 12;

  private static final int QUIET_ZONE = 4;

  private QrCode() {}

  /** As a PNG in a data address. */
  static String of(String address) {
    var png = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture(modules(address)), "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
  }

  private static BitMatrix modules(String address) {
    try {
      return new QRCodeWriter()
          .encode(
              address,
              BarcodeFormat.QR_CODE,
              0,
              0,
              Map.of(
                  EncodeHintType.ERROR_CORRECTION,
                  ErrorCorrectionLevel.M,
                  EncodeHintType.MARGIN,
                  QUIET_ZONE));
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a code: " + address, e);
    }
  }

  private static BufferedImage picture(BitMatrix modules) {
    int size = modules.getWidth() * DOTS_A_MODULE;
    var picture = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        var dark = modules.get(x / DOTS_A_MODULE, y / DOTS_A_MODULE);
        picture.setRGB(x, y, dark ? 0x000000 : 0xFFFFFF);
      }
    }
    return picture;
  }
}
