package attendance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** The office's side: a bus with its sessions, and codes for devices. */
final class World {
  static final List<String> AUDIENCES = List.of("young", "seniors", "pupils");
  private static final UUID BUS = UUID.fromString("01900000-0000-7000-8000-000000000003");
  private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private final Servers servers;
  private final Random random;

  World(Servers servers, long seed) {
    this.servers = servers;
    random = new Random(seed);
  }

  /** One session a day, the latest today. */
  List<UUID> sessions(int count) throws SQLException {
    var sessions = new ArrayList<UUID>();
    try (var connection = servers.connect()) {
      try (var statement = connection.createStatement()) {
        statement.execute(
            """
            INSERT INTO territory.commune (code, name, population, lat, lon) VALUES ('59001', 'Première', 1200, 50.3, 3.5);
            INSERT INTO network.vehicle (id, code, name, depot_name, depot_lat, depot_lon, workstations)
              VALUES ('%s', 'BUS', 'Le bus', 'Dépôt', 50.3, 3.5, 9);
            INSERT INTO network.stop (id, commune_code, name, lat, lon) VALUES ('59001-place', '59001', 'Place', 50.3, 3.5);
            """
                .formatted(BUS));
      }
      try (var insert =
          connection.prepareStatement(
              """
              INSERT INTO agenda.session (id, vehicle_id, stop_id, commune_code, day, slot, period, kind)
              SELECT ?, ?, '59001-place', '59001', day, 'PM', tstzrange(day + time '14:00', day + time '17:00'), 'open'
              FROM (SELECT (now() AT TIME ZONE 'Europe/Paris')::date - ? AS day)
              """)) {
        for (int i = 0; i < count; i++) {
          var session =
              new UUID(
                  random.nextLong() & ~0xf000L | 0x4000L,
                  random.nextLong() & ~(3L << 62) | 1L << 63);
          insert.setObject(1, session);
          insert.setObject(2, BUS);
          insert.setInt(3, i);
          insert.executeUpdate();
          sessions.add(session);
        }
      }
    }
    return sessions;
  }

  /** A code as the manager makes it: for that device, where the server knows it. */
  synchronized String code(UUID device) {
    var code = new StringBuilder();
    for (int i = 0; i < 8; i++) code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    try (var connection = servers.connect()) {
      keep(connection, code.toString(), device);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return code.insert(4, '-').toString();
  }

  private static void keep(Connection connection, String code, UUID device) throws Exception {
    try (var insert =
        connection.prepareStatement(
            """
            INSERT INTO attendance.enrolment (code_sha256, name, vehicle_id, device_id, made_by, expires_at)
            VALUES (?, 'Tablette', ?, (SELECT id FROM attendance.device WHERE id = ?), 'bench', now() + interval '1 day')
            """)) {
      insert.setBytes(
          1, MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8)));
      insert.setObject(2, BUS);
      insert.setObject(3, device);
      insert.executeUpdate();
    }
  }
}
