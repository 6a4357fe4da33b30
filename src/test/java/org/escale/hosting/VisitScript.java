package org.escale.hosting;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.escale.SignedInClient;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * An animateur's device that records one visit after the other and notes which were acknowledged.
 */
final class VisitScript implements AutoCloseable {
  static final String EMAIL = "animateur@essai.test";
  static final String PASSWORD = "un mot de passe pour les essais";

  private static final String SESSION = "01900000-0000-7000-8000-000000000008";

  private final SignedInClient client;
  private final Set<String> acknowledged = Collections.synchronizedSet(new LinkedHashSet<>());

  VisitScript(int port) {
    client = SignedInClient.signIn(port, EMAIL, PASSWORD);
  }

  /** Puts a session of today and its animateur into a database that the program has prepared. */
  static void prepare(DatabaseAddress database) throws SQLException {
    try (var connection = database.connect()) {
      ScriptUtils.executeSqlScript(
          connection, new ClassPathResource("hosting/session-of-today.sql"));
      try (var password =
          connection.prepareStatement(
              "UPDATE access.account SET password_hash = ? WHERE email = ?")) {
        password.setString(1, new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2).encode(PASSWORD));
        password.setString(2, EMAIL);
        password.executeUpdate();
      }
    }
  }

  /** Records one visit. Whether it was acknowledged. */
  boolean record() {
    var event = newEvent();
    return acknowledges(send(event), event);
  }

  /** Records until it is refused, and tells how. */
  HttpResponse<String> tryToTheRefusal() {
    while (true) {
      var event = newEvent();
      var answer = send(event);
      if (!acknowledges(answer, event)) return answer;
    }
  }

  /** The device numbers its events itself (UUIDv7), before it sends them. */
  private static String newEvent() {
    var random = UUID.randomUUID();
    var high = System.currentTimeMillis() << 16 | 0x7000 | random.getMostSignificantBits() & 0xfff;
    return new UUID(high, random.getLeastSignificantBits()).toString();
  }

  /** As a device that heard none of the answers: everything once more, to that program. */
  void sendAllAgain(int port) {
    client.at(port);
    for (var event : acknowledged()) send(event);
  }

  private HttpResponse<String> send(String event) {
    return client.post(
        "/bord/seances/" + SESSION + "/visites",
        Map.of("event_id", event, "audience", "public", "headcount", "1"));
  }

  private boolean acknowledges(HttpResponse<String> answer, String event) {
    var done =
        answer.statusCode() == 302
            && answer.headers().firstValue("Location").orElse("").contains("dernier=" + event);
    if (done) acknowledged.add(event);
    return done;
  }

  /** Records until the program is gone. */
  void recordToTheEnd() {
    try {
      while (record()) Thread.onSpinWait();
    } catch (UncheckedIOException e) {
      // The program was killed; what it was answering is not acknowledged.
    }
  }

  /** The events that the program said it had kept. */
  Set<String> acknowledged() {
    synchronized (acknowledged) {
      return Set.copyOf(acknowledged);
    }
  }

  /** Those of the acknowledged events that a database lacks. */
  Set<String> missing(DatabaseAddress database) throws SQLException {
    var missing = new LinkedHashSet<>(acknowledged());
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT event_id::text FROM attendance.visit_event")) {
      while (rows.next()) missing.remove(rows.getString(1));
    }
    return missing;
  }

  @Override
  public void close() {
    client.close();
  }
}
