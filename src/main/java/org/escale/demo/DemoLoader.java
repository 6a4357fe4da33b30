package org.escale.demo;

import java.util.stream.Collectors;
import org.escale.access.Accounts;
import org.escale.hosting.Exposure;
import org.escale.hosting.Preparation;
import org.escale.territory.Communes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the demonstration into a database that is empty, and says who can sign in. */
@Component
@Order
@ConditionalOnProperty(name = "escale.demonstration", havingValue = "true")
class DemoLoader implements Preparation {
  private static final Logger log = LoggerFactory.getLogger(DemoLoader.class);

  private final Demo demo;
  private final Communes communes;
  private final Accounts accounts;
  private final Exposure exposure;

  DemoLoader(Demo demo, Communes communes, Accounts accounts, Exposure exposure) {
    this.demo = demo;
    this.communes = communes;
    this.accounts = accounts;
    this.exposure = exposure;
  }

  @Override
  public void prepare() {
    if (communes.all().isEmpty() && accounts.all().isEmpty()) {
      log.info("Loading the demonstration territory");
      demo.load();
    }
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order(1)
  void introduce() {
    var known =
        accounts.all().stream()
            .filter(account -> account.demonstration())
            .map(account -> "  " + account.email() + "  (" + account.displayName() + ")")
            .collect(Collectors.joining("\n"));
    if (known.isEmpty()) return;
    if (!exposure.loopbackOnly()) {
      log.warn("Others may reach this program: the demonstration's accounts do not sign in.");
    } else {
      log.info("Demonstration accounts, password « {} »:\n{}", DemoPeople.PASSWORD, known);
    }
  }
}
