package org.escale.network;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VehicleRepository {
  private final JdbcClient sql;

  VehicleRepository(JdbcClient sql) {
    this.sql = sql;
  }

  List<Vehicle> all() {
    return sql.sql("SELECT * FROM network.vehicle ORDER BY code").query(Vehicle.class).list();
  }

  Optional<Vehicle> find(UUID id) {
    return sql.sql("SELECT * FROM network.vehicle WHERE id = :id")
        .param("id", id)
        .query(Vehicle.class)
        .optional();
  }

  void put(Vehicle vehicle) {
    try {
      sql.sql(
              """
              INSERT INTO network.vehicle
                (id, code, name, depot_name, depot_lat, depot_lon, workstations, description)
              VALUES
                (:id, :code, :name, :depotName, :depotLat, :depotLon, :workstations, :description)
              ON CONFLICT (id) DO UPDATE SET
                code = EXCLUDED.code, name = EXCLUDED.name, depot_name = EXCLUDED.depot_name,
                depot_lat = EXCLUDED.depot_lat, depot_lon = EXCLUDED.depot_lon,
                workstations = EXCLUDED.workstations, description = EXCLUDED.description
              """)
          .paramSource(vehicle)
          .update();
    } catch (DuplicateKeyException e) {
      throw new VehicleCodeTaken();
    }
  }

  List<Equipment> equipment(UUID vehicleId) {
    return sql.sql(
            """
            SELECT id, vehicle_id, label, quantity FROM network.equipment
            WHERE vehicle_id = :vehicle ORDER BY label COLLATE "fr-x-icu"
            """)
        .param("vehicle", vehicleId)
        .query(Equipment.class)
        .list();
  }

  void add(Equipment equipment) {
    sql.sql(
            """
            INSERT INTO network.equipment (id, vehicle_id, label, quantity)
            VALUES (:id, :vehicleId, :label, :quantity)
            """)
        .paramSource(equipment)
        .update();
  }

  Optional<Equipment> remove(UUID equipmentId) {
    return sql.sql(
            """
            DELETE FROM network.equipment WHERE id = :id
            RETURNING id, vehicle_id, label, quantity
            """)
        .param("id", equipmentId)
        .query(Equipment.class)
        .optional();
  }

  List<Unavailability> unavailabilities(UUID vehicleId) {
    return sql.sql(
            """
            SELECT vehicle_id, lower(period) AS first_day, upper(period) - 1 AS last_day, reason
            FROM network.vehicle_unavailability WHERE vehicle_id = :vehicle ORDER BY period
            """)
        .param("vehicle", vehicleId)
        .query(Unavailability.class)
        .list();
  }

  void add(Unavailability unavailability) {
    try {
      sql.sql(
              """
              INSERT INTO network.vehicle_unavailability (vehicle_id, period, reason)
              VALUES (:vehicleId, daterange(:firstDay, :lastDay, '[]'), :reason)
              """)
          .paramSource(unavailability)
          .update();
    } catch (DataIntegrityViolationException e) {
      if (String.valueOf(e.getMessage()).contains("one_unavailability_at_a_time")) {
        throw new VehicleAlreadyOut();
      }
      throw e;
    }
  }

  boolean remove(Unavailability unavailability) {
    return sql.sql(
                """
                DELETE FROM network.vehicle_unavailability
                WHERE vehicle_id = :vehicleId AND period = daterange(:firstDay, :lastDay, '[]')
                """)
            .paramSource(unavailability)
            .update()
        == 1;
  }
}
