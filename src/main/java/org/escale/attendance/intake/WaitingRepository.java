package org.escale.attendance.intake;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WaitingRepository {
  private static final Comparator<Waiting> IN_TURN =
      Comparator.comparing(Waiting::device)
          .thenComparingInt(Waiting::epoch)
          .thenComparingLong(Waiting::seq);

  private final JdbcClient sql;
  private final PayloadReader reader;

  WaitingRepository(JdbcClient sql, PayloadReader reader) {
    this.sql = sql;
    this.reader = reader;
  }

  /**
   * Holds what a device has waiting, and what other devices have waiting for one of these visits,
   * in the order of each log.
   */
  List<Waiting> of(@Nullable UUID device, Collection<UUID> visits) {
    return sql
        .sql(
            """
            SELECT e.event_id, e.device_id, d.name, coalesce(v.epoch, e.epoch) AS since, e.epoch, e.seq,
              e.schema_version, e.payload
            FROM attendance.device_event e JOIN attendance.device d ON d.id = e.device_id
            LEFT JOIN attendance.device_event v ON v.event_id = e.needs AND v.device_id = e.device_id
            WHERE e.fate = 'waiting' AND (e.device_id = CAST(:device AS uuid) OR e.needs = ANY (:visits))
            ORDER BY e.event_id FOR UPDATE OF e
            """)
        .param("device", device)
        .param("visits", visits.toArray(UUID[]::new))
        .query((row, _) -> {
          var payload = row.getString("payload");
          return payload == null
              ? Optional.<Waiting>empty()
              : reader.read(row.getInt("schema_version"), payload).payload()
                      instanceof Payload.Dependent dependent
                  ? Optional.of(
                      new Waiting(
                          row.getObject("event_id", UUID.class),
                          row.getObject("device_id", UUID.class),
                          row.getString("name"),
                          row.getInt("since"),
                          row.getInt("epoch"),
                          row.getLong("seq"),
                          dependent))
                  : Optional.<Waiting>empty();
        })
        .list()
        .stream()
        .flatMap(Optional::stream)
        .sorted(IN_TURN)
        .toList();
  }

  /** Of these, what is in a log and will never be a count. */
  Set<UUID> noCounts(Collection<UUID> ids) {
    if (ids.isEmpty()) return Set.of();
    return new HashSet<>(
        sql.sql(
                """
                SELECT event_id FROM attendance.device_event
                WHERE event_id = ANY (:ids) AND type <> 'visit'
                """)
            .param("ids", ids.toArray(UUID[]::new))
            .query(UUID.class)
            .list());
  }
}
