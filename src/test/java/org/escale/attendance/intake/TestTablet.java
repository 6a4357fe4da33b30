package org.escale.attendance.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.escale.attendance.VisitEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A device as {@code docs/attendance-protocol.md} describes it, for tests of the server. */
public final class TestTablet {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final UUID BOOT = UUID.randomUUID();

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;
  public final UUID id;
  private String token = "";
  private int epoch = 1;
  private long seq;
  private Instant clock = Instant.parse("2026-11-24T09:00:00Z");

  public TestTablet(int port, UUID id) {
    this.port = port;
    this.id = id;
  }

  /** A device that has this code typed in, and uses it. */
  public static TestTablet enrolled(int port, String code) {
    var tablet = new TestTablet(port, VisitEvent.newId(Instant.parse("2026-11-20T09:00:00Z")));
    var answer = tablet.enrol(code);
    if (answer.statusCode() != 200) throw new IllegalStateException(answer.body());
    return tablet;
  }

  public HttpResponse<String> enrol(String code) {
    var answer =
        post("/api/attendance/enrolment", Map.of("code", code, "device", id.toString()), false);
    if (answer.statusCode() == 200) token = read(answer).path("token").asString();
    return answer;
  }

  public TestTablet withToken(String shown) {
    token = shown;
    return this;
  }

  public String token() {
    return token;
  }

  public void clockIs(Instant now) {
    clock = now;
  }

  public void beginEpoch(int number) {
    epoch = number;
    seq = 0;
  }

  /** The next event of the log, which says this. */
  public Map<String, Object> event(Map<String, ?> payload) {
    return says(JSON.writeValueAsString(payload));
  }

  /** The next event, whatever its payload. */
  public Map<String, Object> says(String payload) {
    return event(VisitEvent.newId(clock), ++seq, payload);
  }

  public Map<String, Object> event(UUID eventId, long place, String payload) {
    var event = new java.util.LinkedHashMap<String, Object>();
    event.put("event_id", eventId.toString());
    event.put("device", id.toString());
    event.put("epoch", epoch);
    event.put("seq", place);
    event.put("boot_id", BOOT.toString());
    event.put("schema_version", 1);
    event.put("payload", payload);
    event.put("device_time", clock.toString().replace("Z", ".000Z"));
    event.put("monotonic_ms", 1000 + place);
    return sealed(event);
  }

  /** With the digest of what it says now. */
  public static Map<String, Object> sealed(Map<String, Object> event) {
    var content = new ArrayList<String>();
    for (var field :
        List.of(
            "event_id",
            "device",
            "epoch",
            "seq",
            "boot_id",
            "schema_version",
            "device_time",
            "monotonic_ms",
            "payload")) {
      content.add(String.valueOf(event.get(field)));
    }
    event.put("sha256", sha256(String.join("\n", content)));
    return event;
  }

  private static String sha256(String content) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public Map<String, Object> visit(UUID session, String audience, int headcount) {
    return event(
        Map.of(
            "type",
            "visit",
            "session",
            session.toString(),
            "audience",
            audience,
            "headcount",
            headcount,
            "kind",
            headcount == 1 ? "individuel" : "collectif"));
  }

  public Map<String, Object> correction(UUID session, Map<String, Object> of, int difference) {
    return event(
        Map.of(
            "type",
            "correction",
            "session",
            session.toString(),
            "of",
            of.get("event_id"),
            "headcount",
            difference));
  }

  /** Sends these and reads the answer. */
  @SafeVarargs
  public final JsonNode send(Map<String, Object>... events) {
    var answer = post(batch(List.of(events)));
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return read(answer);
  }

  public Map<String, Object> batch(List<Map<String, Object>> events) {
    return Map.of(
        "sent_at",
        clock.toString().replace("Z", ".000Z"),
        "boot_id",
        BOOT.toString(),
        "monotonic_ms",
        99_000,
        "app_version",
        "essai",
        "persisted",
        true,
        "heads",
        List.of(Map.of("epoch", epoch, "head", seq)),
        "events",
        events);
  }

  public HttpResponse<String> post(Map<String, Object> batch) {
    return post("/api/attendance/events", batch, true);
  }

  public HttpResponse<String> post(String path, Object body, boolean packed) {
    var bytes = JSON.writeValueAsBytes(body);
    return packed ? send(path, gzip(bytes), true) : send(path, bytes, false);
  }

  public HttpResponse<String> send(String path, byte[] bytes, boolean packed) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofByteArray(bytes));
    if (packed) request.header("Content-Encoding", "gzip");
    return exchange(request);
  }

  public HttpResponse<String> get(String path, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Authorization", "Bearer " + token)
            .GET();
    if (headers.length > 0) request.headers(headers);
    return exchange(request);
  }

  private HttpResponse<String> exchange(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public static JsonNode read(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  public static byte[] gzip(byte[] bytes) {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
