package attendance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * What one device lives through: it counts people on a bad line, by a bad clock, until all is
 * acknowledged.
 */
final class Story implements AutoCloseable {
  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);
  private static final long DAY = TimeUnit.DAYS.toMillis(1);
  private static final int STEPS = 24;

  private final Random random;
  private final UUID session;
  private final Figures figures;
  private final Servers servers;
  private final Line line;
  final Device device;

  /** Of each of its counts how many it stands for; what it has counted, by audience. */
  private final Map<UUID, Integer> standing = new LinkedHashMap<>();

  private final Map<UUID, String> audiences = new LinkedHashMap<>();
  private final List<byte[]> sent = new ArrayList<>();
  private final boolean holdsBack;
  int notes;
  int scores;

  /**
   * @param holdsBack whether its first count stays with it until {@link #letGo}: its watermark
   *     stays below that, whatever befalls the server
   */
  Story(long seed, UUID session, boolean holdsBack, Servers servers, World world, Figures figures)
      throws IOException {
    this.holdsBack = holdsBack;
    this.session = session;
    this.figures = figures;
    this.servers = servers;
    random = new Random(seed);
    var choice = new Random(seed + 1);
    line = new Line(() -> servers.port(choice.nextInt(servers.count())));
    device = new Device(random, world::code);
  }

  UUID session() {
    return session;
  }

  /** What the device itself makes of its log. */
  Map<String, Integer> fold() {
    var totals = new LinkedHashMap<String, Integer>();
    standing.forEach((visit, people) -> totals.merge(audiences.get(visit), people, Integer::sum));
    return totals;
  }

  int visits() {
    return standing.size();
  }

  Map<UUID, Integer> standing() {
    return standing;
  }

  /**
   * @param over whether nothing more will befall the servers; until then it goes on
   */
  void live(BooleanSupplier over) throws Exception {
    say("session-opened", "");
    if (holdsBack) device.holdBack(count());
    for (int step = 0; step < STEPS; step++) {
      for (int n = random.nextInt(6); n >= 0; n--) something();
      if (random.nextInt(8) == 0) device.clockMovesBy((random.nextInt(21) - 10) * DAY);
      if (random.nextInt(16) == 0) device.restart();
      if (random.nextInt(60) == 0) device.beginEpoch();
      if (random.nextInt(3) > 0) contact();
    }
    while (!over.getAsBoolean()) {
      something();
      contact();
      Thread.sleep(random.nextInt(200));
    }
    say(
        "session-closed",
        ",\"minutes\":150,\"visitors\":" + fold().values().stream().mapToInt(i -> i).sum());
    finish();
  }

  /** From here on it sends its first count as well. */
  void letGo() {
    device.letGo();
  }

  /**
   * On a good line, until the server has all. Also after a restore, when its app has long been
   * idle.
   */
  void finish() throws Exception {
    line.whole();
    var end = System.nanoTime() + PATIENCE;
    do {
      var events = device.unsent();
      if (events.size() > Device.MOST) events = events.subList(0, Device.MOST);
      // what is answered, and nothing left to send: the server has it, or has it aside
      if (tell(device.batch(events)) && device.unsent().isEmpty()) return;
    } while (System.nanoTime() < end);
    throw new IllegalStateException("the server does not take everything in time");
  }

  private void something() {
    int what = random.nextInt(100);
    if (what < 70 || standing.isEmpty()) {
      count();
    } else if (what < 85) {
      var visit = List.copyOf(standing.keySet()).get(random.nextInt(standing.size()));
      int difference = random.nextInt(standing.get(visit) + 3) - standing.get(visit);
      if (difference == 0) difference = 1;
      say("correction", ",\"of\":\"%s\",\"headcount\":%d".formatted(visit, difference));
      standing.merge(visit, difference, Integer::sum);
    } else if (what < 90) {
      say("note", ",\"text\":\"Une « note »\\nà deux lignes\"");
      notes++;
    } else if (what < 95) {
      say("satisfaction", ",\"score\":" + (1 + random.nextInt(4)));
      scores++;
    } else {
      say("station-started", ",\"station\":%d,\"minutes\":30".formatted(1 + random.nextInt(9)));
    }
  }

  private UUID count() {
    var audience = World.AUDIENCES.get(random.nextInt(World.AUDIENCES.size()));
    int people = random.nextInt(5) == 0 ? 2 + random.nextInt(28) : 1;
    var visit =
        say(
            "visit",
            ",\"audience\":\"%s\",\"headcount\":%d,\"kind\":\"%s\",\"source\":\"tap\""
                .formatted(audience, people, people == 1 ? "individuel" : "collectif"));
    standing.put(visit, people);
    audiences.put(visit, audience);
    return visit;
  }

  private UUID say(String type, String fields) {
    figures.events.increment();
    return device.append("{\"type\":\"%s\",\"session\":\"%s\"%s}".formatted(type, session, fields));
  }

  /**
   * Sends a part of what it holds, in any order, with doubles, perhaps on a line that breaks; or
   * what it sent long ago.
   */
  private void contact() throws Exception {
    line.whole();
    if (!sent.isEmpty() && random.nextInt(5) == 0) {
      figures.replayed.increment();
      tell(sent.get(random.nextInt(sent.size())));
      return;
    }
    var events = device.unsent();
    if (random.nextBoolean()) events.removeIf(event -> random.nextInt(3) == 0); // holes
    if (random.nextBoolean()) {
      Collections.shuffle(events, random);
      figures.shuffled.increment();
    }
    if (events.size() > 30) events = new ArrayList<>(events.subList(0, 30));
    if (!events.isEmpty() && random.nextInt(3) == 0) {
      for (int n = random.nextInt(4); n >= 0; n--)
        events.add(events.get(random.nextInt(events.size())));
      figures.doubled.increment();
    }
    var batch = device.batch(events);
    int fate = random.nextInt(10);
    if (fate < 3) line.cutRequestAfter(random.nextInt(batch.length + 250));
    else if (fate < 6) line.cutAnswerAfter(random.nextInt(events.size() * 90 + 600));
    boolean heard = tell(batch);
    if (!heard && fate < 3) figures.cutRequests.increment();
    if (!heard && fate >= 3 && fate < 6) figures.cutAnswers.increment();
    sent.add(batch);
  }

  private boolean tell(byte[] batch) throws Exception {
    figures.batches.increment();
    try {
      if (device.send(line.port(), batch)) {
        figures.answers.increment();
        return true;
      }
    } catch (IOException noAnswer) {
      // it is sent again, later
    }
    Thread.sleep(10 + random.nextInt(90));
    return false;
  }

  @Override
  public void close() throws IOException {
    line.close();
  }
}
