package org.escale.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.escale.EscaleTest;
import org.escale.WebBrowser;
import org.escale.agenda.AgendaWorld;
import org.escale.agenda.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the public's first screen costs on an old phone with a poor line: counted on the wire by
 * Chromium, head lines included, with an empty cache; and how long until something can be read.
 */
@EscaleTest
class WeightTest {
  private static final int WHOLE_VISIT = 60_000;
  private static final int HOLDING_UP = 20_000;
  private static final String RESULT = "/?ou=Denain";

  @LocalServerPort int port;
  @Autowired Sessions sessions;
  @Autowired JdbcClient sql;

  @BeforeEach
  void a_month_full_of_openings() throws Exception {
    AgendaWorld.build(sql);
    var communes = List.of(AgendaWorld.DENAIN, AgendaWorld.OISY, AgendaWorld.SAINT_AMAND);
    for (var i = 0; i < 30; i++) {
      var day = LocalDate.of(2026, 11, 25).plusDays(i).toString();
      sessions.add(AgendaWorld.afternoon(communes.get(i % communes.size()), day));
    }
    // The program's own first time is not the line's.
    for (var path : List.of("/", RESULT)) Web.get(port, path);
  }

  @ParameterizedTest
  @CsvSource({"/, 3", RESULT + ", 3", "/carte, 2"}) // the map has no script
  void a_first_visit_is_light(String path, int files) {
    try (var visitor = WebBrowser.visitor(port, 390)) {
      var page = visitor.newPage();
      var line = new Line(page);
      page.navigate(path);
      page.waitForLoadState();
      assertThat(line.bytesOfKind).as("what was loaded").containsKeys("Document", "Stylesheet");
      assertThat(line.bytes).as("what was loaded").hasSizeGreaterThanOrEqualTo(files);
      assertThat(line.whole()).as("all of %s: %s", path, line.bytes).isLessThan(WHOLE_VISIT);
      assertThat(line.holdingUp()).as("page and styles: %s", line.bytes).isLessThan(HOLDING_UP);
    }
  }

  @Test
  void over_a_line_of_64_kbit_a_second_the_first_page_shows_within_5_seconds_the_next_within_2() {
    try (var visitor = WebBrowser.visitor(port, 390)) {
      var page = visitor.newPage();
      new Line(page).slow();
      page.navigate("/");
      assertThat(firstPaint(page)).as("first page, ms").isLessThan(5_000);
      page.locator("#ou").fill("Denain");
      page.locator("#ou").press("Enter");
      page.waitForURL("**" + RESULT + "*");
      assertThat(firstPaint(page)).as("second page, ms").isLessThan(2_000);
    }
  }

  /** Milliseconds from the asking until something stood on the screen. */
  private static double firstPaint(Page page) {
    page.waitForFunction("performance.getEntriesByName('first-contentful-paint').length > 0");
    var at = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime");
    return ((Number) at).doubleValue();
  }

  /** The line between a page and the program, as Chromium counts and throttles it. */
  private static final class Line {
    private final Map<String, String> kinds = new HashMap<>();
    private final Map<String, String> addresses = new HashMap<>();
    final Map<String, Integer> bytes = new LinkedHashMap<>();
    private final Map<String, Integer> bytesOfKind = new HashMap<>();
    private final CDPSession protocol;

    Line(Page page) {
      protocol = page.context().newCDPSession(page);
      protocol.on("Network.responseReceived", this::received);
      protocol.on("Network.loadingFinished", this::finished);
      protocol.send("Network.enable");
    }

    /** 64 kbit/s both ways, 600 ms to and fro: a satellite, or the edge of the old network. */
    void slow() {
      var conditions = new JsonObject();
      conditions.addProperty("offline", false);
      conditions.addProperty("latency", 600);
      conditions.addProperty("downloadThroughput", 8_000);
      conditions.addProperty("uploadThroughput", 8_000);
      protocol.send("Network.emulateNetworkConditions", conditions);
    }

    int whole() {
      return bytes.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The page and its styles: nothing is drawn before both are there. */
    int holdingUp() {
      return bytesOfKind.getOrDefault("Document", 0) + bytesOfKind.getOrDefault("Stylesheet", 0);
    }

    private void received(JsonObject event) {
      var id = event.get("requestId").getAsString();
      kinds.put(id, event.get("type").getAsString());
      addresses.put(id, event.getAsJsonObject("response").get("url").getAsString());
    }

    private void finished(JsonObject event) {
      var id = event.get("requestId").getAsString();
      var length = event.get("encodedDataLength").getAsInt();
      bytes.merge(addresses.get(id), length, Integer::sum);
      bytesOfKind.merge(kinds.get(id), length, Integer::sum);
    }
  }
}
