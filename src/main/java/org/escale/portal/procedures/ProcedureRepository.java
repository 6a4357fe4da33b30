package org.escale.portal.procedures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class ProcedureRepository {
  private final JdbcClient sql;

  ProcedureRepository(JdbcClient sql) {
    this.sql = sql;
  }

  List<LifeEvent> events() {
    return sql.sql("SELECT * FROM portal.life_event ORDER BY position, code")
        .query(LifeEvent.class)
        .list();
  }

  Optional<LifeEvent> event(String code) {
    return sql.sql("SELECT * FROM portal.life_event WHERE code = :code")
        .param("code", code)
        .query(LifeEvent.class)
        .optional();
  }

  List<Procedure> procedures() {
    return sql.sql("SELECT * FROM portal.procedure ORDER BY position, code")
        .query(ProcedureRepository::procedure)
        .list();
  }

  Optional<Procedure> procedure(String code) {
    return sql.sql("SELECT * FROM portal.procedure WHERE code = :code")
        .param("code", code)
        .query(ProcedureRepository::procedure)
        .optional();
  }

  /** Whoever adds or moves does so one after the other, until the transaction ends. */
  void oneAtATime() {
    sql.sql("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('portal.procedure', 0))")
        .query(Integer.class)
        .single();
  }

  /** Puts a life event in its place; its words, and who is at them, stay as they are. */
  void place(LifeEvent event, int position) {
    sql.sql("UPDATE portal.life_event SET position = :position WHERE code = :code")
        .param("position", position)
        .param("code", event.code())
        .update();
  }

  /** The same for a procedure. */
  void place(Procedure procedure, int position) {
    sql.sql("UPDATE portal.procedure SET position = :position WHERE code = :code")
        .param("position", position)
        .param("code", procedure.code())
        .update();
  }

  void add(LifeEvent event) {
    sql.sql(
            """
            INSERT INTO portal.life_event (code, title_fr, title_en, lead_fr, lead_en, position, shown, changed)
            VALUES (:code, :titleFr, :titleEn, :leadFr, :leadEn, :position, :shown, :changed)
            """)
        .paramSource(event)
        .update();
  }

  void add(Procedure procedure) {
    bound(
            """
            INSERT INTO portal.procedure (code, event_code, title_fr, title_en, what_fr, what_en, bring_fr, bring_en,
              url, need, counter_kinds, position, shown, changed)
            VALUES (:code, :eventCode, :titleFr, :titleEn, :whatFr, :whatEn, :bringFr, :bringEn,
              :url, :need, :counterKinds, :position, :shown, :changed)
            """,
            procedure)
        .update();
  }

  /** Whether nobody else has changed it since that version. */
  boolean change(LifeEvent event) {
    return sql.sql(
                """
                UPDATE portal.life_event SET title_fr = :titleFr, title_en = :titleEn, lead_fr = :leadFr, lead_en = :leadEn,
                  position = :position, shown = :shown, changed = :changed, version = version + 1
                WHERE code = :code AND version = :version
                """)
            .paramSource(event)
            .update()
        == 1;
  }

  /** Whether nobody else has changed it since that version. */
  boolean change(Procedure procedure) {
    return bound(
                """
                UPDATE portal.procedure SET event_code = :eventCode, title_fr = :titleFr, title_en = :titleEn,
                  what_fr = :whatFr, what_en = :whatEn, bring_fr = :bringFr, bring_en = :bringEn, url = :url, need = :need,
                  counter_kinds = :counterKinds, position = :position, shown = :shown, changed = :changed,
                  version = version + 1
                WHERE code = :code AND version = :version
                """,
                procedure)
            .update()
        == 1;
  }

  /** Takes it from the reference list, unless the authority has made it its own. */
  void follow(LifeEvent event) {
    sql.sql(
            """
            INSERT INTO portal.life_event AS known (code, title_fr, title_en, lead_fr, lead_en, position)
            VALUES (:code, :titleFr, :titleEn, :leadFr, :leadEn, :position)
            ON CONFLICT (code) DO UPDATE SET title_fr = EXCLUDED.title_fr, title_en = EXCLUDED.title_en,
              lead_fr = EXCLUDED.lead_fr, lead_en = EXCLUDED.lead_en, version = known.version + 1
            WHERE NOT known.changed AND (known.title_fr, known.title_en, known.lead_fr, known.lead_en)
              IS DISTINCT FROM (EXCLUDED.title_fr, EXCLUDED.title_en, EXCLUDED.lead_fr, EXCLUDED.lead_en)
            """)
        .paramSource(event)
        .update();
  }

  /** Takes it from the reference list, unless the authority has made it its own. */
  void follow(Procedure procedure) {
    bound(
            """
            INSERT INTO portal.procedure AS known (code, event_code, title_fr, title_en, what_fr, what_en, bring_fr,
              bring_en, url, need, counter_kinds, position)
            VALUES (:code, :eventCode, :titleFr, :titleEn, :whatFr, :whatEn, :bringFr,
              :bringEn, :url, :need, :counterKinds, :position)
            ON CONFLICT (code) DO UPDATE SET event_code = EXCLUDED.event_code, title_fr = EXCLUDED.title_fr,
              title_en = EXCLUDED.title_en, what_fr = EXCLUDED.what_fr, what_en = EXCLUDED.what_en,
              bring_fr = EXCLUDED.bring_fr, bring_en = EXCLUDED.bring_en, url = EXCLUDED.url, need = EXCLUDED.need,
              counter_kinds = EXCLUDED.counter_kinds, version = known.version + 1
            WHERE NOT known.changed AND (known.event_code, known.title_fr, known.title_en, known.what_fr, known.what_en,
                known.bring_fr, known.bring_en, known.url, known.need, known.counter_kinds)
              IS DISTINCT FROM (EXCLUDED.event_code, EXCLUDED.title_fr, EXCLUDED.title_en, EXCLUDED.what_fr,
                EXCLUDED.what_en, EXCLUDED.bring_fr, EXCLUDED.bring_en, EXCLUDED.url, EXCLUDED.need,
                EXCLUDED.counter_kinds)
            """,
            procedure)
        .update();
  }

  /** Only what the authority has never made its own goes. */
  void forgetAllBut(List<String> events, List<String> procedures) {
    sql.sql("DELETE FROM portal.procedure WHERE NOT changed AND code <> ALL (:codes)")
        .param("codes", procedures.toArray(String[]::new))
        .update();
    sql.sql(
            """
            DELETE FROM portal.life_event WHERE NOT changed AND code <> ALL (:codes)
              AND NOT EXISTS (SELECT FROM portal.procedure WHERE event_code = life_event.code)
            """)
        .param("codes", events.toArray(String[]::new))
        .update();
  }

  private StatementSpec bound(String statement, Procedure procedure) {
    return sql.sql(statement)
        .param("code", procedure.code())
        .param("eventCode", procedure.eventCode())
        .param("titleFr", procedure.titleFr())
        .param("titleEn", procedure.titleEn())
        .param("whatFr", procedure.whatFr())
        .param("whatEn", procedure.whatEn())
        .param("bringFr", procedure.bringFr())
        .param("bringEn", procedure.bringEn())
        .param("url", procedure.url())
        .param("need", procedure.need())
        .param("counterKinds", procedure.counterKinds().toArray(String[]::new))
        .param("position", procedure.position())
        .param("shown", procedure.shown())
        .param("changed", procedure.changed())
        .param("version", procedure.version());
  }

  private static Procedure procedure(ResultSet row, int number) throws SQLException {
    return new Procedure(
        row.getString("code"),
        row.getString("event_code"),
        row.getString("title_fr"),
        row.getString("title_en"),
        row.getString("what_fr"),
        row.getString("what_en"),
        row.getString("bring_fr"),
        row.getString("bring_en"),
        row.getString("url"),
        row.getString("need"),
        Arrays.asList((String[]) row.getArray("counter_kinds").getArray()),
        row.getInt("position"),
        row.getBoolean("shown"),
        row.getBoolean("changed"),
        row.getInt("version"));
  }
}
