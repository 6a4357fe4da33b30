package org.escale.portal.links;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LinkRepository {
  private final JdbcClient sql;

  LinkRepository(JdbcClient sql) {
    this.sql = sql;
  }

  List<Link> all() {
    return sql.sql("SELECT * FROM portal.link ORDER BY url").query(LinkRepository::link).list();
  }

  Optional<Link> find(String url) {
    return sql.sql("SELECT * FROM portal.link WHERE url = :url")
        .param("url", url)
        .query(LinkRepository::link)
        .optional();
  }

  List<Link> dead(Collection<String> urls) {
    return sql.sql("SELECT * FROM portal.link WHERE state = 'dead' AND url = ANY (:urls)")
        .param("urls", urls.toArray(String[]::new))
        .query(LinkRepository::link)
        .list();
  }

  int countDead() {
    return sql.sql("SELECT count(*) FROM portal.link WHERE state = 'dead'")
        .query(Integer.class)
        .single();
  }

  /** Knows these links and no others. */
  void keep(Collection<String> urls) {
    var used = urls.toArray(String[]::new);
    sql.sql("DELETE FROM portal.link WHERE url <> ALL (:used)").param("used", used).update();
    sql.sql("INSERT INTO portal.link (url) SELECT unnest(:used) ON CONFLICT (url) DO NOTHING")
        .param("used", used)
        .update();
  }

  void put(Link link) {
    sql.sql(
            """
            INSERT INTO portal.link (url, state, trouble, http_status, moved_to, checked_at, answered_at, failing_since, gone_checks)
            VALUES (:url, :state, :trouble, :status, :movedTo, :checkedAt, :answeredAt, :failingSince, :goneChecks)
            ON CONFLICT (url) DO UPDATE SET state = EXCLUDED.state, trouble = EXCLUDED.trouble,
              http_status = EXCLUDED.http_status, moved_to = EXCLUDED.moved_to, checked_at = EXCLUDED.checked_at,
              answered_at = EXCLUDED.answered_at, failing_since = EXCLUDED.failing_since, gone_checks = EXCLUDED.gone_checks
            """)
        .param("url", link.url())
        .param("state", link.state().code())
        .param("trouble", link.trouble() == null ? null : link.trouble().code())
        .param("status", link.httpStatus())
        .param("movedTo", link.movedTo())
        .param("checkedAt", utc(link.checkedAt()))
        .param("answeredAt", utc(link.answeredAt()))
        .param("failingSince", link.failingSince())
        .param("goneChecks", link.goneChecks())
        .update();
  }

  void add(LinkRound round) {
    sql.sql(
            """
            INSERT INTO portal.link_round (ended_at, links, answered, counted)
            VALUES (:endedAt, :links, :answered, :counted)
            """)
        .param("endedAt", utc(round.endedAt()))
        .param("links", round.links())
        .param("answered", round.answered())
        .param("counted", round.counted())
        .update();
  }

  Optional<LinkRound> lastRound() {
    return sql.sql("SELECT * FROM portal.link_round ORDER BY id DESC LIMIT 1")
        .query((row, n) ->
            new LinkRound(
                row.getTimestamp("ended_at").toInstant(),
                row.getInt("links"),
                row.getInt("answered"),
                row.getBoolean("counted")))
        .optional();
  }

  private static Link link(ResultSet row, int number) throws SQLException {
    var trouble = row.getString("trouble");
    return new Link(
        row.getString("url"),
        LinkState.of(row.getString("state")),
        trouble == null ? null : Trouble.of(trouble),
        row.getObject("http_status", Integer.class),
        row.getString("moved_to"),
        instant(row, "checked_at"),
        instant(row, "answered_at"),
        row.getObject("failing_since", LocalDate.class),
        row.getInt("gone_checks"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  private static @Nullable Object utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
