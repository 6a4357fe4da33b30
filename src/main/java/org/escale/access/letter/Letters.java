package org.escale.access.letter;

import java.net.URI;
import java.util.Optional;
import org.escale.access.Handover;
import org.escale.access.pass.Purpose;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Sends links by mail, in the account's language. Without a mail server the administrator hands
 * them over.
 */
@Component
public class Letters {
  private static final Logger log = LoggerFactory.getLogger(Letters.class);

  private final ObjectProvider<JavaMailSender> sender;
  private final MessageSource messages;
  private final String host;
  private final String publicUrl;
  private final String from;

  Letters(
      ObjectProvider<JavaMailSender> sender,
      MessageSource messages,
      @Value("${spring.mail.host:}") String host,
      @Value("${escale.public-url:}") String publicUrl,
      @Value("${escale.mail-from:}") String from) {
    this.sender = sender;
    this.messages = messages;
    this.host = host;
    this.publicUrl = publicUrl.replaceAll("/+$", "");
    this.from = from;
  }

  /** Whether a mail server is configured. */
  public boolean canSend() {
    return !host.isBlank();
  }

  /**
   * The site's address as the operator has set it. What a request says of it is believed only from
   * somebody who is signed in: a stranger could have a link sent that leads elsewhere.
   */
  public Optional<String> publicAddress() {
    return publicUrl.isEmpty() ? Optional.empty() : Optional.of(publicUrl);
  }

  /**
   * Sends the link.
   *
   * @param site the address that the link begins with
   * @return false when the mail server did not take it; the log says why
   */
  public boolean send(Handover handover, String site) {
    var letter = handover.purpose() == Purpose.INVITATION ? "invitation" : "password";
    var account = handover.account();
    var mail = new SimpleMailMessage();
    mail.setFrom(from.isBlank() ? "escale@" + URI.create(site).getHost() : from);
    mail.setTo(account.email());
    mail.setSubject(
        messages.getMessage("access.letter." + letter + ".subject", null, account.locale()));
    mail.setText(
        messages.getMessage(
            "access.letter." + letter + ".text",
            new Object[] {account.displayName(), site + handover.path()},
            account.locale()));
    try {
      sender.getObject().send(mail);
      return true;
    } catch (MailException e) {
      log.warn("The mail server {} did not take a letter: {}", host, e.getMessage());
      return false;
    }
  }
}
