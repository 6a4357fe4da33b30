package org.escale.attendance.residents;

import org.escale.hosting.Preparation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Whoever was erased after the backup that the database was restored from is erased again, before
 * the program answers anybody.
 */
@Component
@Order(ErasuresAgain.ORDER)
class ErasuresAgain implements Preparation {
  static final int ORDER = 90;
  private static final Logger LOG = LoggerFactory.getLogger(ErasuresAgain.class);

  private final Erasures erasures;

  ErasuresAgain(Erasures erasures) {
    this.erasures = erasures;
  }

  @Override
  public void prepare() {
    var again = erasures.again();
    if (again > 0) LOG.info("Erased again, as the ledger of erasures says: {}", again);
  }
}
