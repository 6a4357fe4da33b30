package org.escale.portal.follow;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Hands letters to the mail server. Where they lead to is what the operator has set, never what a
 * request says: without that, or without a server, there are no letters.
 */
@Component
class FollowMail {
  private static final Logger log = LoggerFactory.getLogger(FollowMail.class);

  private final ObjectProvider<JavaMailSender> sender;
  private final String host;
  private final String publicUrl;
  private final String from;

  FollowMail(
      ObjectProvider<JavaMailSender> sender,
      @Value("${spring.mail.host:}") String host,
      @Value("${escale.public-url:}") String publicUrl,
      @Value("${escale.mail-from:}") String from) {
    this.sender = sender;
    this.host = host;
    this.publicUrl = publicUrl.replaceAll("/+$", "");
    this.from = from;
  }

  /** What became of a letter. */
  enum Outcome {
    TAKEN,
    /** The server knows that nobody has this address. */
    REFUSED,
    /** The server does not take this letter now: a full mailbox, a stranger to be tried again. */
    LATER,
    /** Nobody will get a letter now. */
    AWAY
  }

  boolean possible() {
    return !host.isBlank() && !publicUrl.isEmpty();
  }

  /** Of one of our pages. */
  String address(String path) {
    return publicUrl + path;
  }

  Outcome send(String to, Letter letter) {
    try {
      var mailer = sender.getObject();
      var message = mailer.createMimeMessage();
      var mail = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
      if (!sentBy(mail)) return Outcome.AWAY;
      mail.setTo(to);
      mail.setSubject(letter.subject());
      mail.setText(letter.text());
      message.setHeader("Message-ID", "<" + letter.reference() + "@" + domain() + ">");
      message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no answer from a machine
      if (letter.leave() != null) {
        message.setHeader("List-Unsubscribe", "<" + letter.leave() + ">"); // RFC 2369
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"); // RFC 8058
      }
      mailer.send(message);
      return Outcome.TAKEN;
    } catch (MailSendException e) {
      return outcome(e);
    } catch (MailParseException | MailPreparationException | MessagingException e) {
      return Outcome.REFUSED; // no address at all
    } catch (MailException e) {
      return away(e);
    }
  }

  /** A sender that is written wrong is the operator's mistake, and no follower's. */
  private boolean sentBy(MimeMessageHelper mail) {
    try {
      mail.setFrom(from.isBlank() ? "escale@" + domain() : from);
      return true;
    } catch (MessagingException e) {
      log.warn("escale.mail-from is no address: {}", e.getMessage());
      return false;
    }
  }

  /** What concerns one mailbox must not keep the others from their letters. */
  private Outcome outcome(MailSendException e) {
    for (var cause : e.getFailedMessages().values()) {
      if (!(cause instanceof SendFailedException failed)) continue;
      var invalid = failed.getInvalidAddresses();
      return invalid != null && invalid.length > 0 ? Outcome.REFUSED : Outcome.LATER;
    }
    return away(e);
  }

  private Outcome away(MailException e) {
    log.warn("The mail server {} took no letter to a follower: {}", host, e.getMessage());
    return Outcome.AWAY;
  }

  private String domain() {
    var host = URI.create(publicUrl).getHost();
    return host == null ? "localhost" : host;
  }
}
