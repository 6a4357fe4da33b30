package attendance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;

/**
 * The network between a device and the server: it breaks after so many bytes, where it is told to.
 */
final class Line implements AutoCloseable {
  private static final long WHOLE = Long.MAX_VALUE / 2;

  private final ServerSocket entry;
  private final IntSupplier server;
  private volatile AtomicLong up = new AtomicLong(WHOLE);
  private volatile AtomicLong down = new AtomicLong(WHOLE);

  Line(IntSupplier server) throws IOException {
    this.server = server;
    entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return entry.getLocalPort();
  }

  void whole() {
    up = new AtomicLong(WHOLE);
    down = new AtomicLong(WHOLE);
  }

  /** The next request gets so far and no further. */
  void cutRequestAfter(long bytes) {
    up = new AtomicLong(bytes);
    down = new AtomicLong(WHOLE);
  }

  /** The server gets the next request whole; its answer comes so far. */
  void cutAnswerAfter(long bytes) {
    up = new AtomicLong(WHOLE);
    down = new AtomicLong(bytes);
  }

  private void accept() {
    while (!entry.isClosed()) {
      try {
        var device = entry.accept();
        Thread.ofVirtual().start(() -> join(device, up, down));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void join(Socket device, AtomicLong up, AtomicLong down) {
    try (device;
        var far = new Socket(InetAddress.getLoopbackAddress(), server.getAsInt())) {
      device.setTcpNoDelay(true);
      far.setTcpNoDelay(true);
      var there = Thread.ofVirtual().start(() -> pump(device, far, up));
      pump(far, device, down);
      // whatever has come is there; both ends know that there is no more
      device.shutdownOutput();
      there.interrupt();
    } catch (IOException gone) {
      // the server is not there
    }
  }

  private static void pump(Socket from, Socket to, AtomicLong left) {
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      var buffer = new byte[8192];
      for (int n; (n = in.read(buffer)) >= 0; ) {
        long may = left.getAndAdd(-n);
        out.write(buffer, 0, (int) Math.clamp(may, 0, n));
        out.flush();
        if (may < n) {
          cut(from);
          cut(to);
          return;
        }
      }
    } catch (IOException ended) {
      // one of the two has gone
    }
  }

  private static void cut(Socket socket) throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    entry.close();
  }
}
