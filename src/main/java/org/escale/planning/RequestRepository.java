package org.escale.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests, each with its half-days. */
@Repository
class RequestRepository {
  private final JdbcClient sql;
  private final RequestSlotRepository slots;

  RequestRepository(JdbcClient sql, RequestSlotRepository slots) {
    this.sql = sql;
    this.slots = slots;
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
    slots.add(id, request.wishes(), false);
    return true;
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
        .query((row, n) -> request(row, slots.of(id)))
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
    var all = slots.of(null);
    return sql.sql("SELECT * FROM planning.request ORDER BY created_at, reference")
        .query((row, n) -> request(row, all))
        .list();
  }

  private static Request request(ResultSet row, Map<UUID, RequestSlotRepository.Slots> slots)
      throws SQLException {
    var id = row.getObject("id", UUID.class);
    var of = slots.getOrDefault(id, RequestSlotRepository.Slots.none());
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
