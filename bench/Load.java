import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The program as it is run: the time to its first page, how fast the portal answers while a season
 * is planned, and the memory that it holds afterwards. bench/README.md tells the method.
 *
 * <pre>bin/bench load [--seconds N] [--wait MINUTES] [--starts N]</pre>
 */
class Load {
  /** What residents open, in turn. */
  static final List<String> PAGES =
      List.of("/", "/bus", "/bus/59172", "/?ou=Denain", "/agenda/59172.ics", "/?lang=en");

  static final int VISITORS = 4;
  static final Duration THINKING = Duration.ofMillis(250);
  static final Duration PATIENCE = Duration.ofMinutes(5);
  static final String SEASONS = "/gestion/saisons";

  /** An answer: which page, and how long it took. */
  record Answer(String page, int status, double millis) {}

  static Path data;
  static int port;

  public static void main(String[] arguments) throws Exception {
    int seconds = option(arguments, "--seconds", 60, 600);
    int wait = option(arguments, "--wait", 0, 60);
    int starts = option(arguments, "--starts", 3, 20);
    Files.createDirectories(Path.of("target"));
    data = Files.createTempDirectory(Path.of("target"), "bench-load").toAbsolutePath();
    port = freePort();
    say("%s, %d cores, load %.1f", LocalDate.now(), cores(), machineLoad());
    try {
      stop(start("first start, with the demonstration"));
      for (int n = 1; n < starts; n++) stop(start("start " + (n + 1)));
      var program = start("start " + (starts + 1));
      try {
        plan(program, seconds, wait);
      } finally {
        stop(program);
      }
    } finally {
      remove(data);
    }
  }

  /** As an operator does; the time is that to the whole first page. */
  static Process start(String name) throws Exception {
    double load = machineLoad();
    var begin = System.nanoTime();
    var process =
        new ProcessBuilder("bin/run", "--port", "" + port, "--data", data.toString())
            .redirectErrorStream(true)
            .redirectOutput(data.resolveSibling("bench-load.log").toFile())
            .start();
    try (var client = HttpClient.newHttpClient()) {
      while (!answersFirstPage(client)) {
        if (!process.isAlive())
          throw new IllegalStateException(
              "it ended with " + process.exitValue() + "; see target/bench-load.log");
        if (millisSince(begin) > PATIENCE.toMillis())
          throw new IllegalStateException("it does not start; see target/bench-load.log");
        Thread.sleep(50);
      }
    }
    say(
        "%-38s first page after %5.2f s; %5.2f s of processor; load %.1f",
        name, millisSince(begin) / 1000, processor(process), load);
    return process;
  }

  static boolean answersFirstPage(HttpClient client) throws InterruptedException {
    try {
      var page = client.send(request("/").build(), BodyHandlers.ofString());
      return page.statusCode() == 200 && page.body().contains("</html>");
    } catch (IOException notYet) {
      return false;
    }
  }

