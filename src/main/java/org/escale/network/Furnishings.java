package org.escale.network;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.escale.access.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stands in a place and who answers for it: rooms, workstations, contacts, pictures. A
 * workstation is taken out of use, never removed: its bookings stay.
 */
@Service
public class Furnishings {
  private static final String ACTION = "place.furnish";

  private final FurnishingRepository repository;
  private final Places places;
  private final AuditLog audit;
  private final Clock clock;

  Furnishings(FurnishingRepository repository, Places places, AuditLog audit, Clock clock) {
    this.repository = repository;
    this.places = places;
    this.audit = audit;
    this.clock = clock;
  }

  /** By name. */
  public List<Room> rooms(UUID placeId) {
    return repository.rooms(placeId);
  }

  /** By label, those out of use too. */
  public List<Workstation> workstations(UUID placeId) {
    return repository.workstations(placeId);
  }

  public List<Contact> contacts(UUID placeId) {
    return repository.contacts(placeId);
  }

  public List<Picture> pictures(UUID placeId) {
    return repository.pictures(placeId);
  }

  /** The content of a picture, a JPEG file. */
  public Optional<byte[]> content(UUID placeId, UUID pictureId) {
    return repository.content(placeId, pictureId);
  }

  /**
   * @throws FurnishingRefusal.RoomNameTaken when the place has one of that name
   */
  @Transactional
  public void add(Room room) {
    guarded(() -> repository.add(room));
    tell(room.placeId(), null, room);
  }

  /**
   * @throws FurnishingRefusal.RoomInUse when workstations stand in it
   */
  @Transactional
  public void removeRoom(UUID placeId, UUID id) {
    var before = repository.rooms(placeId).stream().filter(room -> room.id().equals(id)).findAny();
    guarded(() -> repository.removeRoom(placeId, id));
    before.ifPresent(room -> tell(placeId, room, null));
  }

  /**
   * Enters a workstation, or changes the one with the same identifier.
   *
   * @throws FurnishingRefusal.LabelTaken when the place has another of that label
   */
  @Transactional
  public void put(Workstation workstation) {
    var before =
        repository.workstations(workstation.placeId()).stream()
            .filter(other -> other.id().equals(workstation.id()))
            .findAny()
            .orElse(null);
    guarded(() -> repository.put(workstation));
    tell(workstation.placeId(), before, workstation);
  }

  @Transactional
  public void add(Contact contact) {
    repository.add(contact);
    tell(contact.placeId(), null, contact);
  }

  @Transactional
  public void removeContact(UUID placeId, UUID id) {
    var before =
        repository.contacts(placeId).stream().filter(contact -> contact.id().equals(id)).findAny();
    repository.removeContact(placeId, id);
    before.ifPresent(contact -> tell(placeId, contact, null));
  }

  /**
   * @param file a PNG or JPEG file; what it tells of where and by which device it was taken is not
   *     kept
   * @throws FurnishingRefusal.NoPicture when it cannot be read
   */
  @Transactional
  public void add(Picture picture, byte[] file) {
    repository.add(picture, PictureFile.prepared(file), clock.instant());
    tell(picture.placeId(), null, picture);
  }

  @Transactional
  public void removePicture(UUID placeId, UUID id) {
    var before =
        repository.pictures(placeId).stream().filter(picture -> picture.id().equals(id)).findAny();
    repository.removePicture(placeId, id);
    before.ifPresent(picture -> tell(placeId, picture, null));
  }

  private void tell(UUID placeId, @Nullable Object before, @Nullable Object after) {
    audit.record(ACTION, places.get(placeId).name(), before, after);
  }

  private static void guarded(Runnable change) {
    try {
      change.run();
    } catch (DataIntegrityViolationException e) {
      var said = String.valueOf(e.getMessage());
      if (said.contains("one_room_per_name")) throw new FurnishingRefusal.RoomNameTaken();
      if (said.contains("workstation_in_a_room_of_its_place")) {
        throw new FurnishingRefusal.RoomInUse();
      }
      if (said.contains("one_workstation_per_label")) throw new FurnishingRefusal.LabelTaken();
      throw e;
    }
  }
}
