package org.escale;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A mail server with empty boxes, which letters leave by, and the site's address. Tests of all
 * kinds of letters share it, and one program that knows it.
 */
public abstract class WithMail {
  /** Its port is its own for good: a test may stop it and start it again. */
  protected static final GreenMail MAIL = new GreenMail(new ServerSetup(freePort(), null, "smtp"));

  @DynamicPropertySource
  static void mail(DynamicPropertyRegistry registry) {
    if (!MAIL.isRunning()) MAIL.start();
    registry.add("spring.mail.host", () -> "127.0.0.1");
    registry.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
    registry.add("escale.public-url", () -> "https://bus.essai.test/");
    registry.add("escale.mail-from", () -> "cyberbus@essai.test");
  }

  @BeforeEach
  void emptyBoxes() throws FolderException {
    MAIL.purgeEmailFromAllMailboxes();
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
