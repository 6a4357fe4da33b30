package org.escale.portal.procedures;

import org.escale.hosting.Preparation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings the procedures in line with the reference list at each start. What the authority has put
 * in its own words stays so; what it has hidden or moved stays hidden or where it is; what the list
 * no longer has goes, unless the authority has made it its own.
 */
@Component
@Order(ProcedureReference.ORDER)
class ProcedureReference implements Preparation {
  static final int ORDER = 110;

  private final ProcedureList reference;
  private final ProcedureRepository procedures;
  private final TransactionOperations transaction;

  ProcedureReference(
      ProcedureList reference, ProcedureRepository procedures, TransactionOperations transaction) {
    this.reference = reference;
    this.procedures = procedures;
    this.transaction = transaction;
  }

  @Override
  public void prepare() {
    transaction.executeWithoutResult(_ -> {
      reference.events().forEach(procedures::follow);
      reference.procedures().forEach(procedures::follow);
      procedures.forgetAllBut(
          reference.events().stream().map(LifeEvent::code).toList(),
          reference.procedures().stream().map(Procedure::code).toList());
    });
  }
}
