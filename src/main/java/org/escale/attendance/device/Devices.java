package org.escale.attendance.device;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The devices that are enrolled, or once were. */
@Service
public class Devices {
  private final DeviceRepository repository;

  Devices(DeviceRepository repository) {
    this.repository = repository;
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
