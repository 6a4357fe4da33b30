package org.escale.network;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what stands in a place. */
@Repository
class FurnishingRepository {
  private final JdbcClient sql;

  FurnishingRepository(JdbcClient sql) {
    this.sql = sql;
  }

  List<Room> rooms(UUID placeId) {
    return sql.sql("SELECT * FROM network.room WHERE place_id = :place ORDER BY name")
        .param("place", placeId)
        .query(Room.class)
        .list();
  }

  List<Workstation> workstations(UUID placeId) {
    return sql.sql(
            "SELECT * FROM network.workstation WHERE place_id = :place ORDER BY length(label),"
                + " label")
        .param("place", placeId)
        .query(Workstation.class)
        .list();
  }

  List<Contact> contacts(UUID placeId) {
    return sql.sql("SELECT * FROM network.contact WHERE place_id = :place ORDER BY capacity, id")
        .param("place", placeId)
        .query(Contact.class)
        .list();
  }

  List<Picture> pictures(UUID placeId) {
    return sql.sql(
            "SELECT id, place_id, alt FROM network.picture WHERE place_id = :place ORDER BY"
                + " added_at, id")
        .param("place", placeId)
        .query(Picture.class)
        .list();
  }

  Optional<byte[]> content(UUID placeId, UUID pictureId) {
    return sql.sql("SELECT content FROM network.picture WHERE place_id = :place AND id = :id")
        .param("place", placeId)
        .param("id", pictureId)
        .query(byte[].class)
        .optional();
  }

  void add(Room room) {
    sql.sql(
            """
            INSERT INTO network.room (id, place_id, name, seats, step_free)
            VALUES (:id, :placeId, :name, :seats, :stepFree)
            """)
        .paramSource(room)
        .update();
  }

  void put(Workstation workstation) {
    sql.sql(
            """
            INSERT INTO network.workstation (id, place_id, room_id, label, kind, adapted, in_use)
            VALUES (:id, :placeId, :roomId, :label, :kind, :adapted, :inUse)
            ON CONFLICT (id) DO UPDATE SET
              room_id = EXCLUDED.room_id, label = EXCLUDED.label, kind = EXCLUDED.kind,
              adapted = EXCLUDED.adapted, in_use = EXCLUDED.in_use
            """)
        .paramSource(workstation)
        .update();
  }

  void add(Contact contact) {
    sql.sql(
            """
            INSERT INTO network.contact (id, place_id, capacity, phone, email, for_public)
            VALUES (:id, :placeId, :capacity, :phone, :email, :forPublic)
            """)
        .paramSource(contact)
        .update();
  }

  void add(Picture picture, byte[] content, Instant now) {
    sql.sql(
            """
            INSERT INTO network.picture (id, place_id, alt, content, added_at)
            VALUES (:id, :place, :alt, :content, :now)
            """)
        .param("id", picture.id())
        .param("place", picture.placeId())
        .param("alt", picture.alt())
        .param("content", content)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void removeRoom(UUID placeId, UUID id) {
    sql.sql("DELETE FROM network.room WHERE place_id = :place AND id = :id")
        .param("place", placeId)
        .param("id", id)
        .update();
  }

  void removeContact(UUID placeId, UUID id) {
    sql.sql("DELETE FROM network.contact WHERE place_id = :place AND id = :id")
        .param("place", placeId)
        .param("id", id)
        .update();
  }

  void removePicture(UUID placeId, UUID id) {
    sql.sql("DELETE FROM network.picture WHERE place_id = :place AND id = :id")
        .param("place", placeId)
        .param("id", id)
        .update();
  }
}
