package org.escale.attendance.tablet;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.escale.EscaleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The app in two tabs of one browser: one log, one writer at a time, nothing sent twice. */
@EscaleTest
class TwoTabsTest {
  private static final int EACH = 15;

  @LocalServerPort int port;
  @Autowired ApplicationContext program;

  @Test
  void two_tabs_write_one_log_without_a_hole_and_send_each_event_once() {
    var world = new TabletWorld(program, port);
    try (var visitor = world.visitor()) {
      List<String> sent = new ArrayList<>();
      visitor.onRequest(request -> sent.addAll(eventsIn(request)));
      var first = world.atWork(visitor);
      var second = new Tablet(visitor.newPage()).open().says("verrouillée").type(Tablet.PIN);
      second.atWork();
      // Both begin before either has ended.
      for (var tablet : List.of(first, second)) {
        tablet.page().evaluate("window.written = null");
        tablet.module("log", START, new Object[] {world.visit(1), EACH});
      }
      for (var tablet : List.of(first, second)) {
        tablet.page().waitForFunction("() => window.written !== null");
        assertThat(tablet.page().evaluate("window.written")).isEqualTo(EACH);
      }
      assertThat(first.module("log", "(await m.all()).map(event => event.seq).join()"))
          .isEqualTo(numbers(2 * EACH))
          .isEqualTo(second.module("log", "(await m.all()).map(event => event.seq).join()"));
      first.page().evaluate("0"); // both have heard of the other's events
      first.sync();
      second.sync();
      second.page().waitForCondition(() -> first.unsent() == 0 && second.unsent() == 0);
      assertThat(sent).hasSize(2 * EACH).doesNotHaveDuplicates();
    }
    assertThat(world.contiguous(1)).isEqualTo(2 * EACH);
    assertThat(world.counted()).isEqualTo(2 * EACH);
  }

  /** Not awaited: the page writes while the other one does. */
  private static final String START =
      "void Promise.all(Array.from({ length: argument[1] }, () => m.append(argument[0])))"
          + ".then(all => (window.written = all.length))";

  private static String numbers(int last) {
    var all = new StringBuilder("1");
    for (var i = 2; i <= last; i++) all.append(',').append(i);
    return all.toString();
  }

  private static List<String> eventsIn(Request request) {
    if (!request.url().endsWith("/api/attendance/events")) return List.of();
    var body = request.postDataBuffer();
    if (body == null) return List.of();
    try {
      var packed = "gzip".equals(request.headerValue("content-encoding"));
      var text = packed ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes() : body;
      var events = new ArrayList<String>();
      for (var event : JsonMapper.shared().readTree(text).get("events")) {
        events.add(event.get("event_id").asString());
      }
      return events;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
