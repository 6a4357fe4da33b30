package org.escale.portal.whereabouts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The national address service, played by a small server that answers as its API does. */
class AddressServiceTest {
  private static final Point ABOUT = new Point(50.3, 3.4);

  private final AtomicReference<String> asked = new AtomicReference<>("");
  private HttpServer server;
  private int status = 200;
  private String answer = "";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.set(exchange.getRequestURI().toString());
          var bytes = answer.getBytes(UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void an_address_is_found_with_its_label() {
    answer = found("8 Rue Villars 59220 Denain", 0.9);
    assertThat(service().find("8 rue Villars, Denain", ABOUT))
        .hasValue(new Whereabouts.At(new Point(50.331, 3.394), "8 Rue Villars 59220 Denain"));
    assertThat(asked.get()).contains("q=8+rue+Villars%2C+Denain", "lat=50.3", "lon=3.4");
  }

  @Test
  void a_guess_is_no_answer() {
    answer = found("Rue Villars 38000 Grenoble", 0.3);
    assertThat(service().find("villars", ABOUT)).isEmpty();
  }

  @Test
  void when_it_fails_the_territory_answers_with_what_it_knows() {
    answer = "{\"features\": []}";
    assertThat(service().find("nulle part", ABOUT)).isEmpty();
    answer = "<html>";
    assertThat(service().find("denain", ABOUT)).isEmpty();
    status = 503;
    assertThat(service().find("denain", ABOUT)).isEmpty();
    server.stop(0);
    assertThat(service().find("denain", ABOUT)).isEmpty();
  }

  @Test
  void one_that_stalls_is_waited_for_once_and_then_left_in_peace() throws Exception {
    var stalls = new CountDownLatch(1);
    server.createContext(
        "/lent",
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          try {
            stalls.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          exchange.close();
        });
    try (var service =
        new AddressService(
            "http://127.0.0.1:" + server.getAddress().getPort() + "/lent", JsonMapper.shared())) {
      var begin = System.nanoTime();
      assertThat(service.find("denain", ABOUT)).isEmpty();
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
      begin = System.nanoTime();
      assertThat(service.find("oisy", ABOUT)).isEmpty();
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
    } finally {
      stalls.countDown();
    }
  }

  @Test
  void without_one_nobody_is_asked() {
    assertThat(new AddressService("", JsonMapper.shared()).find("denain", ABOUT)).isEmpty();
    assertThat(asked.get()).isEmpty();
  }

  private AddressService service() {
    return new AddressService(
        "http://127.0.0.1:" + server.getAddress().getPort() + "/search", JsonMapper.shared());
  }

  private static String found(String label, double score) {
    return """
    {"type": "FeatureCollection", "features": [{"type": "Feature",
      "geometry": {"type": "Point", "coordinates": [3.394, 50.331]},
      "properties": {"label": "%s", "score": %s}}]}
    """
        .formatted(label, score);
  }
}
