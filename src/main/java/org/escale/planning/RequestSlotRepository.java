package org.escale.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The half-days of requests: wished for, wished for first, proposed instead. */
@Repository
class RequestSlotRepository {
  private final JdbcClient sql;

  RequestSlotRepository(JdbcClient sql) {
    this.sql = sql;
  }

  void add(UUID id, Collection<Wish> slots, boolean proposed) {
    if (slots.isEmpty()) return;
    sql.sql(
            """
            INSERT INTO planning.request_slot (request_id, day, slot, proposed)
            SELECT :id, day, slot, :proposed
            FROM unnest(:days::date[], :slots::text[]) AS wished (day, slot)
            """)
        .param("id", id)
        .param("proposed", proposed)
        .param("days", slots.stream().map(wish -> wish.day().toString()).toArray(String[]::new))
        .param("slots", slots.stream().map(wish -> wish.slot().name()).toArray(String[]::new))
        .update();
  }

  void removeProposals(UUID id) {
    sql.sql("DELETE FROM planning.request_slot WHERE request_id = :id AND proposed")
        .param("id", id)
        .update();
  }

  /** The proposals become the wishes; what was wished for first is kept beside them. */
  void agreeOnProposals(UUID id) {
    // agreed on earlier, given up now: the first wishes are kept already
    sql.sql(
            """
            DELETE FROM planning.request_slot wish WHERE request_id = :id AND NOT proposed AND NOT superseded
              AND EXISTS (SELECT 1 FROM planning.request_slot first WHERE first.request_id = :id AND first.superseded)
            """)
        .param("id", id)
        .update();
    sql.sql(
            """
            UPDATE planning.request_slot SET superseded = true
            WHERE request_id = :id AND NOT proposed AND NOT superseded
            """)
        .param("id", id)
        .update();
    sql.sql("UPDATE planning.request_slot SET proposed = false WHERE request_id = :id AND proposed")
        .param("id", id)
        .update();
  }

  record Slots(List<Wish> wishes, List<Wish> firstWishes, List<Wish> proposals) {
    static Slots none() {
      return new Slots(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    List<Wish> of(boolean proposed, boolean superseded) {
      if (proposed) return proposals;
      return superseded ? firstWishes : wishes;
    }
  }

  /** Those of one request, or of all. */
  Map<UUID, Slots> of(@Nullable UUID id) {
    var slots = new HashMap<UUID, Slots>();
    sql.sql(
            """
            SELECT request_id, day, slot, proposed, superseded FROM planning.request_slot
            WHERE CAST(:id AS uuid) IS NULL OR request_id = :id
            """)
        .param("id", id)
        .query(row -> {
          slots
              .computeIfAbsent(row.getObject("request_id", UUID.class), any -> Slots.none())
              .of(row.getBoolean("proposed"), row.getBoolean("superseded"))
              .add(
                  new Wish(
                      row.getObject("day", LocalDate.class), Slot.valueOf(row.getString("slot"))));
        });
    return slots;
  }
}
