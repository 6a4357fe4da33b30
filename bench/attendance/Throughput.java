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
import java.util.function.BiFunction;

/**
 * Visits sent over HTTP by several devices at once, and the same rows inserted plainly, in turn.
 */
public final class Throughput {
  private final List<String> command;
  private final int devices;
  private final int batches;
  private final int size;
  private final int warmUp;
  private final int rounds;
  private final Random random = new Random(6);

  /**
   * @param batches of each device in a round
   * @param size events of a batch
   * @param warmUp rounds before those that are measured: a program that has run for long is
   *     compiled
   */
  public Throughput(
      List<String> command, int devices, int batches, int size, int warmUp, int rounds) {
    this.command = command;
    this.devices = devices;
    this.batches = batches;
    this.size = size;
    this.warmUp = warmUp;
    this.rounds = rounds;
  }

  /** One way for a batch, made before the time runs in the form that this way takes. */
  private interface Part<B> {
    void send(int device, B batch) throws Exception;
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
      var others = new ArrayList<Device>(); // whose events are only inserted
      for (int i = 0; i < devices; i++) {
        tablets.add(enrolled(servers, world));
        others.add(enrolled(servers, world));
        plain.begin(others.getLast().id);
      }
      Part<byte[]> overHttp =
          (device, batch) -> {
            var answer =
                http.send(
                    HttpRequest.newBuilder(
                            URI.create(
                                "http://localhost:" + servers.port(0) + "/api/attendance/events"))
                        .header("Authorization", "Bearer " + tablets.get(device).token())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(batch))
                        .build(),
                    BodyHandlers.ofString());
            int accepted = answer.body().split("\"accepted\"", -1).length - 1;
            if (accepted != size)
              throw new IllegalStateException(answer.statusCode() + " " + answer.body());
          };
      BiFunction<Device, List<Event>, byte[]> body = Device::batch;
      BiFunction<Device, List<Event>, List<PlainRows.Row>> row =
          (_, batch) -> batch.stream().map(PlainRows.Row::of).toList();
      double sent = 0;
      double same = 0;
      double copies = 0;
      for (int round = -warmUp; round < rounds; round++) {
        double program = servers.processor(0);
        double database = servers.processorOfDatabase();
        double one = rate(overHttp, body, tablets, sessions);
        program = servers.processor(0) - program;
        database = servers.processorOfDatabase() - database;
        double two = rate(plain::intoTheSame, row, others, sessions);
        double three = rate(plain::intoCopies, row, others, sessions);
        System.out.printf(
            "%s: over HTTP %.0f events a second (processor of an event: program %.0f us, database"
                + " %.0f us); plain, into the same tables %.0f, without foreign keys %.0f%n",
            round < 0 ? "to warm up" : "round " + (round + 1),
            one,
            program * 1e6 / (devices * batches * size),
            database * 1e6 / (devices * batches * size),
            two,
            three);
        if (round < 0) continue;
        sent += one / rounds;
        same += two / rounds;
        copies += three / rounds;
      }
      plain.check((long) devices * batches * size * (rounds + warmUp));
      servers.endRightly();
      System.out.printf(
          "%d devices, batches of %d: %.0f events a second acknowledged; plain rows into the same"
              + " tables %.0f: a share of %.2f (goal 0.50); without foreign keys %.0f: %.2f%n",
          devices, size, sent, same, sent / same, copies, sent / copies);
    }
  }

  private Device enrolled(Servers servers, World world) throws Exception {
    var device = new Device(new Random(random.nextLong()), world::code);
    while (!device.send(servers.port(0), device.batch(List.of()))) Thread.sleep(100);
    return device;
  }

  private <B> double rate(
      Part<B> part,
      BiFunction<Device, List<Event>, B> form,
      List<Device> tablets,
      List<UUID> sessions)
      throws Exception {
    var made = new ArrayList<List<B>>();
    for (int device = 0; device < devices; device++) {
      var own = new ArrayList<B>();
      for (int n = 0; n < batches; n++) {
        own.add(form.apply(tablets.get(device), events(tablets.get(device), sessions.get(device))));
      }
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
