package org.escale.network.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.escale.EscaleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Equipment is lent together, and no item twice at a time. */
@EscaleTest
class LoansTest extends AtTwoSites {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

  /** The usual pool has one thread for two cores. */
  private static final Executor THREADS = Thread::startVirtualThread;

  @Autowired Loans loans;
  @Autowired JdbcClient sql;
  @Autowired TransactionTemplate transaction;

  @Test
  void items_are_lent_together_and_come_back_some_at_a_time() {
    var ids = three();
    var loan =
        loans.lend(new NewLoan("Commune d’Oisy", "maire", there.id(), DAY, DAY.plusDays(9), ids));
    assertThat(loan.items()).isEqualTo(3);
    assertThat(items.get(ids.getFirst()).placeId()).isEqualTo(there.id());
    assertThatThrownBy(() -> lend(DAY.plusDays(1), ids.getFirst()))
        .isInstanceOf(ItemRefusal.LentAlready.class);
    loans.giveBack(loan.id(), DAY.plusDays(3), Map.of(ids.getFirst(), "broken"));
    assertThat(loans.get(loan.id()).out()).isEqualTo(2);
    assertThat(items.get(ids.getFirst()).state()).isEqualTo("broken");
    assertThat(items.get(ids.getFirst()).placeId()).as("in reserve").isNull();
    assertThat(lend(DAY.plusDays(3), ids.getFirst()).running()).as("on the day it came").isTrue();
    loans.giveBack(loan.id(), DAY.plusDays(4), Map.of(ids.get(1), "good", ids.get(2), "worn"));
    assertThat(loans.get(loan.id()).running()).isFalse();
    assertThat(loans.ofItem(ids.getFirst())).hasSize(2);
  }

  @Test
  void a_loan_without_items_or_with_days_out_of_order_is_refused() {
    var ids = three();
    assertThatThrownBy(
            () -> loans.lend(new NewLoan("Commune", "maire", null, DAY, null, List.of())))
        .isInstanceOf(ItemRefusal.ImpossibleLoan.class);
    assertThatThrownBy(
            () -> loans.lend(new NewLoan("Commune", "maire", null, DAY, DAY.minusDays(1), ids)))
        .isInstanceOf(ItemRefusal.ImpossibleLoan.class);
    var loan = lend(DAY, ids.getFirst());
    assertThatThrownBy(
            () -> loans.giveBack(loan.id(), DAY.minusDays(1), Map.of(ids.getFirst(), "good")))
        .isInstanceOf(ItemRefusal.ImpossibleLoan.class);
  }

  /** Two lend the same item at once: the second waits, then loses, and lends nothing. */
  @Test
  void of_two_who_lend_an_item_at_once_the_second_loses() throws Exception {
    var ids = three();
    var lent = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var first =
        CompletableFuture.runAsync(
            () ->
                transaction.executeWithoutResult(status -> {
                  lend(DAY, ids.get(1));
                  lent.countDown();
                  try {
                    assertThat(goOn.await(20, TimeUnit.SECONDS)).isTrue();
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                }),
            THREADS);
    assertThat(lent.await(20, TimeUnit.SECONDS)).isTrue();
    var second =
        CompletableFuture.runAsync(
            () -> loans.lend(new NewLoan("École", "direction", null, DAY, null, ids)), THREADS);
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!someoneWaits()) {
      assertThat(System.nanoTime()).as("the second waits in time").isLessThan(end);
      Thread.sleep(20);
    }
    goOn.countDown();
    first.get(20, TimeUnit.SECONDS);
    assertThatThrownBy(() -> second.get(20, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(ItemRefusal.LentAlready.class);
    assertThat(loans.all()).hasSize(1);
  }

  @Test
  void the_database_itself_keeps_an_item_from_two_loans() {
    var ids = three();
    lend(DAY, ids.getFirst());
    var other = lend(DAY, ids.get(1));
    assertThatThrownBy(() ->
            sql.sql(
                    """
                    INSERT INTO network.loan_item (loan_id, item_id, lent_on, state_out)
                    VALUES (:loan, :item, :day, 'good')
                    """)
                .param("loan", other.id())
                .param("item", ids.getFirst())
                .param("day", DAY)
                .update())
        .hasMessageContaining("one_loan_at_a_time");
  }

  private Loan lend(LocalDate day, UUID item) {
    return loans.lend(new NewLoan("Commune de Denain", "maire", null, day, null, List.of(item)));
  }

  private List<UUID> three() {
    return List.of("I-1", "I-2", "I-3").stream().map(this::add).toList();
  }

  private boolean someoneWaits() {
    return sql.sql(
            "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND"
                + " wait_event_type = 'Lock')")
        .query(Boolean.class)
        .single();
  }
}
