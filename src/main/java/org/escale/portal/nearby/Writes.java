package org.escale.portal.nearby;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Counts what this program has written: each of it may concern what others hold in memory. */
@Component
class Writes implements TransactionExecutionListener {
  private final AtomicLong count = new AtomicLong();

  @Override
  public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
    if (!transaction.isReadOnly()) count.incrementAndGet();
  }

  long count() {
    return count.get();
  }
}
