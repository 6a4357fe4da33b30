package org.escale.hosting;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says on the terminal where the program can be opened, once it is ready. */
@Component
@ConditionalOnWebApplication
class Announcement {
  private static final Logger log = LoggerFactory.getLogger(Announcement.class);

  private final Environment environment;
  private final Exposure exposure;

  Announcement(Environment environment, Exposure exposure) {
    this.environment = environment;
    this.exposure = exposure;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order(0)
  void announce() {
    var encrypted = environment.containsProperty("server.ssl.certificate");
    var port = environment.getRequiredProperty("local.server.port");
    log.info("Escale is ready: {}://localhost:{}/", encrypted ? "https" : "http", port);
    if (!exposure.loopbackOnly() && !encrypted)
      log.warn(
          "It answers other machines without encryption: put a proxy with HTTPS in front of it.");
  }
}
