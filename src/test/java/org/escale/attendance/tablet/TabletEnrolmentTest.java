package org.escale.attendance.tablet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.escale.EscaleTest;
import org.junit.jupiter.api.Test;

/** A code makes a tablet known, and its page says what is wrong with one. */
@EscaleTest
class TabletEnrolmentTest extends AtATablet {
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
