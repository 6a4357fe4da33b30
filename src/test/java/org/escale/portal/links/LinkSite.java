package org.escale.portal.links;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A real site on this machine whose pages behave as bad links do. */
final class LinkSite implements AutoCloseable {
  private final HttpServer server;
  private final AtomicInteger busy = new AtomicInteger();
  private final AtomicInteger busiest = new AtomicInteger();
  final List<String> asked = new CopyOnWriteArrayList<>();

  LinkSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    page("/well", exchange -> answer(exchange, 200));
    page("/gone", exchange -> answer(exchange, 404));
    page("/broken", exchange -> answer(exchange, 500));
    page("/guarded", exchange -> answer(exchange, 403));
    page("/moved", exchange -> redirect(exchange, 301, "/well"));
    page("/elsewhere-today", exchange -> redirect(exchange, 302, "/well"));
    page("/moved-and-gone", exchange -> redirect(exchange, 308, url("/gone")));
    page("/circle", exchange -> redirect(exchange, 302, "/circle"));
    page(
        "/no-head",
        exchange -> answer(exchange, exchange.getRequestMethod().equals("GET") ? 200 : 405));
    page("/to-a-file", exchange -> redirect(exchange, 302, "file:///etc/passwd"));
    page("/slow", LinkSite::never);
    server.start();
  }

  String url(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  /** How many requests it had at once, at most. */
  int busiest() {
    return busiest.get();
  }

  private interface Behaviour {
    void of(HttpExchange exchange) throws IOException;
  }

  private void page(String path, Behaviour behaviour) {
    server.createContext(
        path,
        exchange -> {
          asked.add(
              exchange.getRequestMethod()
                  + " "
                  + exchange.getRequestURI().getPath()
                  + " "
                  + exchange.getRequestHeaders().getFirst("User-Agent"));
          busiest.accumulateAndGet(busy.incrementAndGet(), Math::max);
          try {
            Thread.sleep(20);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } finally {
            busy.decrementAndGet(); // before the answer: who has it may ask the next at once
          }
          behaviour.of(exchange);
        });
  }

  private static void answer(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private static void redirect(HttpExchange exchange, int status, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    answer(exchange, status);
  }

  private static void never(HttpExchange exchange) {
    try {
      Thread.sleep(5_000);
      exchange.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A port on which nobody listens. */
  static int closedPort() {
    try (var socket = new java.net.ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
