package org.escale.portal.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.escale.portal.follow.FollowMail.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server that refuses says of whom: the others get their letters. */
class FollowMailTest {
  private ServerSocket server;

  @BeforeEach
  void server() throws IOException {
    server = new ServerSocket(0);
    Thread.startVirtualThread(this::serve);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void an_address_that_does_not_exist_is_refused_and_a_full_mailbox_is_tried_later()
      throws IOException {
    var mail = mail(server.getLocalPort());
    var letter = new Letter("Essai", "Essai", "essai", null);
    assertThat(mail.send("habitant@essai.test", letter)).isEqualTo(Outcome.TAKEN);
    assertThat(mail.send("550@essai.test", letter)).isEqualTo(Outcome.REFUSED);
    assertThat(mail.send("452@essai.test", letter)).isEqualTo(Outcome.LATER);
    server.close();
    assertThat(mail.send("habitant@essai.test", letter)).isEqualTo(Outcome.AWAY);
  }

  private static FollowMail mail(int port) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    var provider =
        new ObjectProvider<JavaMailSender>() {
          @Override
          public JavaMailSender getObject() {
            return sender;
          }
        };
    return new FollowMail(provider, "127.0.0.1", "https://bus.essai.test", "");
  }

  private void serve() {
    while (!server.isClosed()) {
      try (var socket = server.accept()) {
        talk(socket);
      } catch (IOException e) {
        return;
      }
    }
  }

  /** Takes what it is given, but for addresses that begin with a reply that is no yes. */
  private static void talk(Socket socket) throws IOException {
    var in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    say(socket, "220 essai.test");
    var letter = false;
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      if (letter) {
        letter = !line.equals(".");
        if (!letter) say(socket, "250 taken");
        continue;
      }
      letter = line.equals("DATA");
      if (letter) say(socket, "354 go on");
      else if (line.startsWith("RCPT TO:<5")) say(socket, "550 no such user");
      else if (line.startsWith("RCPT TO:<4")) say(socket, "452 mailbox full");
      else if (line.equals("QUIT")) say(socket, "221 bye");
      else say(socket, "250 OK");
    }
  }

  private static void say(Socket socket, String reply) throws IOException {
    socket.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }
}
