package org.escale.hosting.load;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.escale.EscaleTest;
import org.escale.agenda.AgendaWorld;
import org.escale.agenda.Sessions;
import org.escale.portal.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The running program with two places for pages and four to wait, so that a small crowd fills it.
 */
@EscaleTest
@Import(LoadTest.NarrowLine.class)
@TestPropertySource(
    properties = {"escale.load.pages=2", "escale.load.line=4", "escale.load.patience=20s"})
class LoadTest {
  private static final int ROOM = 2 + 4;

  @LocalServerPort int port;
  @Autowired Sessions sessions;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient sql;

  @BeforeEach
  void world() {
    AgendaWorld.build(sql);
    sessions.add(AgendaWorld.afternoon(AgendaWorld.DENAIN, "2026-12-01"));
  }

  @Test
  void of_a_crowd_some_are_asked_to_come_back_and_all_others_are_served() throws Exception {
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<Future<HttpResponse<String>>>();
      whilePagesStandStill(() -> {
        for (var i = 0; i < 3 * ROOM; i++) answers.add(visit(crowd, "/bus"));
        await(() -> answers.stream().filter(Future::isDone).count() == 2 * ROOM);
        assertThat(visit(crowd, "/connexion").get().statusCode()).as("at work").isEqualTo(200);
        assertPolite(visit(crowd, "/gestion").get()); // a stranger is the public
        assertThat(visit(crowd, "/actuator/health").get().statusCode()).isEqualTo(200);
      });
      var turnedAway = 0;
      for (var answer : answers) {
        if (answer.get().statusCode() == 200) {
          assertThat(answer.get().body()).contains("mardi 1er décembre").endsWith("</html>\n");
        } else {
          turnedAway++;
          assertPolite(answer.get());
        }
      }
      assertThat(turnedAway).isEqualTo(2 * ROOM);
      for (var again : IntStream.range(0, ROOM).mapToObj(i -> visit(crowd, "/bus")).toList()) {
        assertThat(again.get().statusCode()).as("afterwards").isEqualTo(200);
      }
    }
  }

  @Test
  void who_asks_for_a_page_and_does_not_read_it_keeps_nobody_waiting() throws Exception {
    longSeason();
    var page = Web.get(port, "/bus").body();
    assertThat(page.length()).as("more than a connection swallows unread").isGreaterThan(60_000);
    var idlers = new ArrayList<Socket>();
    try {
      for (var i = 0; i < 2 * ROOM; i++) {
        var idler = idler("/bus");
        idlers.add(idler);
        await(() -> available(idler) > 0);
      }
      var before = System.nanoTime();
      assertThat(Web.get(port, "/bus").body()).isEqualTo(page);
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    } finally {
      for (var idler : idlers) idler.close();
    }
  }

  private static void assertPolite(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(5, 15);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.body())
        .contains("Beaucoup de monde", "A lot of people")
        .hasSizeLessThan(2_000);
  }

  /** Nobody can read the sessions meanwhile, so whoever asks for the timetable stands still. */
  private void whilePagesStandStill(Doing doing) {
    transaction.executeWithoutResult(status -> {
      sql.sql("LOCK TABLE agenda.session IN ACCESS EXCLUSIVE MODE").update();
      try {
        doing.run();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    });
  }

  private Future<HttpResponse<String>> visit(ExecutorService crowd, String path) {
    return crowd.submit(() -> Web.get(port, path));
  }

  private void longSeason() {
    sql.sql(
            """
            INSERT INTO agenda.session (id, vehicle_id, stop_id, commune_code, day, slot, period, kind)
            SELECT uuidv7(), vehicle_id, stop_id, commune_code, day + n, slot,
              tstzrange(lower(period) + n * interval '1 day', upper(period) + n * interval '1 day'), kind
            FROM agenda.session, generate_series(1, 300) n
            """)
        .update();
  }

  /** Asks for a page, with hardly any room to receive it, and reads nothing. */
  private Socket idler(String path) throws IOException {
    var socket = new Socket();
    socket.setReceiveBufferSize(2_048);
    socket.connect(new InetSocketAddress("localhost", port));
    socket
        .getOutputStream()
        .write("GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(path).getBytes(US_ASCII));
    return socket;
  }

  private static int available(Socket socket) {
    try {
      return socket.getInputStream().available();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(BooleanSupplier reached) throws InterruptedException {
    var end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
    while (!reached.getAsBoolean()) {
      if (System.nanoTime() - end > 0) throw new AssertionError("not within 15 seconds");
      Thread.sleep(20);
    }
  }

  /** On one machine a connection swallows megabytes unread, and on a far one little. */
  @TestConfiguration(proxyBeanMethods = false)
  static class NarrowLine {
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> narrow() {
      return server ->
          server.addConnectorCustomizers(
              connector -> connector.setProperty("socket.txBufSize", "8192"));
    }
  }

  private interface Doing {
    void run() throws Exception;
  }
}
