package org.escale.attendance.device;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.escale.access.AuditLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The devices that are enrolled, or once were. */
@Service
public class Devices {
  private final DeviceRepository repository;
  private final TabletRepository tablets;
  private final AuditLog audit;
  private final Clock clock;

  Devices(DeviceRepository repository, TabletRepository tablets, AuditLog audit, Clock clock) {
    this.repository = repository;
    this.tablets = tablets;
    this.audit = audit;
    this.clock = clock;
  }

  /** Why a device may send no more. */
  public enum Because {
    LOST,
    REPLACED,
    RETIRED;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * From now on the device may send no more. A batch that is on the way is either taken in whole
   * before, or refused. A second time changes nothing.
   */
  @Transactional
  public void revoke(UUID device, Because because) {
    var before = repository.find(device).orElseThrow();
    if (!tablets.revoke(device, because.code(), clock.instant())) return;
    audit.record("device.revoke", before.name(), before, repository.find(device).orElseThrow());
  }

  public Optional<Device> find(UUID id) {
    return repository.find(id);
  }

  public BoundTo boundTo(Device device) {
    return repository.boundTo(device);
  }

  /** How much of its log is here. */
  public List<Epoch> epochs(UUID device) {
    return repository.epochs(device);
  }
}
