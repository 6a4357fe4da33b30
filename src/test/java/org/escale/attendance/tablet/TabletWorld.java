package org.escale.attendance.tablet;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.escale.TestClock;
import org.escale.WebBrowser;
import org.escale.attendance.TestSessions;
import org.escale.attendance.device.Enrolments;
import org.escale.attendance.device.NewEnrolment;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A bus with a session, the office that hands out codes, and what a test asks of Chromium. */
final class TabletWorld {
  static final String DENAIN = "59172";

  final JdbcClient sql;
  final UUID session;

  private final Enrolments enrolments;
  private final int port;

  TabletWorld(ApplicationContext program, int port) {
    this.port = port;
    sql = program.getBean(JdbcClient.class);
    enrolments = program.getBean(Enrolments.class);
    // The browser has the machine's time.
    var now = Instant.now();
    program.getBean(TestClock.class).moveTo(now);
    var world = program.getBean(TestSessions.class);
    world.makeTerritory();
    session =
        world.session(
            TestSessions.BUS, now.atZone(ZoneId.of("Europe/Paris")).toLocalDate(), "PM", DENAIN);
  }

  String code() {
    return code(null);
  }

  /** A code for that device alone. */
  String code(@Nullable UUID device) {
    return enrolments.makeCode(
        new NewEnrolment("Tablette du bus", TestSessions.BUS, null, device), "gestion@essai.test");
  }

  BrowserContext visitor() {
    return WebBrowser.visitor(port, 390);
  }

  /** A tablet that is enrolled and unlocked. */
  Tablet atWork(BrowserContext visitor) {
    return new Tablet(visitor.newPage()).open().enrol(code());
  }

  Map<String, ?> visit(int headcount) {
    return Map.of(
        "type",
        "visit",
        "session",
        session.toString(),
        "audience",
        "young",
        "headcount",
        headcount,
        "kind",
        headcount == 1 ? "individuel" : "collectif");
  }

  UUID device() {
    return sql.sql("SELECT id FROM attendance.device").query(UUID.class).single();
  }

  /** How much of an epoch the server has without a hole. */
  long contiguous(int epoch) {
    return sql.sql("SELECT contiguous FROM attendance.device_log WHERE epoch = :epoch")
        .param("epoch", epoch)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  long counted() {
    return sql.sql("SELECT coalesce(sum(headcount), 0) FROM attendance.visit_event")
        .query(Long.class)
        .single();
  }

  String origin() {
    return "http://localhost:" + port;
  }

  /** The person lets the browser promise that it keeps what lies here. */
  void promiseStorage(Page page) {
    var chromium = page.context().newCDPSession(page);
    var asked = new JsonObject();
    asked.addProperty("origin", origin());
    var permissions = new JsonArray();
    permissions.add("durableStorage");
    asked.add("permissions", permissions);
    asked.add(
        "browserContextId",
        chromium
            .send("Target.getTargetInfo")
            .getAsJsonObject("targetInfo")
            .get("browserContextId"));
    chromium.send("Browser.grantPermissions", asked);
  }

  /** So many bytes are all that the browser gives this address; null: as many as there are. */
  void quota(CDPSession chromium, @Nullable Integer bytes) {
    var asked = new JsonObject();
    asked.addProperty("origin", origin());
    if (bytes != null) asked.addProperty("quotaSize", bytes);
    chromium.send("Storage.overrideQuotaForOrigin", asked);
  }

  /** As browsers do where a disk is full. */
  void evict(Page page) {
    var asked = new JsonObject();
    asked.addProperty("origin", origin());
    asked.addProperty("storageTypes", "indexeddb");
    page.context().newCDPSession(page).send("Storage.clearDataForOrigin", asked);
  }
}
