package org.escale.agenda;

import java.io.Serial;

/** What was agreed to is no longer what publishing would do; nothing has been published. */
public class ConsequencesChanged extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  ConsequencesChanged() {
    super("the consequences of publishing have changed");
  }
}
