package org.escale.network;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.escale.access.AuditLog;
import org.escale.territory.Authorities;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The vehicles, what they carry and when they cannot work. */
@Service
public class Vehicles {
  private final VehicleRepository repository;
  private final Places places;
  private final Authorities authorities;
  private final AuditLog audit;
  private final Clock clock;

  Vehicles(
      VehicleRepository repository,
      Places places,
      Authorities authorities,
      AuditLog audit,
      Clock clock) {
    this.repository = repository;
    this.places = places;
    this.authorities = authorities;
    this.audit = audit;
    this.clock = clock;
  }

  /** By code. */
  public List<Vehicle> all() {
    return repository.all();
  }

  public Optional<Vehicle> find(UUID id) {
    return repository.find(id);
  }

  /**
   * @throws UnknownVehicle when there is none
   */
  public Vehicle get(UUID id) {
    return find(id).orElseThrow(() -> new UnknownVehicle(id));
  }

  /**
   * Enters a vehicle, and with it the place that tells what it offers; or changes the one with the
   * same identifier.
   *
   * @throws VehicleCodeTaken when another vehicle has its code
   */
  @Transactional
  public void put(Vehicle vehicle) {
    var before = find(vehicle.id()).orElse(null);
    if (vehicle.equals(before)) return;
    repository.put(vehicle);
    if (before == null)
      places.add(Place.mobile(vehicle, authorities.get().zone(), clock.instant()));
    audit.record("vehicle.put", vehicle.code(), before, vehicle);
  }

  /** In French order. */
  public List<Equipment> equipment(UUID vehicleId) {
    return repository.equipment(vehicleId);
  }

  @Transactional
  public Equipment addEquipment(UUID vehicleId, String label, int quantity) {
    var vehicle = get(vehicleId);
    var equipment = new Equipment(UUID.randomUUID(), vehicleId, label, quantity);
    repository.add(equipment);
    audit.record("equipment.add", vehicle.code(), null, equipment);
    return equipment;
  }

  @Transactional
  public void removeEquipment(UUID id) {
    repository
        .remove(id)
        .ifPresent(
            gone -> audit.record("equipment.remove", get(gone.vehicleId()).code(), gone, null));
  }

  /** In their order. */
  public List<Unavailability> unavailabilities(UUID vehicleId) {
    return repository.unavailabilities(vehicleId);
  }

  /** Those that touch the days between these two, both included. */
  public List<Unavailability> unavailabilities(UUID vehicleId, LocalDate from, LocalDate to) {
    return unavailabilities(vehicleId).stream()
        .filter(period -> !period.firstDay().isAfter(to) && !period.lastDay().isBefore(from))
        .toList();
  }

  /**
   * Says that the vehicle is out on these days.
   *
   * @throws VehicleAlreadyOut when that is known of one of them
   */
  @Transactional
  public void takeOut(Unavailability out) {
    var vehicle = get(out.vehicleId());
    repository.add(out);
    audit.record("vehicle.out", vehicle.code(), null, out);
  }

  /** Takes back that the vehicle is out on these days. */
  @Transactional
  public void bringBack(Unavailability out) {
    var vehicle = get(out.vehicleId());
    if (repository.remove(out)) audit.record("vehicle.back", vehicle.code(), out, null);
  }
}
