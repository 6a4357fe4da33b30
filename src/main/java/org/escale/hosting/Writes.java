package org.escale.hosting;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Counts what this program has committed: each of it may concern what somebody holds in memory.
 * What is held is looked at again when the number is another, and every few seconds, for another
 * program may write to the same database.
 */
@Component
public class Writes implements TransactionExecutionListener {
  private final AtomicLong count = new AtomicLong();

  @Override
  public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
    if (!transaction.isReadOnly()) count.incrementAndGet();
  }

  public long count() {
    return count.get();
  }
}