  static void stop(Process process) throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
  }

  /** Plans the demonstration's latest season while visitors read the portal. */
  static void plan(Process program, int seconds, int wait) throws Exception {
    visit(
        Duration.ofSeconds(10)); // the first hundred answers of a young JVM are not those of a day
    report("portal at rest", visit(Duration.ofSeconds(10)));
    say("memory before the plan: %d MiB", memory(program));
    try (var manager = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
      signIn(manager);
      var season = found(get(manager, SEASONS), SEASONS + "/[0-9a-f-]{36}(?=\")");
      var page = get(manager, season);
      var started =
          post(manager, season + "/plans", Map.of("seconds", "" + seconds, "_csrf", token(page)));
      var plan = URI.create(started.headers().firstValue("Location").orElseThrow()).getPath();
      var answers = visit(Duration.ofSeconds(seconds));
      report("portal while a plan is searched for", answers);
      say("memory while it is searched for: %d MiB", memory(program));
      var begin = System.nanoTime();
      while (!get(manager, plan).contains("frame plan")) {
        if (millisSince(begin) > PATIENCE.toMillis())
          throw new IllegalStateException("the plan is not done");
        Thread.sleep(1000);
      }
      say("memory when the plan is done and shown: %d MiB", memory(program));
    }
    if (wait > 0) {
      Thread.sleep(Duration.ofMinutes(wait));
      say("memory %d minutes later: %d MiB (target: under 512)", wait, memory(program));
    }
  }

  /** Visitors who read one page after the other, thinking in between. */
  static List<Answer> visit(Duration time) throws Exception {
    var answers = new CopyOnWriteArrayList<Answer>();
    var end = System.nanoTime() + time.toNanos();
    try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int n = 0; n < VISITORS; n++) {
        int first = n;
        visitors.submit(() -> {
          try (var client = HttpClient.newHttpClient()) {
            for (int turn = first; System.nanoTime() < end; turn++) {
              answers.add(read(client, PAGES.get(turn % PAGES.size())));
              Thread.sleep(THINKING);
            }
          }
          return null;
        });
      }
    }
    return answers;
  }

  static Answer read(HttpClient client, String page) throws InterruptedException {
    var begin = System.nanoTime();
    try {
      var answer = client.send(request(page).build(), BodyHandlers.ofString());
      return new Answer(page, answer.statusCode(), millisSince(begin));
    } catch (IOException e) {
      return new Answer(page, 0, millisSince(begin));
    }
  }

  static void report(String name, List<Answer> answers) {
    say("%s (load %.1f):", name, machineLoad());
    line("all", answers);
    answers.stream()
        .collect(Collectors.groupingBy(Answer::page, TreeMap::new, Collectors.toList()))
        .forEach(Load::line);
  }

  static void line(String page, List<Answer> answers) {
    var sorted = answers.stream().mapToDouble(Answer::millis).sorted().toArray();
    if (sorted.length == 0) return;
    say(
        "  %-20s %5d answers  p50 %6.1f ms  p95 %6.1f ms  longest %6.1f ms  %d not 200",
        page,
        sorted.length,
        sorted[(int) Math.ceil(sorted.length * 0.50) - 1],
        sorted[(int) Math.ceil(sorted.length * 0.95) - 1],
        sorted[sorted.length - 1],
        answers.stream().filter(answer -> answer.status() != 200).count());
  }

  static void signIn(HttpClient client) throws Exception {
    var form =
        Map.of(
            "email", "gestion@demo.example",
            "password", "demonstration",
            "_csrf", token(get(client, "/connexion")));
    var answer = post(client, "/connexion", form);
    if (answer.statusCode() != 302) throw new IllegalStateException("not signed in");
  }

  static String get(HttpClient client, String path) throws Exception {
    return client.send(request(path).build(), BodyHandlers.ofString()).body();
  }

  static HttpResponse<String> post(HttpClient client, String path, Map<String, String> form)
      throws Exception {
    var body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return client.send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Accept", "text/html, */*")
        .timeout(Duration.ofSeconds(30));
  }

  static String token(String page) {
    return found(page, "(?<=name=\"_csrf\" value=\")[^\"]+");
  }

  static String found(String page, String pattern) {
    var found = Pattern.compile(pattern).matcher(page);
    if (!found.find()) throw new IllegalStateException("no " + pattern + " in the page");
    return found.group();
  }

  /** What the JVM holds of the machine's memory; its database server is another process. */
  static long memory(Process program) throws IOException {
    var status = Path.of("/proc", "" + program.pid(), "status");
    if (Files.notExists(status)) return -1;
    var resident = found(Files.readString(status), "(?<=VmRSS:)\\s+[0-9]+").strip();
    return Long.parseLong(resident) / 1024;
  }

  static double processor(Process process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
  }

  static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  static double machineLoad() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  static double millisSince(long begin) {
    return (System.nanoTime() - begin) / 1e6;
  }

  static int option(String[] arguments, String name, int usual, int most) {
    var words = List.of(arguments);
    int at = words.indexOf(name);
    int value = at < 0 ? usual : Integer.parseInt(words.get(at + 1));
    if (value < 0 || value > most) throw new IllegalArgumentException(name + " is at most " + most);
    return value;
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  static void remove(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : new ArrayList<>(files.sorted(Comparator.reverseOrder()).toList()))
        Files.deleteIfExists(file);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  static void say(String format, Object... values) {
    System.out.println(String.format(format, values));
  }
}
