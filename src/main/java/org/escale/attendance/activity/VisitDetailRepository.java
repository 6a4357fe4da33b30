package org.escale.attendance.activity;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class VisitDetailRepository {
  private final JdbcClient sql;
  private final JsonMapper json;

  VisitDetailRepository(JdbcClient sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** The people that these counts were first made of; what is no count is absent. */
  Map<UUID, Integer> headcounts(Collection<UUID> visits) {
    var headcounts = new HashMap<UUID, Integer>();
    if (visits.isEmpty()) return headcounts;
    sql.sql(
            """
            SELECT event_id, headcount FROM attendance.visit_event
            WHERE event_id = ANY (:visits) AND corrects IS NULL
            """)
        .param("visits", visits.toArray(UUID[]::new))
        .query(row -> {
          headcounts.put(row.getObject("event_id", UUID.class), row.getInt("headcount"));
        });
    return headcounts;
  }

  /**
   * At most one a visit. Where something later is known, that stays; only the kind may be added.
   */
  void write(Collection<KnownDetails> known) {
    if (known.isEmpty()) return;
    sql.sql(
            """
            INSERT INTO attendance.visit_detail AS d (visit_id, headcount, kind, first_visit, by_gender, by_age, by_status,
              themes, equipment, orientation, autonomy, level, place, minutes, device_id, epoch, seq)
            SELECT visit_id, 0, kind, first_visit, by_gender, by_age, by_status,
              themes, equipment, orientation, autonomy, level, place, minutes, device_id, epoch, seq
            FROM jsonb_to_recordset(:rows::jsonb) AS told (visit_id uuid, kind text, first_visit boolean, by_gender jsonb,
              by_age jsonb, by_status jsonb, themes text[], equipment text[], orientation text[], autonomy text, level text,
              place text, minutes integer, device_id uuid, epoch integer, seq bigint)
            ORDER BY visit_id
            ON CONFLICT (visit_id) DO UPDATE SET
              (kind, first_visit, by_gender, by_age, by_status, themes, equipment, orientation, autonomy, level, place,
               minutes, device_id, epoch, seq)
            = (coalesce(EXCLUDED.kind, d.kind), EXCLUDED.first_visit, EXCLUDED.by_gender, EXCLUDED.by_age,
               EXCLUDED.by_status, EXCLUDED.themes, EXCLUDED.equipment, EXCLUDED.orientation, EXCLUDED.autonomy,
               EXCLUDED.level, EXCLUDED.place, EXCLUDED.minutes, EXCLUDED.device_id, EXCLUDED.epoch, EXCLUDED.seq)
            WHERE (d.epoch, d.seq, coalesce(d.device_id::text, ''))
                < (EXCLUDED.epoch, EXCLUDED.seq, coalesce(EXCLUDED.device_id::text, ''))
            """)
        .param(
            "rows",
            json.writeValueAsString(known.stream().map(VisitDetailRepository::row).toList()))
        .update();
  }

  private static Map<String, @Nullable Object> row(KnownDetails known) {
    var details = known.details();
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("visit_id", known.visit());
    row.put("kind", known.kind());
    row.put("first_visit", details.first());
    row.put("by_gender", counts(details.genders()));
    row.put("by_age", counts(details.ages()));
    row.put("by_status", counts(details.statuses()));
    row.put("themes", codes(details.themes()));
    row.put("equipment", codes(details.equipment()));
    row.put("orientation", codes(details.orientation()));
    row.put("autonomy", code(details.autonomy()));
    row.put("level", code(details.level()));
    row.put("place", code(details.place()));
    row.put("minutes", details.minutes());
    row.put("device_id", known.device());
    row.put("epoch", known.epoch());
    row.put("seq", known.seq());
    return row;
  }

  private static Map<String, Integer> counts(Map<? extends NationalValue, Integer> counts) {
    var byCode = new LinkedHashMap<String, Integer>();
    counts.forEach((value, people) -> byCode.put(value.code(), people));
    return byCode;
  }

  private static List<String> codes(List<? extends NationalValue> values) {
    return values.stream().map(NationalValue::code).toList();
  }

  private static @Nullable String code(@Nullable NationalValue value) {
    return value == null ? null : value.code();
  }
}
