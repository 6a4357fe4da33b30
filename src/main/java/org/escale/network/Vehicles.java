package org.escale.network;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.escale.access.AuditLog;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The vehicles, what is on board, and when they are out. */
@Service
public class Vehicles {
  private final JdbcClient sql;
  private final AuditLog audit;

  Vehicles(JdbcClient sql, AuditLog audit) {
    this.sql = sql;
    this.audit = audit;
  }

  public List<Vehicle> all() {
    return sql.sql("SELECT * FROM network.vehicle ORDER BY code").query(Vehicle.class).list();
  }

  public Optional<Vehicle> find(UUID id) {
    return sql.sql("SELECT * FROM network.vehicle WHERE id = :id")
        .param("id", id)
        .query(Vehicle.class)
        .optional();
  }

  public Vehicle get(UUID id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("vehicle " + id));
  }

  /**
   * Enters a vehicle, or changes the one with the same identifier.
   *
   * @throws org.springframework.dao.DuplicateKeyException when another has the code
   */
  @Transactional
  public void put(Vehicle vehicle) {
    var known = find(vehicle.id());
    sql.sql(
            """
            INSERT INTO network.vehicle
              (id, code, name, depot_name, depot_lat, depot_lon, workstations, description)
            VALUES (:id, :code, :name, :depotName, :depotLat, :depotLon, :workstations, :description)
            ON CONFLICT (id) DO UPDATE SET
              code = EXCLUDED.code, name = EXCLUDED.name, depot_name = EXCLUDED.depot_name,
              depot_lat = EXCLUDED.depot_lat, depot_lon = EXCLUDED.depot_lon,
              workstations = EXCLUDED.workstations, description = EXCLUDED.description
            """)
        .paramSource(vehicle)
        .update();
    audit.record("vehicle.put", vehicle.code(), known.orElse(null), vehicle);
  }

  public List<Equipment> equipment(UUID vehicleId) {
    return sql.sql("SELECT * FROM network.equipment WHERE vehicle_id = :vehicle ORDER BY label")
        .param("vehicle", vehicleId)
        .query(Equipment.class)
        .list();
  }

  @Transactional
  public void addEquipment(UUID vehicleId, String label, int quantity) {
    var item = new Equipment(UUID.randomUUID(), vehicleId, label, quantity);
    sql.sql(
            """
            INSERT INTO network.equipment (id, vehicle_id, label, quantity)
            VALUES (:id, :vehicleId, :label, :quantity)
            """)
        .paramSource(item)
        .update();
    audit.record("equipment.add", label, null, item);
  }

  @Transactional
  public void removeEquipment(UUID id) {
    var removed =
        sql.sql("DELETE FROM network.equipment WHERE id = :id RETURNING *")
            .param("id", id)
            .query(Equipment.class)
            .optional();
    removed.ifPresent(item -> audit.record("equipment.remove", item.label(), item, null));
  }

  /** When the vehicle is out, earliest first. */
  public List<Unavailability> unavailabilities(UUID vehicleId) {
    return sql.sql(
            """
            SELECT vehicle_id, lower(period) AS first_day, upper(period) - 1 AS last_day, reason
            FROM network.vehicle_unavailability WHERE vehicle_id = :vehicle ORDER BY period
            """)
        .param("vehicle", vehicleId)
        .query(Unavailability.class)
        .list();
  }

  /**
   * @throws VehicleAlreadyOut when one of the days is already covered
   */
  @Transactional
  public void takeOut(Unavailability out) {
    try {
      sql.sql(
              """
              INSERT INTO network.vehicle_unavailability (vehicle_id, period, reason)
              VALUES (:vehicleId, daterange(:firstDay, :lastDay, '[]'), :reason)
              """)
          .paramSource(out)
          .update();
    } catch (DataIntegrityViolationException e) {
      if (String.valueOf(e.getMessage()).contains("one_unavailability_at_a_time")) {
        throw new VehicleAlreadyOut();
      }
      throw e;
    }
    audit.record("vehicle.out", get(out.vehicleId()).code(), null, out);
  }

  @Transactional
  public void bringBack(Unavailability out) {
    sql.sql(
            """
            DELETE FROM network.vehicle_unavailability
            WHERE vehicle_id = :vehicleId AND period = daterange(:firstDay, :lastDay, '[]')
            """)
        .paramSource(out)
        .update();
    audit.record("vehicle.back", get(out.vehicleId()).code(), out, null);
  }
}
