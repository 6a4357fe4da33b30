package portal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * Readers who ask for one page after the other, each on a connection of its own that stays open. A
 * plain socket: what the reader costs is not to be what is measured. The whole answer is read, and
 * it counts only with status 200 and a body that is a page.
 */
public final class Readers {
  private Readers() {}

  /**
   * @param nanos how long each answer took, sorted
   * @param failed not 200, or without a body
   */
  public record Read(long[] nanos, int failed, long bytes, double seconds) {
    public int count() {
      return nanos.length;
    }

    public double perSecond() {
      return (nanos.length - failed) / seconds;
    }

    public double millis(double share) {
      return nanos[Math.min(nanos.length - 1, (int) (share * nanos.length))] / 1e6;
    }
  }

  public static Read read(int port, int connections, Duration time, Callable<String> path)
      throws Exception {
    var begin = System.nanoTime();
    var end = begin + time.toNanos();
    try (var pool = Executors.newFixedThreadPool(connections)) {
      var readers = new ArrayList<Callable<Read>>();
      for (int n = 0; n < connections; n++) readers.add(() -> one(port, end, path));
      var all = new ArrayList<long[]>();
      int failed = 0;
      long bytes = 0;
      for (var read : pool.invokeAll(readers)) {
        all.add(read.get().nanos);
        failed += read.get().failed;
        bytes += read.get().bytes;
      }
      var nanos = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
      return new Read(nanos, failed, bytes, (System.nanoTime() - begin) / 1e9);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a reader was turned away", e.getCause());
    }
  }

  private static Read one(int port, long end, Callable<String> path) throws Exception {
    var nanos = new long[4096];
    int count = 0;
    int failed = 0;
    long bytes = 0;
    Socket socket = null;
    try {
      BufferedInputStream in = null;
      while (System.nanoTime() < end) {
        if (socket == null) {
          socket = new Socket(InetAddress.getLoopbackAddress(), port);
          socket.setTcpNoDelay(true);
          in = new BufferedInputStream(socket.getInputStream(), 65_536);
        }
        var begin = System.nanoTime();
        var request =
            "GET " + path.call() + " HTTP/1.1\r\nHost: localhost:" + port
                + "\r\nAccept: text/html\r\nAccept-Encoding: gzip\r\nAccept-Language: fr\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        var head = head(in);
        int length = body(in, head);
        if (!head.startsWith("HTTP/1.1 200") || length < 1000) failed++;
        bytes += head.length() + length;
        if (count == nanos.length) nanos = Arrays.copyOf(nanos, 2 * count);
        nanos[count++] = System.nanoTime() - begin;
        if (head.contains("Connection: close")) { // a server ends it after some hundred answers
          socket.close();
          socket = null;
        }
      }
    } finally {
      if (socket != null) socket.close();
    }
    return new Read(Arrays.copyOf(nanos, count), failed, bytes, 0);
  }

  private static String head(InputStream in) throws IOException {
    var head = new StringBuilder(600);
    while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) throw new IOException("the program hung up after " + head);
      head.append((char) next);
    }
    return head.toString();
  }

  private static int body(InputStream in, String head) throws IOException {
    int at = head.indexOf("Content-Length: ");
    if (at >= 0) {
      int length = Integer.parseInt(head.substring(at + 16, head.indexOf('\r', at)));
      in.skipNBytes(length);
      return length;
    }
    int all = 0;
    while (true) {
      int chunk = Integer.parseInt(line(in), 16);
      in.skipNBytes(chunk + 2L);
      if (chunk == 0) return all;
      all += chunk;
    }
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder(8);
    for (int next; (next = in.read()) != '\n'; ) {
      if (next < 0) throw new IOException("the program hung up");
      if (next != '\r') line.append((char) next);
    }
    return line.toString();
  }
}
