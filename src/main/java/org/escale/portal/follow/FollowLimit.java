package org.escale.portal.follow;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Nobody's mailbox is flooded by somebody who types their address, and nobody types many. What was
 * typed is kept as a hash, for a day.
 */
@Component
class FollowLimit {
  static final int LETTERS_A_DAY = 3;
  static final int ASKED_AN_HOUR = 20;

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration HOUR = Duration.ofHours(1);

  private final JdbcClient sql;
  private final Clock clock;

  FollowLimit(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** What may be done for who asks. */
  enum Answer {
    SEND,
    /** The address has had its letters of the day; who asks is not told. */
    KEEP_STILL,
    /** Too much was asked from there. */
    WAIT
  }

  /**
   * Counts that somebody asks.
   *
   * @param client the network address that asks; a household has a whole IPv6 network of 64 bits
   */
  @Transactional
  Answer ask(String email, String client) {
    var now = clock.instant();
    var byClient = Secret.hash("client " + network(client));
    var byEmail = Secret.hash("email " + email.toLowerCase(Locale.ROOT));
    // one after the other, or many at once would all count as the first
    sql.sql("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtext('portal.follow_attempt'))) l")
        .query(Integer.class)
        .single();
    if (count(byClient, now.minus(HOUR)) >= ASKED_AN_HOUR) return Answer.WAIT;
    add(byClient, now);
    if (count(byEmail, now.minus(DAY)) >= LETTERS_A_DAY) return Answer.KEEP_STILL;
    add(byEmail, now);
    return Answer.SEND;
  }

  @Transactional
  void forgetOld() {
    sql.sql("DELETE FROM portal.follow_attempt WHERE at < :before")
        .param("before", clock.instant().minus(DAY).atOffset(ZoneOffset.UTC))
        .update();
  }

  private int count(String subject, Instant since) {
    return sql.sql(
            "SELECT count(*) FROM portal.follow_attempt WHERE subject = :subject AND at > :since")
        .param("subject", subject)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }

  private void add(String subject, Instant now) {
    sql.sql("INSERT INTO portal.follow_attempt (subject, at) VALUES (:subject, :now)")
        .param("subject", subject)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static String network(String client) {
    try {
      var bytes = InetAddress.ofLiteral(client).getAddress();
      return HexFormat.of().formatHex(bytes.length == 16 ? Arrays.copyOf(bytes, 8) : bytes);
    } catch (IllegalArgumentException e) {
      return client;
    }
  }
}
