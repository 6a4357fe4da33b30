package org.escale.attendance.device;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DeviceRepository {
  private final JdbcClient sql;

  DeviceRepository(JdbcClient sql) {
    this.sql = sql;
  }

  Optional<Device> find(UUID id) {
    return sql.sql("SELECT * FROM attendance.device WHERE id = :id")
        .param("id", id)
        .query(DeviceRepository::device)
        .optional();
  }

  Optional<Device> findByToken(byte[] digest) {
    return sql.sql("SELECT * FROM attendance.device WHERE token_sha256 = :token")
        .param("token", digest)
        .query(DeviceRepository::device)
        .optional();
  }

  BoundTo boundTo(Device device) {
    return sql.sql(
            """
            SELECT 'vehicle' AS kind, id, name FROM network.vehicle_public WHERE id = :vehicle
            UNION ALL SELECT 'place', id, name FROM network.place_public WHERE id = :place
            """)
        .param("vehicle", device.vehicleId())
        .param("place", device.placeId())
        .query(BoundTo.class)
        .single();
  }

  List<Epoch> epochs(UUID device) {
    return sql.sql(
            """
            SELECT epoch, contiguous, head FROM attendance.device_log WHERE device_id = :device ORDER BY epoch
            """)
        .param("device", device)
        .query(Epoch.class)
        .list();
  }

  static Device device(ResultSet row, int number) throws SQLException {
    return new Device(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getObject("vehicle_id", UUID.class),
        row.getObject("place_id", UUID.class),
        row.getTimestamp("revoked_at") instanceof Timestamp at ? at.toInstant() : null);
  }
}
