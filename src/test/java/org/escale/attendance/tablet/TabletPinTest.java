package org.escale.attendance.tablet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.escale.EscaleTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Whoever has forgotten the code, or types a wrong one, has a way out, and nothing is lost. */
@EscaleTest
class TabletPinTest extends AtATablet {
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
}
