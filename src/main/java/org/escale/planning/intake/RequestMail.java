package org.escale.planning.intake;

import java.net.URI;
import java.util.Locale;
import org.escale.planning.Request;
import org.escale.planning.RequestAnswered;
import org.escale.planning.Requests;
import org.escale.territory.Authorities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What authors of requests are written, where outgoing mail is configured and they left an address.
 * A mail that cannot be sent undoes nothing: the follow page says the same.
 */
@Component
class RequestMail {
  private static final Logger log = LoggerFactory.getLogger(RequestMail.class);

  private final ObjectProvider<JavaMailSender> sender;
  private final boolean configured;
  private final String publicUrl;
  private final String from;
  private final Requests requests;
  private final Authorities authorities;
  private final MessageSource messages;

  RequestMail(
      ObjectProvider<JavaMailSender> sender,
      @Value("${spring.mail.host:}") String host,
      @Value("${escale.public-url:}") String publicUrl,
      @Value("${escale.mail-from:}") String from,
      Requests requests,
      Authorities authorities,
      MessageSource messages) {
    this.sender = sender;
    this.configured = !host.isBlank();
    this.publicUrl = publicUrl.replaceAll("/+$", "");
    this.from = from;
    this.requests = requests;
    this.authorities = authorities;
    this.messages = messages;
  }

  /**
   * Sends the follow link; whether somebody will get it. Anybody asks for the bus, and for any
   * address: only the operator says where a link that is sent leads to, never a request.
   *
   * @param path of the follow page
   */
  boolean confirm(Request request, String path) {
    if (publicUrl.isEmpty()) return false;
    return send(
        request,
        "planning.mail.confirm",
        LocaleContextHolder.getLocale(),
        request.reference(),
        request.title(),
        publicUrl + path);
  }

  /** The answer went out only once it is kept. */
  @TransactionalEventListener
  void tell(RequestAnswered answered) {
    requests
        .find(answered.requestId())
        .ifPresent(request ->
            send(
                request,
                "planning.mail.answered",
                Locale.FRENCH,
                request.reference(),
                request.title(),
                request.reply() == null ? "" : request.reply()));
  }

  private boolean send(Request request, String key, Locale locale, Object... arguments) {
    var address = request.email();
    if (!configured || address == null) return false;
    var mail = new SimpleMailMessage();
    mail.setFrom(sender());
    mail.setTo(address);
    mail.setSubject(messages.getMessage(key + ".subject", arguments, locale));
    mail.setText(
        messages.getMessage(key, arguments, locale) + "\n\n" + authorities.get().name() + "\n");
    Thread.ofVirtual().start(() -> deliver(mail));
    return true;
  }

  private String sender() {
    if (!from.isBlank()) return from;
    return "escale@" + (publicUrl.isEmpty() ? "localhost" : URI.create(publicUrl).getHost());
  }

  private void deliver(SimpleMailMessage mail) {
    try {
      sender.getObject().send(mail);
    } catch (MailException e) {
      log.warn("mail not sent: {}", e.getMessage());
    }
  }
}
