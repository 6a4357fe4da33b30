package org.escale.network.inventory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.escale.access.AuditLog;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Items lent together to a commune or a school, on one receipt, and returned, all or some. */
@Service
public class Loans {
  private final LoanRepository repository;
  private final Items items;
  private final AuditLog audit;

  Loans(LoanRepository repository, Items items, AuditLog audit) {
    this.repository = repository;
    this.items = items;
    this.audit = audit;
  }

  /** Those that run first, then the latest. */
  public List<Loan> all() {
    return repository.all();
  }

  /**
   * @throws UnknownItem when there is none
   */
  public Loan get(UUID id) {
    return repository.find(id).orElseThrow(() -> new UnknownItem(id));
  }

  public List<LentItem> items(UUID loanId) {
    return repository.items(loanId);
  }

  /** The loans that an item has been in, the latest first. */
  public List<LentItem> ofItem(UUID itemId) {
    return repository.ofItem(itemId);
  }

  /**
   * Lends items; they are then recorded at the place that they go to.
   *
   * @throws ItemRefusal.LentAlready when one of them is lent on that day
   * @throws ItemRefusal.ImpossibleLoan when there is none, or it is due before it is lent
   */
  @Transactional
  public Loan lend(NewLoan loan) {
    if (loan.items().isEmpty()) throw new ItemRefusal.ImpossibleLoan();
    if (loan.dueOn() != null && loan.dueOn().isBefore(loan.lentOn())) {
      throw new ItemRefusal.ImpossibleLoan();
    }
    var id = UUID.randomUUID();
    repository.add(id, loan);
    // in the order of their identifiers: two who lend the same items wait for each other in turn
    for (var itemId : loan.items().stream().distinct().sorted().toList()) {
      var item = items.get(itemId);
      guarded(() -> repository.add(id, loan.lentOn(), item));
      if (loan.placeId() != null) items.change(item.moved(loan.placeId(), item.state()));
    }
    audit.record("loan.lend", loan.holder(), null, loan);
    return get(id);
  }

  /**
   * Takes items back into the reserve, each in the state that it is in.
   *
   * @param states by the item's identifier; those that are not named stay out
   * @throws ItemRefusal.ImpossibleLoan when the day is before the loan
   */
  @Transactional
  public void giveBack(UUID loanId, LocalDate day, Map<UUID, String> states) {
    var loan = get(loanId);
    if (day.isBefore(loan.lentOn())) throw new ItemRefusal.ImpossibleLoan();
    states.forEach((itemId, state) -> {
      if (repository.giveBack(loanId, itemId, day, state)) {
        items.change(items.get(itemId).moved(null, state));
      }
    });
    audit.record("loan.return", loan.holder(), loan, get(loanId));
  }

  private static void guarded(Runnable change) {
    try {
      change.run();
    } catch (DataIntegrityViolationException e) {
      if (String.valueOf(e.getMessage()).contains("one_loan_at_a_time")) {
        throw new ItemRefusal.LentAlready();
      }
      throw e;
    }
  }
}
