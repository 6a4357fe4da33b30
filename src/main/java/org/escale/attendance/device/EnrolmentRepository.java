package org.escale.attendance.device;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EnrolmentRepository {
  private final JdbcClient sql;

  EnrolmentRepository(JdbcClient sql) {
    this.sql = sql;
  }

  void add(byte[] code, NewEnrolment wanted, String madeBy, Instant now, Instant expires) {
    sql.sql(
            """
            INSERT INTO attendance.enrolment (code_sha256, name, vehicle_id, place_id, device_id, made_by, made_at, expires_at)
            VALUES (:code, :name, :vehicle, :place, :device, :by, :now, :expires)
            """)
        .param("code", code)
        .param("name", wanted.name())
        .param("vehicle", wanted.vehicleId())
        .param("place", wanted.placeId())
        .param("device", wanted.device())
        .param("by", madeBy)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("expires", expires.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** What a code that is still good is for. Held: of two devices that use it, the second waits. */
  Optional<NewEnrolment> hold(byte[] code, Instant now) {
    return sql.sql(
            """
            SELECT name, vehicle_id, place_id, device_id FROM attendance.enrolment
            WHERE code_sha256 = :code AND used_at IS NULL AND expires_at > :now FOR UPDATE
            """)
        .param("code", code)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) ->
            new NewEnrolment(
                row.getString("name"),
                row.getObject("vehicle_id", UUID.class),
                row.getObject("place_id", UUID.class),
                row.getObject("device_id", UUID.class)))
        .optional();
  }

  void use(byte[] code, UUID device, Instant now) {
    sql.sql(
            """
            UPDATE attendance.enrolment SET used_at = :now, used_by = :device WHERE code_sha256 = :code
            """)
        .param("code", code)
        .param("device", device)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Whether the device was not known. */
  boolean begin(UUID device, NewEnrolment wanted, byte[] token, Instant now) {
    return sql.sql(
                """
                INSERT INTO attendance.device (id, name, vehicle_id, place_id, token_sha256, enrolled_at)
                VALUES (:device, :name, :vehicle, :place, :token, :now)
                ON CONFLICT (id) DO NOTHING
                """)
            .param("device", device)
            .param("name", wanted.name())
            .param("vehicle", wanted.vehicleId())
            .param("place", wanted.placeId())
            .param("token", token)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Enrols a known device anew: its former token ends, and so does a revocation. */
  void beginAgain(UUID device, NewEnrolment wanted, byte[] token, Instant now) {
    sql.sql(
            """
            UPDATE attendance.device SET name = :name, vehicle_id = :vehicle, place_id = :place, token_sha256 = :token,
              enrolled_at = :now, revoked_at = NULL, revoked_because = NULL
            WHERE id = :device
            """)
        .param("device", device)
        .param("name", wanted.name())
        .param("vehicle", wanted.vehicleId())
        .param("place", wanted.placeId())
        .param("token", token)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
