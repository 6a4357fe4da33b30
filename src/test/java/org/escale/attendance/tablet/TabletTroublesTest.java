package org.escale.attendance.tablet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.PlaywrightException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.escale.EscaleTest;
import org.escale.TestClock;
import org.escale.attendance.sealed.SealedBodies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** What can go wrong on a tablet: each has an honest page and a way out, and nothing is lost. */
@EscaleTest
class TabletTroublesTest {
  private static final int ROOM = 4_000_000;
  private static final Map<String, String> LONG_NOTE =
      Map.of("type", "note", "session", "none", "text", "a".repeat(300_000));

  private static final String REVOKE =
      "UPDATE attendance.device SET revoked_at = now(), revoked_because = 'lost'";

  @LocalServerPort int port;
  @Autowired ApplicationContext program;
  @Autowired TestClock clock;
  @Autowired SealedBodies bodies;

  TabletWorld world;

  @BeforeEach
  void world() {
    world = new TabletWorld(program, port);
  }

  @Test
  void a_tablet_is_enrolled_by_a_code_and_says_what_is_wrong_with_one() {
    try (var visitor = world.visitor()) {
      var tablet = new Tablet(visitor.newPage()).open().says("Inscrire cette tablette");
      world.promiseStorage(tablet.page());
      tablet.fits("enrol");
      tablet.page().locator("#code").fill("AAAA-AAAA");
      tablet.press("enrol");
      tablet.page().getByText("Ce code n’est pas connu").waitFor();
      tablet.page().locator("#code").fill(world.code().toLowerCase(Locale.ROOT).replace("-", " "));
      tablet.press("enrol").says("Choisir le code de la tablette");
      assertThat(tablet.page().locator("#go-on").count()).as("storage is promised").isZero();
      tablet.fits("choose-pin").type("123456");
      tablet.page().getByText("se devine trop vite").waitFor();
      tablet.type("271828");
      tablet.page().getByLabel("Le même code").waitFor();
      tablet.type("271829");
      tablet.page().getByText("n’étaient pas les mêmes").waitFor();
      tablet.choosePin(Tablet.PIN).atWork();
      tablet.press("tablet").says("La tablette").fits("device");
      tablet.page().getByText("Le navigateur promet de tout garder").waitFor();
    }
  }

  @Test
  void where_the_browser_promises_nothing_that_is_said_and_the_work_goes_on() {
    try (var visitor = world.visitor()) {
      var tablet = new Tablet(visitor.newPage()).open();
      tablet.page().locator("#code").fill(world.code());
      tablet.press("enrol").says("La mémoire n’est pas garantie").fits("storage-refused");
      tablet.press("ask-again").page().getByText("Le navigateur refuse encore.").waitFor();
      tablet.press("go-on").choosePin(Tablet.PIN).atWork();
      tablet.press("warning-refused").says("La mémoire n’est pas garantie");
      world.promiseStorage(tablet.page());
      tablet.press("ask-again").atWork();
      assertThat(tablet.page().locator("#warning-refused").count()).isZero();
    }
  }

  @Test
  void a_wrong_code_makes_the_next_try_wait_also_after_a_reload() {
    try (var visitor = world.visitor()) {
      var tablet = world.atWork(visitor);
      tablet.append(world.visit(1));
      tablet.press("lock").says("verrouillée").fits("locked");
      for (var i = 0; i < 3; i++) {
        tablet.type("11111" + i);
        tablet.page().locator("#pin-says:not(:empty)").waitFor();
        if (i < 2) tablet.page().locator("#pin-says").evaluate("says => says.textContent = ''");
      }
      tablet.page().getByText(Pattern.compile("Attendez [1-5] seconde")).waitFor();
      assertThatThrownBy(() -> tablet.append(world.visit(1)))
          .as("a locked tablet writes nothing")
          .hasMessageContaining("Locked");
      tablet.page().reload();
      tablet.says("verrouillée");
      // However slow the page came: together it is the whole wait, from the beginning of the page.
      assertThat(
              ((Number) tablet.module("attempts", "await m.remaining() + performance.now()"))
                  .doubleValue())
          .isGreaterThan(4_900);
      tablet
          .page()
          .waitForCondition(() -> tablet.module("attempts", "await m.remaining()").equals(0));
      tablet.page().locator("#pin-done:enabled").waitFor();
      tablet.type(Tablet.PIN).atWork();
      assertThat(tablet.module("log", "(await m.all()).length")).isEqualTo(1);
    }
  }

