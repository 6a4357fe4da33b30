package org.escale.attendance.tablet;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.escale.WebBrowser;

/** What a walk over the tablet’s screens does again and again. */
final class Screens {
  private static final List<Integer> WIDTHS = List.of(768, 390);

  private Screens() {}

  static void tab(Page page, String name) {
    page.locator(".tabs a", new Page.LocatorOptions().setHasText(name)).click();
  }

  static void way(Page page, String name) {
    tab(page, "Plus");
    page.locator(".routes a[href$=" + name + "]").click();
  }

  static void total(Page page, int people) {
    page.locator("#total").getByText(String.valueOf(people), exact()).waitFor();
  }

  static Locator button(Page page, String name) {
    return page.locator("#app")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
  }

  /**
   * Two taps on one spot, as a hand in a hurry makes them; the second one as late as can be, when
   * the page already shows what the first one did.
   */
  static void tapTwice(Page page, Locator button, Locator then) {
    button.scrollIntoViewIfNeeded();
    var box = button.boundingBox();
    button.click();
    then.waitFor();
    page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
    page.mouse().down(new Mouse.DownOptions().setClickCount(2));
    page.mouse().up(new Mouse.UpOptions().setClickCount(2));
  }

  static Locator.GetByTextOptions exact() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
  }

  static void look(Page page, String name, String heading) {
    page.locator("#app h1", new Page.LocatorOptions().setHasText(heading)).waitFor();
    for (var width : WIDTHS) {
      page.setViewportSize(width, width < 600 ? 844 : 1024);
      WebBrowser.assertAccessible(page);
      WebBrowser.picture(page, "tablette-" + name);
    }
  }

  static String hash(Page page) {
    return (String) page.evaluate("location.hash");
  }

  static Object token(Tablet tablet) {
    return tablet.module("store", "await m.recall('token')");
  }
}
