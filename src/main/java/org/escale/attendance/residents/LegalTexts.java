package org.escale.attendance.residents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.escale.access.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The legal texts and their versions. A text gets a new version and never another wording: what
 * somebody agreed to can be read as it was.
 */
@Service
public class LegalTexts {
  private final JdbcClient sql;
  private final AuditLog audit;
  private final Clock clock;

  LegalTexts(JdbcClient sql, AuditLog audit, Clock clock) {
    this.sql = sql;
    this.audit = audit;
    this.clock = clock;
  }

  /** The last version of each, consent first: what a device shows today. */
  public List<LegalText> current() {
    return sql.sql(
            """
            SELECT * FROM (SELECT DISTINCT ON (code) * FROM attendance.legal_text ORDER BY code, version DESC) last
            ORDER BY basis, code
            """)
        .query(LegalTexts::text)
        .list();
  }

  /** All versions of a text, the last first. */
  public List<LegalText> versions(String code) {
    return sql.sql("SELECT * FROM attendance.legal_text WHERE code = :code ORDER BY version DESC")
        .param("code", code)
        .query(LegalTexts::text)
        .list();
  }

  public Optional<LegalText> find(String code, int version) {
    return versions(code).stream().filter(text -> text.version() == version).findFirst();
  }

  /**
   * Adds the next version of a text, in the authority's own words. Of two at once, the second is
   * told.
   *
   * @throws TextRefused when it says what the last one says, or somebody was faster
   */
  @Transactional
  public LegalText add(NewVersion wanted) {
    var last = lastOf(wanted.code()).orElseThrow(() -> new TextRefused("unknown"));
    if (last.version() != wanted.after()) throw new TextRefused("meanwhile");
    var next =
        new LegalText(
            last.code(),
            last.version() + 1,
            last.basis(),
            wanted.months(),
            plain(wanted.wordsFr()),
            plain(wanted.wordsEn()),
            false,
            clock.instant());
    if (next.saysTheSameAs(last)) throw new TextRefused("same");
    if (!insert(next)) throw new TextRefused("meanwhile");
    audit.record("legal-text.add", next.code() + " " + next.version(), last, next);
    return next;
  }

  /**
   * Follows the list that comes with the program: a text that is not there enters; one that the
   * authority has left as the program brought it gets the list's new wording as its next version.
   */
  void follow(LegalText wanted) {
    var last = lastOf(wanted.code());
    if (last.isPresent() && (!last.get().reference() || last.get().saysTheSameAs(wanted))) return;
    insert(
        new LegalText(
            wanted.code(),
            last.map(LegalText::version).orElse(0) + 1,
            wanted.basis(),
            wanted.months(),
            wanted.wordsFr(),
            wanted.wordsEn(),
            true,
            clock.instant()));
  }

  /** How many people each version stands for. */
  int peopleOn(LegalText text) {
    return sql.sql(
            """
            SELECT count(*) FROM attendance.identity WHERE text_code = :code AND text_version = :version
            """)
        .param("code", text.code())
        .param("version", text.version())
        .query(Integer.class)
        .single();
  }

  /** A form sends lines as Windows ends them. */
  private static String plain(String typed) {
    return typed.strip().replace("\r\n", "\n");
  }

  private Optional<LegalText> lastOf(String code) {
    return versions(code).stream().findFirst();
  }

  private boolean insert(LegalText text) {
    return sql.sql(
                """
                INSERT INTO attendance.legal_text (code, version, basis, months, words_fr, words_en, reference, made_at)
                VALUES (:code, :version, :basis, :months, :fr, :en, :reference, :at)
                ON CONFLICT (code, version) DO NOTHING
                """)
            .param("code", text.code())
            .param("version", text.version())
            .param("basis", text.basis().code())
            .param("months", text.months())
            .param("fr", text.wordsFr())
            .param("en", text.wordsEn())
            .param("reference", text.reference())
            .param("at", text.madeAt().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private static LegalText text(ResultSet row, int number) throws SQLException {
    Instant madeAt = row.getTimestamp("made_at").toInstant();
    return new LegalText(
        row.getString("code"),
        row.getInt("version"),
        Basis.of(row.getString("basis")).orElseThrow(),
        row.getInt("months"),
        row.getString("words_fr"),
        row.getString("words_en"),
        row.getBoolean("reference"),
        madeAt);
  }
}
