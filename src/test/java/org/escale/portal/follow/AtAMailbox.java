package org.escale.portal.follow;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.escale.SignedInClient;
import org.escale.TestClock;
import org.escale.WithMail;
import org.escale.agenda.AgendaWorld;
import org.escale.agenda.NewSession;
import org.escale.agenda.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mailbox whose owner may follow Denain, and the letters that it gets. */
abstract class AtAMailbox extends WithMail {
  static final String FORM = "/communes/59172/suivre";
  static final String MAILBOX = "habitant@essai.test";
  private static final Pattern LINK = Pattern.compile("https://bus\\.essai\\.test(/suivi/\\S+)");

  @LocalServerPort int port;
  @Autowired Sessions sessions;
  @Autowired TestClock clock;
  @Autowired JdbcClient sql;

  @BeforeEach
  void world() throws Exception {
    AgendaWorld.build(sql);
  }

  UUID add(NewSession session) {
    return sessions.add(session).id();
  }

  void confirm(String email) throws Exception {
    try (var client = SignedInClient.stranger(port)) {
      client.post(FORM, Map.of("email", email));
      client.post(link(onlyLetter()), Map.of());
    }
    assertThat(confirmed()).isEqualTo(1);
    MAIL.purgeEmailFromAllMailboxes();
  }

  long confirmed() {
    return sql.sql("SELECT count(*) FROM portal.follower WHERE confirmed_at IS NOT NULL")
        .query(Long.class)
        .single();
  }

  static MimeMessage onlyLetter() throws Exception {
    assertThat(MAIL.waitForIncomingEmail(5000, 1)).isTrue();
    assertThat(MAIL.getReceivedMessages()).hasSize(1);
    return MAIL.getReceivedMessages()[0];
  }

  static String link(MimeMessage letter) throws Exception {
    var found = LINK.matcher(letter.getContent().toString());
    assertThat(found.find()).as(letter.getContent().toString()).isTrue();
    return found.group(1);
  }
}
