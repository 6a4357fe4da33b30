package org.escale.access.signin;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes guessing slow, and flooding somebody with mail. An attempt counts before the password is
 * looked at, so that many at once gain nothing; success forgets it. After a few failures with one
 * e-mail (more from one address, behind which a whole town hall may sit) each further one doubles
 * the wait, up to a quarter of an hour. What was tried is kept as a hash, for two hours.
 */
@Component
class SignInSlowdown {
  /** What is knocked at; failures at one door do not close the other. */
  enum Door {
    SIGN_IN,
    FORGOTTEN
  }

  static final int FREE_BY_EMAIL = 4;
  static final int FREE_BY_ADDRESS = 20;

  private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final Duration MEMORY = Duration.ofHours(2);

  private final JdbcClient sql;
  private final Clock clock;

  SignInSlowdown(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Counts an attempt, or says how long to wait; a refused attempt does not count.
   *
   * @return zero when the attempt may go on
   */
  @Transactional
  Duration attempt(Door door, String email, String address) {
    forgetOld();
    var byEmail = byEmail(door, email);
    var byAddress = byAddress(door, address);
    // In one order for all, so that two attempts never wait for each other.
    for (var subject : List.of(byEmail, byAddress).stream().sorted().toList()) {
      sql.sql("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(:subject, 0))) l")
          .param("subject", subject)
          .query(Integer.class)
          .single();
    }
    var wait = longer(wait(byEmail, FREE_BY_EMAIL), wait(byAddress, FREE_BY_ADDRESS));
    if (wait.isZero()) {
      add(byEmail);
      add(byAddress);
    }
    return wait;
  }

  /** After a success: the e-mail's failures are forgotten, the address's only this time's. */
  @Transactional
  void succeeded(String email, String address) {
    sql.sql("DELETE FROM access.sign_in_failure WHERE subject = :subject")
        .param("subject", byEmail(Door.SIGN_IN, email))
        .update();
    sql.sql(
            """
            DELETE FROM access.sign_in_failure WHERE ctid = (
              SELECT ctid FROM access.sign_in_failure WHERE subject = :subject ORDER BY at DESC LIMIT 1)
            """)
        .param("subject", byAddress(Door.SIGN_IN, address))
        .update();
  }

  /** A new password opens the door again at once. */
  @Transactional
  void forget(String email) {
    sql.sql("DELETE FROM access.sign_in_failure WHERE subject = :subject")
        .param("subject", byEmail(Door.SIGN_IN, email))
        .update();
  }

  private Duration wait(String subject, int free) {
    var failures =
        sql.sql(
                """
                SELECT at FROM access.sign_in_failure WHERE subject = :subject AND at > :since ORDER BY at DESC
                """)
            .param("subject", subject)
            .param("since", clock.instant().minus(MEMORY).atOffset(ZoneOffset.UTC))
            .query(Instant.class)
            .list();
    if (failures.size() < free) return Duration.ZERO;
    var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(failures.size() - free, 10));
    var until = failures.getFirst().plus(shorter(doubled, LONGEST_WAIT));
    return longer(Duration.between(clock.instant(), until), Duration.ZERO);
  }

  private void add(String subject) {
    sql.sql("INSERT INTO access.sign_in_failure (subject, at) VALUES (:subject, :now)")
        .param("subject", subject)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private void forgetOld() {
    sql.sql(
            """
            DELETE FROM access.sign_in_failure WHERE ctid IN (
              SELECT ctid FROM access.sign_in_failure WHERE at <= :since LIMIT 1000 FOR UPDATE SKIP LOCKED)
            """)
        .param("since", clock.instant().minus(MEMORY).atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static String byEmail(Door door, String email) {
    return hash(door + " email " + email.strip().toLowerCase(Locale.ROOT));
  }

  /** One household holds a whole IPv6 network of 64 bits, so that is what counts. */
  private static String byAddress(Door door, String address) {
    return hash(door + " address " + network(address));
  }

  private static String network(String address) {
    try {
      var bytes = InetAddress.ofLiteral(address).getAddress();
      return HexFormat.of().formatHex(bytes.length == 16 ? Arrays.copyOf(bytes, 8) : bytes);
    } catch (IllegalArgumentException e) {
      return address;
    }
  }

  private static String hash(String subject) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(subject.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