  @Test
  void the_code_is_changed_and_opens_what_was_written_under_the_former_one() {
    try (var visitor = world.visitor()) {
      var tablet = world.atWork(visitor);
      tablet.append(world.visit(1));
      tablet.press("tablet").press("change-pin").says("Changer le code").type(Tablet.PIN);
      tablet.choosePin("314159").says("La tablette").press("back").atWork();
      tablet.page().reload();
      tablet.says("verrouillée").type(Tablet.PIN);
      tablet.page().getByText("Ce n’est pas le bon code").waitFor();
      tablet.type("314159").atWork();
      assertThat(tablet.module("log", "(await m.all()).length")).isEqualTo(1);
    }
  }

  @Test
  void where_there_is_no_room_nothing_is_said_to_be_counted_and_all_before_is_safe() {
    try (var visitor = world.visitor()) {
      var page = visitor.newPage();
      var chromium = visitor.newCDPSession(page);
      // From the beginning: Chromium asks how much room there is only when it believes it short.
      world.quota(chromium, ROOM);
      var tablet = new Tablet(page).open().enrol(world.code());
      visitor.setOffline(true);
      tablet.append(world.visit(1));
      assertThatThrownBy(
              () -> {
                for (var i = 0; i < 100; i++) tablet.append(LONG_NOTE);
              })
          .isInstanceOf(PlaywrightException.class)
          .hasMessageContaining("StorageFull");
      tablet.says("La tablette n’a plus de place").fits("full");
      var head = tablet.head();
      page.getByText("Les %s saisies faites avant sont en sûreté".formatted(head)).waitFor();
      var file = page.waitForDownload(() -> tablet.press("export-sealed"));
      assertThat(JsonMapper.shared().readTree(file.path()).get("events")).hasSize(head);
      world.quota(chromium, null);
      tablet.press("go-on").atWork();
      tablet.append(world.visit(3));
      assertThat(tablet.head()).as("without a hole").isEqualTo(head + 1);
      visitor.setOffline(false);
      assertThat(tablet.sync().unsent()).isZero();
    }
    assertThat(world.counted()).isEqualTo(1 + 3);
  }

  @Test
  void a_log_that_the_browser_has_erased_is_missed_and_seen_by_the_office_as_a_gap() {
    try (var visitor = world.visitor()) {
      var tablet = world.atWork(visitor);
      tablet.append(world.visit(1));
      tablet.sync();
      var device = world.device();
      visitor.setOffline(true);
      tablet.append(world.visit(1));
      tablet.append(world.visit(1));
      world.evict(tablet.page());
      tablet.says("Le navigateur a effacé le journal").fits("evicted");
      tablet.page().getByText("Le journal comptait 3 saisies").waitFor();
      visitor.setOffline(false);
      tablet.page().reload();
      tablet.says("Le navigateur a effacé le journal").press("go-on");
      tablet.enrol(world.code(device));
      tablet.append(world.visit(5));
      assertThat(tablet.sync().unsent()).isZero();
      assertThat(world.device()).as("it keeps its identifier").isEqualTo(device);
      assertThat(world.contiguous(2)).isEqualTo(1);
    }
    assertThat(
            world
                .sql
                .sql("SELECT contiguous || '/' || head FROM attendance.device_log WHERE epoch = 1")
                .query(String.class)
                .single())
        .as("what the office has of the erased log")
        .isEqualTo("1/3");
    assertThat(world.counted()).isEqualTo(1 + 5);
  }

  @Test
  void a_wrong_clock_is_said_and_loses_nothing() {
    try (var visitor = world.visitor()) {
      var tablet = world.atWork(visitor);
      clock.moveTo(Instant.now().plus(Duration.ofMinutes(150)));
      tablet.append(world.visit(1));
      tablet.sync().press("warning-clock").says("La tablette n’est pas à l’heure").fits("clock");
      tablet.page().getByText("retarde de 2 h 30 min").waitFor();
      clock.moveTo(Instant.now());
      tablet.press("measure").atWork();
      assertThat(tablet.page().locator("#warning-clock").count()).isZero();
      tablet.append(world.visit(1));
      assertThat(tablet.sync().unsent()).isZero();
    }
    assertThat(
            world
                .sql
                .sql(
                    "SELECT string_agg(skewed::text, ' ' ORDER BY seq) FROM"
                        + " attendance.device_event")
                .query(String.class)
                .single())
        .isEqualTo("true false");
    assertThat(world.counted()).isEqualTo(2);
  }

  @Test
  void a_device_that_the_server_does_not_know_any_more_is_enrolled_again_and_sends_all() {
    try (var visitor = world.visitor()) {
      var tablet = world.atWork(visitor);
      world.sql.sql("UPDATE attendance.device SET token_sha256 = sha256('another')").update();
      tablet.append(world.visit(1));
      tablet.sync().press("warning-stopped").says("Le serveur ne connaît pas cette tablette");
      tablet.fits("unknown-device").press("enrol-again");
      tablet.page().locator("#code").fill(world.code(world.device()));
      tablet.press("enrol").says("verrouillée").type(Tablet.PIN).atWork();
      assertThat(tablet.sync().unsent()).isZero();
      assertThat(tablet.page().locator("#warning-stopped").count()).isZero();
    }
    assertThat(world.counted()).isEqualTo(1);
  }

