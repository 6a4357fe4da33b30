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
 * The same rows in the same batches, without a program: into tables that are like those of the
 * program, with their indexes and checks, by inserts of many rows at a time (the driver joins
 * them), one transaction a batch.
 */
final class PlainRows implements AutoCloseable {
  private static final String LOG =
      """
      INSERT INTO plain.device_event (event_id, device_id, epoch, seq, boot_id, schema_version, type, session_id, payload,
        sha256, device_time, monotonic_ms, received_at, offset_ms, fate)
      VALUES (?, ?, ?, ?, ?, ?, 'visit', ?, ?, ?, ?, ?, now(), 0, 'kept')\
      """;
  private static final String COUNT =
      """
      INSERT INTO plain.visit_event (event_id, session_id, audience, headcount, occurred_at, recorded_by)
      VALUES (?, ?, ?, 1, ?, 'Tablette')\
      """;

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

  void log(int device, List<Event> batch) throws SQLException {
    var connection = connections.get(device);
    insertLog(connection, batch);
    connection.commit();
  }

  void logAndCount(int device, List<Event> batch) throws SQLException {
    var connection = connections.get(device);
    insertLog(connection, batch);
    try (var insert = connection.prepareStatement(COUNT)) {
      for (var event : batch) {
        insert.setObject(1, event.id());
        insert.setObject(2, UUID.fromString(word(event, "session")));
        insert.setString(3, word(event, "audience"));
        insert.setObject(4, OffsetDateTime.parse(event.deviceTime()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
    connection.commit();
  }

  private static void insertLog(Connection connection, List<Event> batch) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(LOG)) {
      for (var event : batch) {
        insert.setObject(1, event.id());
        insert.setObject(2, event.device());
        insert.setInt(3, event.epoch());
        insert.setLong(4, event.seq());
        insert.setObject(5, event.boot());
        insert.setInt(6, Event.SCHEMA);
        insert.setObject(7, UUID.fromString(word(event, "session")));
        insert.setString(8, event.payload());
        insert.setBytes(9, HexFormat.of().parseHex(event.sha256()));
        insert.setObject(10, OffsetDateTime.parse(event.deviceTime()));
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

  /** Both ways have the rows that they say. */
  void check(long events) throws SQLException {
    try (var connection = servers.connect();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "SELECT (SELECT count(*) FROM attendance.device_event WHERE fate = 'kept'), (SELECT"
                    + " count(*) FROM attendance.visit_event), (SELECT count(*) FROM"
                    + " plain.device_event), (SELECT count(*) FROM plain.visit_event)")) {
      row.next();
      if (row.getLong(1) != events
          || row.getLong(2) != events
          || row.getLong(3) != 2 * events
          || row.getLong(4) != events) {
        throw new IllegalStateException(
            "rows are missing: "
                + row.getLong(1)
                + ", "
                + row.getLong(2)
                + ", "
                + row.getLong(3)
                + ", "
                + row.getLong(4));
      }
    }
  }

  @Override
  public void close() throws SQLException {
    for (var connection : connections) connection.close();
  }
}
