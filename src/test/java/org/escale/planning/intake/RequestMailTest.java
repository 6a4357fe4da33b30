package org.escale.planning.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.escale.EscaleTest;
import org.escale.WithMail;
import org.escale.planning.CommissionerKind;
import org.escale.planning.Ground;
import org.escale.planning.NewRequest;
import org.escale.planning.Request;
import org.escale.planning.Requests;
import org.escale.planning.Slot;
import org.escale.planning.Wish;
import org.escale.territory.Authorities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;

/** What strangers are written leads to where the operator says, never to where a request says. */
@EscaleTest
class RequestMailTest extends WithMail {
  private static final String PATH = "/demander-le-bus/suivi/secret";

  @Autowired RequestMail configured;
  @Autowired ObjectProvider<JavaMailSender> sender;
  @Autowired Requests requests;
  @Autowired Authorities authorities;
  @Autowired MessageSource messages;
  @Autowired JdbcClient sql;

  @BeforeEach
  void ground() throws Exception {
    Ground.lay(sql);
  }

  @Test
  void the_follow_link_is_mailed_with_the_address_that_the_operator_has_set() throws Exception {
    assertThat(configured.confirm(asked(), PATH)).isTrue();
    assertThat(MAIL.waitForIncomingEmail(5000, 1)).isTrue();
    var mail = MAIL.getReceivedMessages()[0];
    assertThat(mail.getFrom()[0]).hasToString("cyberbus@essai.test");
    assertThat(mail.getContent().toString()).contains("https://bus.essai.test" + PATH);
  }

  @Test
  void no_link_is_mailed_while_the_operator_has_set_no_address() throws Exception {
    var silent =
        new RequestMail(
            sender, "127.0.0.1", "", "cyberbus@essai.test", requests, authorities, messages);
    assertThat(silent.confirm(asked(), PATH)).isFalse();
    assertThat(MAIL.waitForIncomingEmail(500, 1)).isFalse();
  }

  private Request asked() {
    return requests
        .submit(
            new NewRequest(
                null,
                "École du Canal",
                CommissionerKind.SCHOOL,
                "ecole@essai.test",
                null,
                "59172",
                null,
                "Internet",
                "pupils",
                null,
                24,
                false,
                3,
                List.of(new Wish(LocalDate.of(2026, 12, 1), Slot.AM))))
        .request();
  }
}
