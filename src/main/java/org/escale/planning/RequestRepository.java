package org.escale.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests and their half-days. */
@Repository
class RequestRepository {
  private final JdbcClient sql;

  RequestRepository(JdbcClient sql) {
    this.sql = sql;
  }

  String nextReference() {
    return sql.sql(
            """
            SELECT 'D' || lpad(nextval('planning.request_number')::text, 4, '0')
            """)
        .query(String.class)
        .single();
  }

  /** Whether the reference was free; of two who take it at once, one gets it. */
  boolean add(UUID id, String reference, NewRequest request, @Nullable String hash, Instant at) {
    int added =
        sql.sql(
                """
                INSERT INTO planning.request
                  (id, reference, commissioner, commissioner_kind, email, account_id, commune_code, stop_id, title,
                   audience, note, expected, specific, priority, status, follow_hash, created_at, updated_at)
                VALUES
                  (:id, :reference, :commissioner, :kind, :email, :account, :commune, :stop, :title,
                   :audience, :note, :expected, :specific, :priority, 'submitted', :hash, :at, :at)
                ON CONFLICT ON CONSTRAINT one_request_per_reference DO NOTHING
                """)
            .param("id", id)
            .param("reference", reference)
            .param("commissioner", request.commissioner())
            .param("kind", request.kind().code())
            .param("email", request.email())
            .param("account", request.accountId())
            .param("commune", request.communeCode())
            .param("stop", request.stopId())
            .param("title", request.title())
            .param("audience", request.audience())
            .param("note", request.note())
            .param("expected", request.expected())
            .param("specific", request.specific())
            .param("priority", request.priority())
            .param("hash", hash)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update();
    if (added == 0) return false;
    addSlots(id, request.wishes(), false);
    return true;
  }

  void addSlots(UUID id, Collection<Wish> slots, boolean proposed) {
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

  /** Whoever changes the request at the same time waits until this transaction ends. */
  void hold(UUID id) {
    sql.sql("SELECT id FROM planning.request WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(UUID.class)
        .optional();
  }

  /** Whether it went from one of these statuses to that one; of two who decide, one wins. */
  boolean move(
      UUID id,
      Collection<RequestStatus> from,
      RequestStatus to,
      @Nullable String reply,
      Instant at) {
    return sql.sql(
                """
                UPDATE planning.request
                SET status = :to, reply = COALESCE(:reply, reply), updated_at = :at
                WHERE id = :id AND status = ANY (:from)
                """)
            .param("id", id)
            .param("from", from.stream().map(RequestStatus::code).toArray(String[]::new))
            .param("to", to.code())
            .param("reply", reply, java.sql.Types.VARCHAR)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void setPriority(UUID id, int priority, Instant at) {
    sql.sql(
            """
            UPDATE planning.request SET priority = :priority, updated_at = :at WHERE id = :id
            """)
        .param("id", id)
        .param("priority", priority)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Those that the plan holds become scheduled; those that the former plan held do not stay so. */
  void schedule(Collection<String> references, Collection<String> former, Instant at) {
    sql.sql(
            """
            UPDATE planning.request
            SET status = CASE WHEN reference = ANY (:now) THEN 'scheduled' ELSE 'retained' END, updated_at = :at
            WHERE reference = ANY (:now) AND status = 'retained'
               OR reference = ANY (:former) AND reference <> ALL (:now) AND status = 'scheduled'
            """)
        .param("now", references.toArray(String[]::new))
        .param("former", former.toArray(String[]::new))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  boolean allScheduled(Collection<String> references) {
    return sql.sql(
                """
                SELECT count(*) FROM planning.request WHERE reference = ANY (:references) AND status = 'scheduled'
                """)
            .param("references", references.toArray(String[]::new))
            .query(Long.class)
            .single()
        == references.size();
  }

  Optional<Request> find(UUID id) {
    return sql.sql("SELECT * FROM planning.request WHERE id = :id")
        .param("id", id)
        .query((row, n) -> request(row, slots(id)))
        .optional();
  }

  Optional<Request> findByReference(String reference) {
    return sql.sql("SELECT id FROM planning.request WHERE reference = :reference")
        .param("reference", reference)
        .query(UUID.class)
        .optional()
        .flatMap(this::find);
  }

  Optional<Request> findByHash(String hash) {
    return sql.sql("SELECT id FROM planning.request WHERE follow_hash = :hash")
        .param("hash", hash)
        .query(UUID.class)
        .optional()
        .flatMap(this::find);
  }

  List<Request> all() {
    var slots = slots(null);
    return sql.sql("SELECT * FROM planning.request ORDER BY created_at, reference")
        .query((row, n) -> request(row, slots))
        .list();
  }

  private record Slots(List<Wish> wishes, List<Wish> firstWishes, List<Wish> proposals) {
    static Slots none() {
      return new Slots(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    List<Wish> of(boolean proposed, boolean superseded) {
      if (proposed) return proposals;
      return superseded ? firstWishes : wishes;
    }
  }

  private Map<UUID, Slots> slots(@Nullable UUID id) {
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

  private static Request request(ResultSet row, Map<UUID, Slots> slots) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var of = slots.getOrDefault(id, Slots.none());
    return new Request(
        id,
        row.getString("reference"),
        row.getString("commissioner"),
        CommissionerKind.find(row.getString("commissioner_kind")).orElseThrow(),
        row.getString("email"),
        row.getObject("account_id", UUID.class),
        row.getString("commune_code"),
        row.getString("stop_id"),
        row.getString("title"),
        row.getString("audience"),
        row.getString("note"),
        row.getInt("expected"),
        row.getBoolean("specific"),
        row.getInt("priority"),
        RequestStatus.of(row.getString("status")),
        row.getString("reply"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant(),
        of.wishes().stream().sorted().toList(),
        of.firstWishes().stream().sorted().toList(),
        of.proposals().stream().sorted().toList());
  }
}
