package attendance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** One request over one connection. An answer that is cut anywhere is no answer. */
final class Http {
  private static final int PATIENCE = 30_000;

  private Http() {}

  record Answer(int status, Map<String, String> headers, String body) {}

  static Answer post(int port, String path, String token, byte[] json, boolean packed)
      throws IOException {
    var body = packed ? gzip(json) : json;
    var head =
        new StringBuilder("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n")
            .append("Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n");
    if (token != null) head.append("Authorization: Bearer " + token + "\r\n");
    if (packed) head.append("Content-Encoding: gzip\r\n");
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE);
      socket.setTcpNoDelay(true);
      var whole = new ByteArrayOutputStream();
      whole.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
      whole.writeBytes(body);
      whole.writeTo(socket.getOutputStream());
      return read(socket.getInputStream().readAllBytes());
    }
  }

  private static Answer read(byte[] bytes) throws IOException {
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) throw new IOException("cut in the head");
    var lines = text.substring(0, end).split("\r\n");
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      headers.put(lines[i].substring(0, colon), lines[i].substring(colon + 1).strip());
    }
    var rest = text.substring(end + 4);
    if ("chunked".equalsIgnoreCase(headers.get("Transfer-Encoding"))) rest = joined(rest);
    else if (headers.containsKey("Content-Length")
        && rest.length() != Integer.parseInt(headers.get("Content-Length")))
      throw new IOException("cut in the body");
    var body = new String(rest.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, body);
  }

  private static String joined(String chunks) throws IOException {
    var whole = new StringBuilder();
    for (int at = 0; ; ) {
      int end = chunks.indexOf("\r\n", at);
      if (end < 0) throw new IOException("cut in the body");
      int length = Integer.parseInt(chunks.substring(at, end).split(";")[0].strip(), 16);
      if (length == 0) return whole.toString();
      if (end + 2 + length + 2 > chunks.length()) throw new IOException("cut in the body");
      whole.append(chunks, end + 2, end + 2 + length);
      at = end + 2 + length + 2;
    }
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }
}
