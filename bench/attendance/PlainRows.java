package attendance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * The same rows in the same batches, without a program, by inserts of many rows at a time (the
 * driver joins them), one transaction a batch: into the program's own tables, or into tables that
 * have their indexes and checks but no foreign keys.
 */
final class PlainRows implements AutoCloseable {
  private static final String LOG =
      """
      INSERT INTO %s.device_event (event_id, device_id, epoch, seq, boot_id, schema_version, type, session_id, payload,
        sha256, device_time, monotonic_ms, received_at, offset_ms, fate)
      VALUES (?, ?, ?, ?, ?, ?, 'visit', ?, ?, ?, ?, ?, now(), 0, 'kept')\
      """;
  private static final String COUNT =
      """
      INSERT INTO %s.visit_event (event_id, session_id, audience, headcount, occurred_at, recorded_by)
      VALUES (?, ?, ?, 1, ?, 'Tablette')\
      """;

  /** An event with what its columns take. */
  record Row(Event event, UUID session, String audience, byte[] digest, OffsetDateTime deviceTime) {
    static Row of(Event event) {
      return new Row(
          event,
          UUID.fromString(word(event, "session")),
          word(event, "audience"),
          HexFormat.of().parseHex(event.sha256()),
          OffsetDateTime.parse(event.deviceTime()));
    }
  }

  private final Servers servers;
  private final List<Connection> connections = new ArrayList<>();

  PlainRows(Servers servers, int devices) throws SQLException {
    this.servers = servers;
    try (var connection = servers.connect();
        var statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA plain");
      for (var table : List.of("device_event", "visit_event"))
        statement.execute(
            "CREATE TABLE plain.%1$s (LIKE attendance.%1$s INCLUDING ALL)".formatted(table));
    }
    for (int i = 0; i < devices; i++) {
      var connection = servers.connectForMany();
      connection.setAutoCommit(false);
      connections.add(connection);
    }
  }

  /** Into the tables in which the program keeps them. */
  void intoTheSame(int device, List<Row> batch) throws SQLException {
    insert("attendance", connections.get(device), batch);
  }

  /** Into tables like them, without foreign keys. */
  void intoCopies(int device, List<Row> batch) throws SQLException {
    insert("plain", connections.get(device), batch);
  }

  private static void insert(String schema, Connection connection, List<Row> batch)
      throws SQLException {
    insertLog(schema, connection, batch);
    try (var insert = connection.prepareStatement(COUNT.formatted(schema))) {
      for (var row : batch) {
        insert.setObject(1, row.event().id());
        insert.setObject(2, row.session());
        insert.setString(3, row.audience());
        insert.setObject(4, row.deviceTime());
        insert.addBatch();
      }
      insert.executeBatch();
    }
    connection.commit();
  }

  private static void insertLog(String schema, Connection connection, List<Row> batch)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(LOG.formatted(schema))) {
      for (var row : batch) {
        var event = row.event();
        insert.setObject(1, event.id());
        insert.setObject(2, event.device());
        insert.setInt(3, event.epoch());
        insert.setLong(4, event.seq());
        insert.setObject(5, event.boot());
        insert.setInt(6, Event.SCHEMA);
        insert.setObject(7, row.session());
        insert.setString(8, event.payload());
        insert.setBytes(9, row.digest());
        insert.setObject(10, row.deviceTime());
        insert.setLong(11, event.monotonicMs());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static String word(Event event, String field) {
    var begin = event.payload().indexOf('"' + field + "\":\"") + field.length() + 4;
    return event.payload().substring(begin, event.payload().indexOf('"', begin));
  }

  /** The device is known, and its log begun, as a device's is that sends. */
  void begin(UUID device) throws SQLException {
    try (var connection = servers.connect();
        var insert =
            connection.prepareStatement(
                "INSERT INTO attendance.device_log (device_id, epoch) VALUES (?, 1)")) {
      insert.setObject(1, device);
      insert.executeUpdate();
    }
  }

  /** All ways have the rows that they say. */
  void check(long events) throws SQLException {
    try (var connection = servers.connect();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                SELECT (SELECT count(*) FROM attendance.device_event WHERE fate = 'kept'), (SELECT count(*) FROM attendance.visit_event),
                  (SELECT count(*) FROM plain.device_event), (SELECT count(*) FROM plain.visit_event)
                """)) {
      row.next();
      for (int i = 1; i <= 4; i++) {
        var expected = i <= 2 ? 2 * events : events;
        if (row.getLong(i) != expected)
          throw new IllegalStateException("rows: " + row.getLong(i) + " for " + expected);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    for (var connection : connections) connection.close();
  }
}
