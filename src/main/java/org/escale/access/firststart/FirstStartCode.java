package org.escale.access.firststart;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints the code when there are pages on which it can be used; a command has none. */
@Component
@ConditionalOnWebApplication
class FirstStartCode {
  private final FirstStart firstStart;

  FirstStartCode(FirstStart firstStart) {
    this.firstStart = firstStart;
  }

  @EventListener(ApplicationReadyEvent.class)
  void print() {
    firstStart.announce();
  }
}
