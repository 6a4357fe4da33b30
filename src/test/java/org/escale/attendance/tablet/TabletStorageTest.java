package org.escale.attendance.tablet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.PlaywrightException;
import java.util.Map;
import org.escale.EscaleTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A browser that keeps nothing, has no room or has thrown away: each has an honest page. */
@EscaleTest
class TabletStorageTest extends AtATablet {
  private static final int ROOM = 4_000_000;
  private static final Map<String, String> LONG_NOTE =
      Map.of("type", "note", "session", "none", "text", "a".repeat(300_000));

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
}
