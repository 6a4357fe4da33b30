package org.escale.access.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The entries of the audit log, latest first. */
@Repository
class AuditTrail {
  private static final String CHOSEN =
      """
      FROM access.audit_entry,
           (SELECT coalesce((SELECT zone_id FROM territory.authority_public), 'Europe/Paris') AS zone) z
      WHERE (:from::date IS NULL OR at >= :from::date::timestamp AT TIME ZONE zone)
        AND (:to::date IS NULL OR at < (:to::date + 1)::timestamp AT TIME ZONE zone)
        AND (:actor::text IS NULL OR strpos(lower(actor), lower(:actor::text)) > 0)
        AND (:action::text IS NULL OR action = :action::text)
      """;

  private final JdbcClient sql;
  private final JsonMapper json;

  AuditTrail(JdbcClient sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  List<AuditEntry> page(AuditFilter filter, int size, long offset) {
    return sql.sql("SELECT *\n" + CHOSEN + "ORDER BY at DESC, id DESC LIMIT :size OFFSET :offset")
        .params(parameters(filter))
        .param("size", size)
        .param("offset", offset)
        .query(this::entry)
        .list();
  }

  long count(AuditFilter filter) {
    return sql.sql("SELECT count(*)\n" + CHOSEN)
        .params(parameters(filter))
        .query(Long.class)
        .single();
  }

  /** Goes through all that the filter lets through, in one view of the database. */
  @Transactional(readOnly = true)
  public void forEach(AuditFilter filter, Consumer<AuditEntry> reader) {
    try (var entries =
        sql
            .sql("SELECT *\n" + CHOSEN + "ORDER BY at DESC, id DESC")
            .withFetchSize(500)
            .params(parameters(filter))
            .query(this::entry)
            .stream()) {
      entries.forEach(reader);
    }
  }

  /** Every action that ever occurred, to choose from. */
  List<String> actions() {
    return sql.sql("SELECT DISTINCT action FROM access.audit_entry ORDER BY action")
        .query(String.class)
        .list();
  }

  private static Map<String, @Nullable Object> parameters(AuditFilter filter) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("from", filter.from());
    parameters.put("to", filter.to());
    parameters.put("actor", given(filter.actor()));
    parameters.put("action", given(filter.action()));
    return parameters;
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private AuditEntry entry(ResultSet row, int n) throws SQLException {
    return new AuditEntry(
        row.getLong("id"),
        row.getObject("at", OffsetDateTime.class)
            .atZoneSameInstant(ZoneId.of(row.getString("zone"))),
        row.getString("actor"),
        row.getString("action"),
        row.getString("subject"),
        read(row.getString("before")),
        read(row.getString("after")));
  }

  private @Nullable JsonNode read(@Nullable String text) {
    return text == null ? null : json.readTree(text);
  }
}