  @Test
  void another_server_at_the_same_address_is_sent_nothing_until_somebody_enrols_there() {
    var own = world.sql.sql("SELECT id FROM hosting.installation").query(UUID.class).single();
    try (var visitor = world.visitor()) {
      var tablet = world.atWork(visitor);
      tablet.append(world.visit(1));
      tablet.sync();
      world.sql.sql("UPDATE hosting.installation SET id = gen_random_uuid()").update();
      tablet.sync().press("warning-stopped").says("Ce n’est pas le même serveur");
      tablet.fits("other-server").press("enrol-again");
      tablet.page().locator("#code").fill(world.code(world.device()));
      tablet.press("enrol").says("verrouillée").type(Tablet.PIN).atWork();
      assertThat(tablet.sync().unsent()).isZero();
    } finally {
      world.sql.sql("UPDATE hosting.installation SET id = :own").param("own", own).update();
    }
    assertThat(world.counted()).as("all was sent again, and counts once").isEqualTo(1);
  }

  @Test
  void a_forgotten_code_loses_nothing() {
    try (var visitor = world.visitor()) {
      var tablet = world.atWork(visitor).kept();
      tablet.append(world.visit(1));
      tablet.sync();
      visitor.setOffline(true);
      tablet.append(world.visit(24));
      tablet.append(world.visit(1));
      tablet.page().reload();
      tablet.says("verrouillée").press("pin-forgotten").says("Le code est oublié");
      tablet.fits("forgotten").press("send-sealed");
      tablet.page().getByText("Le serveur ne répond pas").waitFor();
      var file = tablet.page().waitForDownload(() -> tablet.press("export-sealed"));
      assertThat(JsonMapper.shared().readTree(file.path()).get("events")).hasSize(3);

      // The work goes on at once, under a new code; what was sealed goes as it is.
      tablet.press("begin-anew").choosePin("161803");
      tablet.says("verrouillée").type("161803").atWork();
      tablet.append(world.visit(7));
      visitor.setOffline(false);
      assertThat(tablet.sync().unsent()).isZero();
    }
    assertThat(world.contiguous(1)).isEqualTo(3);
    assertThat(world.contiguous(2)).isEqualTo(1);
    assertThat(world.counted()).isEqualTo(1 + 24 + 1 + 7);
  }

  @Test
  void whoever_has_forgotten_the_code_can_send_all_of_it_sealed() {
    try (var visitor = world.visitor()) {
      var tablet = world.atWork(visitor).kept();
      visitor.setOffline(true);
      tablet.append(world.visit(24));
      tablet.press("lock").press("pin-forgotten");
      visitor.setOffline(false);
      assertThat(tablet.sync().unsent()).as("it goes sealed only when somebody says so").isOne();
      tablet.press("send-sealed");
      tablet.page().getByText("Le bureau a tout ce que cette tablette a compté").waitFor();
      tablet.press("back-to-pin").type(Tablet.PIN).atWork();
    }
    assertThat(world.counted()).isEqualTo(24);
  }

  @Test
  void a_revoked_device_sends_no_more_and_hands_its_log_over_sealed() {
    try (var visitor = world.visitor()) {
      var tablet = world.atWork(visitor);
      world.sql.sql(REVOKE).update();
      tablet.append(world.visit(3));
      tablet.sync().press("warning-stopped").says("Cette tablette a été retirée");
      tablet.fits("revoked");
      assertThat(world.counted()).isZero();
      tablet.press("send-sealed");
      tablet.page().getByText("Le bureau a reçu le journal scellé").waitFor();
      tablet.press("go-on").atWork();
      assertThat(tablet.page().locator("#warning-stopped").isVisible()).isTrue();
    }
    assertThat(world.counted()).as("the office decides").isZero();
    bodies.open(bodies.waiting().getFirst().id(), "essai");
    assertThat(world.counted()).isEqualTo(3);
    assertThat(world.contiguous(1)).isEqualTo(1);
  }

  @Test
  void english_is_a_full_second_language() {
    try (var visitor = world.visitor()) {
      var tablet = new Tablet(visitor.newPage()).open();
      tablet.press("other-language").says("Enrol this tablet");
      assertThat(tablet.page().locator("html").getAttribute("lang")).isEqualTo("en");
      tablet.page().reload();
      tablet.says("Enrol this tablet").fits("enrol-en");
    }
  }
}
