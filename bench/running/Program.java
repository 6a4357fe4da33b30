package running;

import java.io.IOException;
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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The program as an operator runs it, with its demonstration, and somebody of the authority at it. */
public final class Program implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Path data;
  private final int port;
  private final Process process;
  private final HttpClient manager = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  private Program(Path data, int port, Process process) {
    this.data = data;
    this.port = port;
    this.process = process;
  }

  /** Starts it on a data folder of its own; its output is target/bench-NAME.log. */
  public static Program start(String name) throws Exception {
    Files.createDirectories(Path.of("target"));
    var data = Files.createTempDirectory(Path.of("target"), "bench-" + name).toAbsolutePath();
    int port = freePort();
    var log = Path.of("target", "bench-" + name + ".log");
    var process =
        new ProcessBuilder("bin/run", "--port", "" + port, "--data", data.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    var program = new Program(data, port, process);
    var begin = System.nanoTime();
    while (!program.answers()) {
      if (!process.isAlive() || seconds(begin) > PATIENCE.toSeconds()) {
        throw new IllegalStateException("it does not start; see " + log);
      }
      Thread.sleep(200);
    }
    return program;
  }

  public int port() {
    return port;
  }

  private boolean answers() throws Exception {
    try {
      return manager.send(request("/").build(), BodyHandlers.ofString()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  public void signIn() throws Exception {
    var form =
        Map.of(
            "email", "gestion@demo.example",
            "password", "demonstration",
            "_csrf", token(get("/connexion")));
    if (post("/connexion", form).statusCode() != 302) {
      throw new IllegalStateException("not signed in");
    }
  }

  public String get(String path) throws Exception {
    return manager.send(request(path).build(), BodyHandlers.ofString()).body();
  }

  public HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
    var body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return manager.send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  /** Sends a file as a form does; returns the address that it leads to. */
  public String send(String page, Map<String, String> form, Path file) throws Exception {
    var boundary = "bench-boundary";
    var head = new StringBuilder();
    var fields = new LinkedHashMap<>(form);
    fields.put("_csrf", token(get(page)));
    fields.forEach((name, value) ->
        head.append(
            "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(boundary, name, value)));
    head.append(
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n"
            .formatted(boundary, file.getFileName()));
    var body =
        BodyPublishers.concat(
            BodyPublishers.ofString(head.toString()),
            BodyPublishers.ofFile(file),
            BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
    var answer =
        manager.send(
            request(page)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(body)
                .build(),
            BodyHandlers.ofString());
    var location =
        answer
            .headers()
            .firstValue("Location")
            .orElseThrow(() -> new IllegalStateException(answer.body()));
    return URI.create(location).getPath();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Accept", "text/html, */*")
        .timeout(Duration.ofMinutes(2));
  }

  public static String token(String page) {
    var found = Pattern.compile("(?<=name=\"_csrf\" value=\")[^\"]+").matcher(page);
    if (!found.find()) throw new IllegalStateException("no token in " + page);
    return found.group();
  }

  /** MiB of the machine's memory that the JVM holds; its database server is another process. */
  public long memory() throws IOException {
    var status = Path.of("/proc", "" + process.pid(), "status");
    if (Files.notExists(status)) return -1;
    var resident = Pattern.compile("VmRSS:\\s+([0-9]+)").matcher(Files.readString(status));
    return resident.find() ? Long.parseLong(resident.group(1)) / 1024 : -1;
  }

  /** Seconds of processor that the JVM has used. */
  public double processor() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
  }

  /** Ends it and removes its data. */
  @Override
  public void close() throws IOException, InterruptedException {
    manager.close();
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
    try (var files = Files.walk(data)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
    }
  }

  public static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
