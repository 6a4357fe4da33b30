package org.escale.hosting;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.beans.factory.DisposableBean;

/**
 * The embedded server, which starts while the program is still being put together. Where that fails
 * before anybody has asked for the server, it is stopped again.
 */
final class EarlyServer implements DisposableBean {
  private final CompletableFuture<EmbeddedServer> start;
  private boolean taken;

  EarlyServer(Path data) {
    start =
        CompletableFuture.supplyAsync(
            () -> EmbeddedServer.start(data),
            work -> Thread.ofPlatform().name("postgres-start").start(work));
  }

  /**
   * Waits for the server and hands it over; whoever takes it closes it.
   *
   * @throws StartRefused as {@link EmbeddedServer#start} does
   */
  EmbeddedServer take() {
    taken = true;
    try {
      return start.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  @Override
  public void destroy() {
    if (!taken) start.thenAccept(EmbeddedServer::close).exceptionally(failure -> null).join();
  }
}
