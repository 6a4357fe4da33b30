package org.escale.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures as cameras send them, drawn anew. */
class PictureFileTest {
  /** Where the dark quarter, top left as it was taken, is once the picture stands upright. */
  @ParameterizedTest
  @CsvSource({
    "1, 64, 32, 8, 8", "2, 64, 32, 56, 8", "3, 64, 32, 56, 24", "4, 64, 32, 8, 24",
    "5, 32, 64, 8, 8", "6, 32, 64, 24, 8", "7, 32, 64, 24, 56", "8, 32, 64, 8, 56"
  })
  void a_picture_stands_upright_however_the_camera_was_held(
      int orientation, int width, int height, int x, int y) throws IOException {
    var drawn = PictureFile.of(taken(orientation)).within(1280);
    assertThat(drawn.width()).isEqualTo(width);
    assertThat(drawn.height()).isEqualTo(height);
    var upright = ImageIO.read(new ByteArrayInputStream(drawn.jpeg()));
    assertThat(new Color(upright.getRGB(x, y)).getRed()).isLessThan(60);
    assertThat(new Color(upright.getRGB(width - 1 - x, height - 1 - y)).getRed())
        .isGreaterThan(200);
    assertThat(PictureFile.of(taken(orientation)).wide(16).width()).isEqualTo(16);
  }

  @Test
  void what_the_camera_wrote_is_gone() throws IOException {
    assertThat(new String(taken(6), "ISO-8859-1")).contains("Exif");
    assertThat(new String(PictureFile.prepared(taken(6)), "ISO-8859-1")).doesNotContain("Exif");
  }

  @Test
  void a_broken_note_of_the_camera_spoils_no_picture() throws IOException {
    var file = taken(6);
    file[16] = (byte) 0x7f; // its directory is far away
    assertThat(PictureFile.of(file).within(1280).width()).isEqualTo(64);
    assertThatThrownBy(() -> PictureFile.of(new byte[] {1, 2, 3}))
        .isInstanceOf(FurnishingRefusal.NoPicture.class);
  }

  /** A light picture whose top left quarter is dark, with the note of its camera (Exif). */
  private static byte[] taken(int orientation) throws IOException {
    var picture = new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 64, 32);
    pen.setColor(Color.BLACK);
    pen.fillRect(0, 0, 32, 16);
    pen.dispose();
    var out = new ByteArrayOutputStream();
    ImageIO.write(picture, "jpeg", out);
    var jpeg = out.toByteArray();
    return ByteBuffer.allocate(jpeg.length + 36)
        .put(jpeg, 0, 2)
        .putShort((short) 0xFFE1)
        .putShort((short) 34)
        .put("Exif\0\0MM\0*".getBytes("ISO-8859-1"))
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0)
        .putInt(0)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }
}
