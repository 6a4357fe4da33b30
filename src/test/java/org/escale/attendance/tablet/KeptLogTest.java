package org.escale.attendance.tablet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.escale.EscaleTest;
import org.escale.WebBrowser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Logs as former versions of the app left them on a device, row by row as their database held them:
 * this version opens each, and goes on writing it. A release that changes how a log is written adds
 * one here, and removes none.
 */
@EscaleTest
class KeptLogTest {
  /** The database as the version made it, and no module of ours between. */
  private static final String PUT =
      """
      async (stores) => {
        const bytes = (one) => one?.$bytes ? Uint8Array.from(atob(one.$bytes), (c) => c.charCodeAt(0)).buffer
          : Array.isArray(one) ? one.map(bytes)
          : one && typeof one === 'object' ? Object.fromEntries(Object.entries(one).map(([k, v]) => [k, bytes(v)])) : one;
        const keys = { events: ['epoch', 'seq'], epochs: 'epoch', state: 'name' };
        await new Promise((done, failed) => {
          const request = indexedDB.open('escale-log', 1);
          request.onupgradeneeded = () =>
            Object.entries(keys).forEach(([name, keyPath]) => request.result.createObjectStore(name, { keyPath }));
          request.onerror = () => failed(request.error);
          request.onsuccess = () => {
            const all = request.result.transaction(Object.keys(keys), 'readwrite');
            for (const name of Object.keys(keys)) for (const row of stores[name]) all.objectStore(name).put(bytes(row));
            all.oncomplete = () => { request.result.close(); done(); };
            all.onabort = () => failed(all.error);
          };
        });
      }
      """;

  @LocalServerPort int port;

  static List<Resource> logs() throws IOException {
    return Arrays.asList(
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:org/escale/attendance/tablet/log-version-*.json"));
  }

  @ParameterizedTest
  @MethodSource("logs")
  void a_log_of_each_version_is_read_whole_and_goes_on(Resource kept) {
    var log = read(kept);
    var expected = log.get("expected");
    try (var visitor = WebBrowser.visitor(port, 390)) {
      var page = visitor.newPage();
      // Any page of the same address: the app itself would have made its own database first.
      page.navigate("/robots.txt");
      page.evaluate(PUT, JsonMapper.shared().convertValue(log.get("stores"), Map.class));
      var tablet = new Tablet(page).open().says("verrouillée").type(log.get("pin").asString());
      tablet.atWork();

      var found = JsonMapper.shared().valueToTree(tablet.module("log", "await m.all()"));
      assertThat(found).isEqualTo(expected);
      assertThat(tablet.module("content", "await m.sha256(argument)", map(expected.get(1))))
          .isEqualTo(expected.get(1).get("sha256").asString());
      tablet.append(Map.of("type", "note", "session", "none", "text", "encore"));
      assertThat(tablet.module("log", "m.state().head")).isEqualTo(expected.size() + 1);
      assertThat(tablet.module("sealed", "(await m.whole()).events.length"))
          .isEqualTo(expected.size() + 1);
    }
  }

  private static Map<?, ?> map(JsonNode event) {
    return JsonMapper.shared().convertValue(event, Map.class);
  }

  private static JsonNode read(Resource file) {
    try {
      return JsonMapper.shared().readTree(file.getContentAsByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
