package attendance;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Visits sent over HTTP by several devices at once, and the same rows inserted plainly, in turn.
 */
public final class Throughput {
  private final List<String> command;
  private final int devices;
  private final int batches;
  private final int size;
  private final int rounds;
  private final Random random = new Random(6);

  /**
   * @param batches of each device in a round
   * @param size events of a batch
   */
  public Throughput(List<String> command, int devices, int batches, int size, int rounds) {
    this.command = command;
    this.devices = devices;
    this.batches = batches;
    this.size = size;
    this.rounds = rounds;
  }

  private interface Part {
    void send(int device, List<Event> batch) throws Exception;
  }

  public void measure() throws Exception {
    Files.createDirectories(Path.of("target"));
    var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "bench-attendance");
    try (var servers = new Servers(folder, command, 1);
        var http = HttpClient.newHttpClient();
        var plain = new PlainRows(servers, devices)) {
      var world = new World(servers, 6);
      var sessions = world.sessions(devices);
      var tablets = new ArrayList<Device>();
      var others = new ArrayList<Device>(); // whose events are only inserted: no log gets holes
      for (int i = 0; i < devices; i++) {
        var tablet = new Device(new Random(random.nextLong()), world::code);
        while (!tablet.send(servers.port(0), tablet.batch(List.of()))) Thread.sleep(100);
        tablets.add(tablet);
        others.add(new Device(new Random(random.nextLong()), world::code));
      }
      Part overHttp =
          (device, batch) -> {
            var answer =
                http.send(
                    HttpRequest.newBuilder(
                            URI.create(
                                "http://localhost:" + servers.port(0) + "/api/attendance/events"))
                        .header("Authorization", "Bearer " + tablets.get(device).token())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(tablets.get(device).batch(batch)))
                        .build(),
                    BodyHandlers.ofString());
            int accepted = answer.body().split("\"accepted\"", -1).length - 1;
            if (accepted != batch.size())
              throw new IllegalStateException(answer.statusCode() + " " + answer.body());
          };
      double sent = 0;
      double log = 0;
      double both = 0;
      for (int round = 0; round <= rounds; round++) {
        double processor = servers.processor(0);
        double one = rate(overHttp, tablets, sessions);
        processor = servers.processor(0) - processor;
        double two = rate(plain::log, others, sessions);
        double three = rate(plain::logAndCount, others, sessions);
        System.out.printf(
            "%s: over HTTP %.0f events a second (the program takes %.0f us of processor each);"
                + " plain: log %.0f, log and counts %.0f%n",
            round == 0 ? "to warm up" : "round " + round,
            one,
            processor * 1e6 / (devices * batches * size),
            two,
            three);
        if (round == 0) continue;
        sent += one / rounds;
        log += two / rounds;
        both += three / rounds;
      }
      plain.check((long) devices * batches * size * (rounds + 1));
      servers.endRightly();
      System.out.printf(
          "%d devices, batches of %d: %.0f events a second acknowledged; plain rows of log and"
              + " counts %.0f: a share of %.2f (goal 0.50); of the log alone %.0f: %.2f%n",
          devices, size, sent, both, sent / both, log, sent / log);
    }
  }

  /** Made before the time runs. */
  private double rate(Part part, List<Device> tablets, List<UUID> sessions) throws Exception {
    var made = new ArrayList<List<List<Event>>>();
    for (int device = 0; device < devices; device++) {
      var own = new ArrayList<List<Event>>();
      for (int n = 0; n < batches; n++) own.add(events(tablets.get(device), sessions.get(device)));
      made.add(own);
    }
    try (var threads = Executors.newFixedThreadPool(devices)) {
      var begin = System.nanoTime();
      var ends = new ArrayList<Future<?>>();
      for (int device = 0; device < devices; device++) {
        int number = device;
        Callable<?> work =
            () -> {
              for (var batch : made.get(number)) part.send(number, batch);
              return null;
            };
        ends.add(threads.submit(work));
      }
      for (var end : ends) end.get();
      return devices * batches * size / ((System.nanoTime() - begin) / 1e9);
    }
  }

  private List<Event> events(Device tablet, UUID session) {
    int before = tablet.log().size();
    for (int n = 0; n < size; n++) {
      tablet.append(
          "{\"type\":\"visit\",\"session\":\"%s\",\"audience\":\"%s\",\"headcount\":1,\"kind\":\"individuel\",\"source\":\"tap\"}"
              .formatted(session, World.AUDIENCES.get(random.nextInt(World.AUDIENCES.size()))));
    }
    return List.copyOf(tablet.log().subList(before, before + size));
  }
}
