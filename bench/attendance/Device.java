package attendance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client of docs/attendance-protocol.md, written from that page alone: a log that it keeps whole,
 * the watermarks it was told, and what it sends. It trusts the server as the page says one may, no
 * less and no more.
 */
final class Device {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final JsonMapper JSON = new JsonMapper();
  static final int MOST = 500;

  private final Random random;
  private final Function<UUID, String> office;
  final UUID id;

  // durable on the device
  private final List<Event> log = new ArrayList<>();
  private final Map<Integer, Long> heads = new TreeMap<>();
  private final Map<Integer, Long> watermarks = new TreeMap<>();
  private int epoch = 1;
  private String token;
  private String installation;
  private int incarnation;

  // of this start of the app
  private final Set<UUID> answered = new HashSet<>();
  private UUID boot;
  private long began;
  private long clockMs;
  private volatile UUID heldBack;
  int enrolments;
  int resends;

  /**
   * @param office makes a one-time code for that device
   */
  Device(Random random, Function<UUID, String> office) {
    this.random = random;
    this.office = office;
    restart();
    id = uuid7();
  }

  /** The app begins anew: what it knew beside its log is gone. */
  void restart() {
    answered.clear();
    boot =
        new UUID(
            random.nextLong() & ~0xf000L | 0x4000L, random.nextLong() & ~(3L << 62) | 1L << 63);
    began = System.nanoTime();
  }

  /** Somebody sets the clock. */
  void clockMovesBy(long milliseconds) {
    clockMs += milliseconds;
  }

  /** The log begins anew; the former one is still held. */
  void beginEpoch() {
    epoch++;
  }

  UUID append(String payload) {
    long seq = heads.merge(epoch, 1L, Long::sum);
    var event = new Event(uuid7(), id, epoch, seq, boot, payload, TIME.format(now()), monotonic());
    log.add(event);
    return event.id();
  }

  String token() {
    return token;
  }

  List<Event> log() {
    return log;
  }

  Map<Integer, Long> heads() {
    return heads;
  }

  /** That event stays here until it is let go: a hole in what the server has. */
  void holdBack(UUID event) {
    heldBack = event;
  }

  void letGo() {
    heldBack = null;
  }

  /** What is above the watermark, is not held back, and has had no answer since the start. */
  List<Event> unsent() {
    var held = heldBack;
    return log.stream()
        .filter(event -> !event.id().equals(held))
        .filter(event -> event.seq() > watermarks.getOrDefault(event.epoch(), 0L))
        .filter(event -> !answered.contains(event.id()))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  boolean isAllAcknowledged() {
    return heads.entrySet().stream()
        .allMatch(head -> watermarks.getOrDefault(head.getKey(), 0L) >= head.getValue());
  }

  byte[] batch(List<Event> events) {
    var told =
        heads.entrySet().stream()
            .map(head -> "{\"epoch\":%d,\"head\":%d}".formatted(head.getKey(), head.getValue()))
            .collect(Collectors.joining(",", "[", "]"));
    return """
    {"sent_at":"%s","boot_id":"%s","monotonic_ms":%d,"app_version":"second client","persisted":true,"heads":%s,"events":%s}\
    """
        .formatted(
            TIME.format(now()),
            boot,
            monotonic(),
            told,
            events.stream().map(Event::json).collect(Collectors.joining(",", "[", "]")))
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Sends a batch, and takes the answer in.
   *
   * @return whether there was one; without it the same is sent again, later
   * @throws IllegalStateException when the server says what an honest device must never hear
   */
  boolean send(int port, byte[] batch) throws IOException {
    if (token == null && !enrol(port)) return false;
    var answer = Http.post(port, "/api/attendance/events", token, batch, random.nextBoolean());
    switch (answer.status()) {
      case 200 -> take(JSON.readTree(answer.body()));
      case 401 -> {
        token = null;
        return false;
      }
      case 429, 500, 502, 503, 504 -> {
        return false;
      }
      default -> throw new IllegalStateException(answer.status() + " " + answer.body());
    }
    return true;
  }

  private boolean enrol(int port) throws IOException {
    var body =
        "{\"code\":\"%s\",\"device\":\"%s\",\"app_version\":\"second client\"}"
            .formatted(office.apply(id), id);
    var answer =
        Http.post(
            port, "/api/attendance/enrolment", null, body.getBytes(StandardCharsets.UTF_8), false);
    // 409: an answer was cut, and the code of the next try was made before the server knew the
    // device
    if (answer.status() >= 500 || answer.status() == 429 || answer.status() == 409) return false;
    if (answer.status() != 200)
      throw new IllegalStateException("enrolment: " + answer.status() + " " + answer.body());
    var told = JSON.readTree(answer.body());
    token = told.path("token").asString();
    enrolments++;
    server(told);
    // "epochs" are watermarks as well
    watermarks(told.path("epochs"));
    return true;
  }

  private void take(JsonNode answer) {
    server(answer);
    watermarks(answer.path("watermarks"));
    for (var result : answer.path("results")) {
      if (!Set.of("accepted", "duplicate", "refused").contains(result.path("outcome").asString()))
        throw new IllegalStateException("no outcome: " + result);
      answered.add(UUID.fromString(result.path("event_id").asString()));
    }
  }

  /** Another incarnation: whatever was answered by the former one may be gone. */
  private void server(JsonNode told) {
    var named = told.path("installation").asString();
    if (installation != null && !installation.equals(named))
      throw new IllegalStateException("another server");
    installation = named;
    if (told.path("incarnation").intValue() != incarnation) answered.clear();
    incarnation = told.path("incarnation").intValue();
  }

  /**
   * They replace the device's own, also when they are lower, and when an epoch is not among them.
   */
  private void watermarks(JsonNode told) {
    var now = new LinkedHashMap<Integer, Long>();
    for (var one : told) now.put(one.path("epoch").intValue(), one.path("contiguous").longValue());
    for (var mine : watermarks.entrySet()) {
      if (now.getOrDefault(mine.getKey(), 0L) < mine.getValue()) {
        answered.clear();
        resends++;
      }
    }
    watermarks.clear();
    watermarks.putAll(now);
  }

  private long monotonic() {
    return (System.nanoTime() - began) / 1_000_000;
  }

  private Instant now() {
    return Instant.ofEpochMilli(System.currentTimeMillis() + clockMs);
  }

  /** RFC 9562, version 7, by the device's own clock. */
  private UUID uuid7() {
    long high = now().toEpochMilli() << 16 | 0x7000L | random.nextLong() & 0xfffL;
    return new UUID(high, random.nextLong() & ~(3L << 62) | 1L << 63);
  }
}
