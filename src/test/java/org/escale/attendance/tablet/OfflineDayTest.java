package org.escale.attendance.tablet;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.escale.TestDatabase;
import org.escale.hosting.RunningProgram;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * A whole day on the bus: the server is stopped, the browser is killed while it writes and started
 * again on the same profile; in the evening a newer server answers at the same address.
 */
class OfflineDayTest {
  private static final String CODE = "K7QM3XPA";
  private static final UUID SESSION = UUID.fromString("01900000-0000-7000-8000-000000000008");

  /** One visit after the other; what was confirmed is told to whoever listens outside. */
  private static final String WRITE_ON_AND_ON =
      "void (async () => { for (;;) console.log('confirmed',"
          + " (await m.append(argument)).event_id); })()";

  @TempDir Path folder;

  private final String database = TestDatabase.createMigrated();
  private final DriverManagerDataSource source = new DriverManagerDataSource(database);
  private final JdbcClient sql = JdbcClient.create(source);

  /** Always the same: a tablet knows its server by the address. */
  private final int port = RunningProgram.freePort();

  @Test
  void a_day_without_the_server_and_with_a_killed_browser_is_counted_exactly() throws Exception {
    var profile = Files.createDirectory(folder.resolve("profile"));
    List<String> confirmed = Collections.synchronizedList(new ArrayList<>());
    try (var browser = Chromium.start(profile)) {
      var tablet = new Tablet(browser.context().newPage());
      try (var server = server(null)) {
        makeWorld();
        tablet.open(origin()).enrol(CODE).kept();
        stop(tablet).waitFor();
      }

      // In the morning, without a server: the app comes from the tablet itself.
      tablet.page().reload();
      tablet.says("verrouillée").type(Tablet.PIN).atWork();
      stop(tablet).locator("button").click();
      for (var audience : List.of("young", "young", "seniors")) tap(tablet, audience);
      tablet.append(visit(24));
      tablet
          .page()
          .onConsoleMessage(said -> {
            if (said.text().startsWith("confirmed ")) confirmed.add(said.text().substring(10));
          });
      tablet.module("log", WRITE_ON_AND_ON, visit(1));
      tablet.page().waitForCondition(() -> confirmed.size() >= 20);
      browser.kill();
    }

    try (var browser = Chromium.start(profile)) {
      var tablet = new Tablet(browser.context().newPage());
      tablet.open(origin()).says("verrouillée").type(Tablet.PIN).atWork();
      assertThat((Object) tablet.module("log", "(await m.all()).map(event => event.event_id)"))
          .asInstanceOf(InstanceOfAssertFactories.LIST)
          .as("what was confirmed before the browser was killed")
          .containsAll(List.copyOf(confirmed));
      stop(tablet).locator("button").click();
      tap(tablet, "seniors");
      var counted = tablet.head();
      tablet.page().locator("#undo").click();
      tablet.page().waitForCondition(() -> tablet.head() > counted);
      tap(tablet, "young");
      assertThat(tablet.unsent()).isEqualTo(tablet.head());

      var before = version(tablet.page());
      try (var server = server(newer())) {
        assertThat(tablet.sync().unsent()).as("%s", tablet.module("sync", "m.state()")).isZero();
        var visitors = (Integer) tablet.module("fold", VISITORS, SESSION.toString());
        // 2 young, 1 senior, 24 pupils' likes, those of the last second, 1 senior who was none, 1
        // young.
        assertThat(visitors).isGreaterThanOrEqualTo(2 + 1 + 24 + confirmed.size() + 1);
        assertThat(visitors).isEqualTo(number("SELECT sum(headcount) FROM attendance.visit_event"));
        assertThat(tablet.page().locator("#total").textContent()).isEqualTo("" + visitors);
        assertThat(number("SELECT count(*) FROM attendance.device_event WHERE fate = 'kept'"))
            .isEqualTo(tablet.head());
        assertThat(number("SELECT contiguous FROM attendance.device_log")).isEqualTo(tablet.head());
        assertThat(number("SELECT count(*) FROM attendance.disputed_event")).isZero();
        assertRenewedWhenAtRest(tablet, before);
      }
    }
  }

  /** The server has a newer app: it waits while somebody works, and reads the log of this one. */
  private void assertRenewedWhenAtRest(Tablet tablet, String before) {
    var head = tablet.head();
    tablet.page().evaluate(FETCH_THE_NEWER);
    tablet.module("update", "await m.look(() => false)");
    assertThat(tablet.module("update", "m.waiting()")).as("it waits").isEqualTo(true);
    assertThat(version(tablet.page())).isEqualTo(before);
    tablet.press("lock");
    tablet
        .page()
        .waitForFunction("before => document.documentElement.dataset.version !== before", before);
    tablet.says("verrouillée").type(Tablet.PIN).atWork();
    assertThat(tablet.module("log", "(await m.all()).length")).isEqualTo(head);
  }

  private static final String VISITORS =
      "m.fold(await (await"
          + " import(`/bord/tablette/${document.documentElement.dataset.version}/log.js`))"
          + ".all()).get(argument).visitors";

  private static final String FETCH_THE_NEWER =
      """
      async () => {
        const registration = await navigator.serviceWorker.getRegistration('/bord/tablette');
        await registration.update();
        while (!registration.waiting) await new Promise(soon => setTimeout(soon, 50));
      }
      """;

  private RunningProgram server(@Nullable Path newer) {
    return RunningProgram.startAt(
        port,
        newer,
        "--escale.data=" + folder.resolve("data"),
        "--escale.database.url=" + database);
  }

  /** A release of the app that differs in one file. */
  private Path newer() throws IOException {
    var from =
        Objects.requireNonNull(
            new ClassPathResource("tablet/main.js").getFile().toPath().getParent());
    var to = folder.resolve("newer/tablet");
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        var copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) Files.createDirectories(copy);
        else Files.copy(file, copy);
      }
    }
    Files.writeString(to.resolve("base.css"), Files.readString(to.resolve("base.css")) + "\n");
    return folder.resolve("newer");
  }

  /** A bus with a session of today, not opened yet, and a code to enrol a tablet with. */
  private void makeWorld() {
    new ResourceDatabasePopulator(new ClassPathResource("hosting/session-of-today.sql"))
        .execute(source);
    sql.sql("DELETE FROM attendance.session_report").update();
    sql.sql(
            """
            INSERT INTO attendance.enrolment (code_sha256, name, vehicle_id, made_by, expires_at)
            SELECT sha256(CAST(:code AS bytea)), 'Tablette du bus', id, 'gestion@essai.test', now() + interval '1 hour'
            FROM network.vehicle
            """)
        .param("code", CODE)
        .update();
  }

  private int number(String query) {
    return sql.sql(query).query(Integer.class).single();
  }

  private String origin() {
    return "http://localhost:" + port;
  }

  private static String version(Page page) {
    return page.locator("html").getAttribute("data-version");
  }

  private static Locator stop(Tablet tablet) {
    return tablet.page().locator("#stop-" + SESSION);
  }

  private static void tap(Tablet tablet, String audience) {
    var head = tablet.head();
    tablet.press("tap-" + audience).page().waitForCondition(() -> tablet.head() > head);
  }

  private static Map<String, ?> visit(int headcount) {
    return Map.of(
        "type",
        "visit",
        "session",
        SESSION.toString(),
        "audience",
        "pupils",
        "headcount",
        headcount,
        "kind",
        headcount == 1 ? "individuel" : "collectif");
  }
}
