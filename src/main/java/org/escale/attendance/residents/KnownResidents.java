package org.escale.attendance.residents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds who is known. Names are sealed, so that the database cannot search them: they are opened
 * here and compared, 10,000 in well under a second.
 */
@Repository
class KnownResidents {
  /**
   * Each person with the beginning of the last session they were at, and the end of their time.
   * Sessions stand in the agenda: a device's clock decides nothing. A name is kept no longer than
   * the text promised that the person was told, whatever the setting says today.
   */
  static final String SEEN =
      """
      WITH seen AS (
        SELECT resident_id, seen_at, seen_at + make_interval(months => least(t.months, :months)) AS kept_until
        FROM (
          SELECT i.resident_id, i.text_code, i.text_version,
                 greatest(i.received_at, max(coalesce(s.starts_at, p.starts_at, l.told_at))) AS seen_at
          FROM attendance.identity i
          LEFT JOIN attendance.resident_visit l USING (resident_id)
          LEFT JOIN attendance.visit_event v USING (event_id)
          LEFT JOIN agenda.session_public s ON s.id = v.session_id
          LEFT JOIN agenda.place_session_public p ON p.id = v.session_id
          GROUP BY i.resident_id
        ) last
        JOIN attendance.legal_text t ON (t.code, t.version) = (last.text_code, last.text_version)
      )
      """;

  private static final String ALL =
      SEEN
          + """
          SELECT * FROM seen JOIN attendance.identity USING (resident_id)
          JOIN attendance.identity_key USING (resident_id)
          """;

  private final JdbcClient sql;
  private final Seal seal;
  private final Retentions retentions;
  private final JsonMapper json;

  KnownResidents(JdbcClient sql, Seal seal, Retentions retentions, JsonMapper json) {
    this.sql = sql;
    this.seal = seal;
    this.retentions = retentions;
    this.json = json;
  }

  int count() {
    return sql.sql("SELECT count(*) FROM attendance.identity").query(Integer.class).single();
  }

  /**
   * Those whose names, contact or year of birth hold every word, accents and case aside; by name.
   */
  List<Resident> search(String words, int most) {
    var wanted = Arrays.stream(plain(words).split("\\s+")).filter(w -> !w.isEmpty()).toList();
    if (wanted.isEmpty()) return List.of();
    return sql
        .sql(ALL)
        .param("months", retentions.months(Retention.IDENTITIES))
        .query(this::resident)
        .list()
        .stream()
        .filter(one -> wanted.stream().allMatch(said(one)::contains))
        .sorted(Comparator.comparing(one -> plain(one.identity().familyName())))
        .limit(most)
        .toList();
  }

  Optional<Resident> find(UUID id) {
    return sql.sql(ALL + "WHERE resident_id = :id")
        .param("months", retentions.months(Retention.IDENTITIES))
        .param("id", id)
        .query(this::resident)
        .optional();
  }

  /** The last first; those that have not come yet at the end. */
  List<ResidentVisit> visits(UUID id) {
    return sql.sql(
            """
            SELECT l.event_id, v.audience, v.note, coalesce(s.day, p.day) AS day,
                   coalesce(s.starts_at, p.starts_at) AS starts_at, m.name AS commune,
                   (SELECT jsonb_strip_nulls(to_jsonb(d) - '{visit_id,headcount,device_id,epoch,seq}'::text[])
                    FROM attendance.visit_detail d WHERE d.visit_id = v.event_id) AS details,
                   (SELECT sum(c.headcount)::integer FROM attendance.visit_event c WHERE v.event_id IN (c.event_id, c.corrects)) AS people
            FROM attendance.resident_visit l
            LEFT JOIN attendance.visit_event v USING (event_id)
            LEFT JOIN agenda.session_public s ON s.id = v.session_id
            LEFT JOIN agenda.place_session_public p ON p.id = v.session_id
            LEFT JOIN territory.commune_public m ON m.code = coalesce(s.commune_code, p.commune_code)
            WHERE l.resident_id = :id
            ORDER BY starts_at DESC NULLS LAST, l.event_id
            """)
        .param("id", id)
        .query(this::visit)
        .list();
  }

  private ResidentVisit visit(ResultSet row, int number) throws SQLException {
    var startsAt = row.getTimestamp("starts_at");
    var details = row.getString("details");
    return new ResidentVisit(
        row.getObject("event_id", UUID.class),
        row.getObject("day", LocalDate.class),
        startsAt == null ? null : startsAt.toInstant(),
        row.getString("commune"),
        row.getString("audience"),
        row.getObject("people", Integer.class),
        row.getString("note"),
        details == null ? null : json.readTree(details));
  }

  private static String said(Resident one) {
    return plain(one.identity().words() + " " + (one.birthYear() == null ? "" : one.birthYear()));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  private Resident resident(ResultSet row, int number) throws SQLException {
    var id = row.getObject("resident_id", UUID.class);
    return new Resident(
        id,
        seal.open(id, row.getBytes("sealed"), row.getBytes("key")),
        row.getObject("birth_year", Integer.class),
        Basis.of(row.getString("basis")).orElseThrow(),
        row.getString("text_code"),
        row.getInt("text_version"),
        row.getTimestamp("agreed_at").toInstant(),
        row.getTimestamp("received_at").toInstant(),
        row.getTimestamp("seen_at").toInstant(),
        row.getTimestamp("kept_until").toInstant());
  }
}
