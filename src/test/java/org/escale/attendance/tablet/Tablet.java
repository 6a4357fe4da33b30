package org.escale.attendance.tablet;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.escale.WebBrowser;
import org.jspecify.annotations.Nullable;

/** The app in a real browser, used as people do; and a look at what its own modules know. */
public final class Tablet {
  public static final String PIN = "271828";

  /** What can be pressed or typed in and is smaller than a finger in a glove. */
  private static final String SMALL =
      """
      () => [...document.querySelectorAll('button, a, input')]
        .filter(one => one.checkVisibility() && Math.min(one.offsetHeight, one.offsetWidth) < 56)
        .map(one => one.outerHTML)
      """;

  private final Page page;

  public Tablet(Page page) {
    this.page = page;
  }

  public Page page() {
    return page;
  }

  public Tablet open() {
    return open("");
  }

  /** At a server's address, where the browser has none of its own. */
  public Tablet open(String origin) {
    page.navigate(origin + TabletController.HOME);
    page.locator("h1:visible").first().waitFor();
    return this;
  }

  /** Until the page with that first heading is there. */
  public Tablet says(String heading) {
    page.locator("h1:visible", new Page.LocatorOptions().setHasText(heading)).first().waitFor();
    return this;
  }

  /** On the keys, as with gloves. */
  public Tablet type(String pin) {
    for (var digit : pin.split("")) page.locator("#key-" + digit).click();
    page.locator("#pin-done").click();
    return this;
  }

  /**
   * As somebody who stands there with a code of the office; the code of the tablet is chosen, from
   * a keyboard.
   */
  public Tablet enrol(String code) {
    page.locator("#code").fill(code);
    page.locator("#enrol").click();
    page.locator("#go-on, #pin").first().waitFor();
    if (page.locator("#go-on").isVisible()) page.locator("#go-on").click();
    for (var field : List.of(page.getByLabel("Nouveau code"), page.getByLabel("Le même code"))) {
      field.fill(PIN);
      field.press("Enter");
    }
    return atWork();
  }

  /**
   * As somebody does who has looked at the page first: what is tapped at once is taken for haste.
   */
  public Tablet choosePin(String pin) {
    page.getByLabel("Nouveau code").waitFor();
    page.waitForTimeout(700);
    type(pin);
    page.getByLabel("Le même code").waitFor();
    return type(pin);
  }

  /** Until the day's work is there. */
  public Tablet atWork() {
    page.locator("#app:not([hidden])")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
    return this;
  }

  /** Writes an event through the running app's own log; returns its identifier. */
  public String append(Map<String, ?> payload) {
    return (String) module("log", "(await m.append(argument)).event_id", payload);
  }

  /** What an expression finds with a module of the running app, {@code m}. */
  public Object module(String name, String expression, @Nullable Object argument) {
    return page.evaluate(
        "async ([name, argument]) => { const m = await"
            + " import(`/bord/tablette/${document.documentElement.dataset.version}/${name}.js`);"
            + " return "
            + expression
            + "; }",
        Arrays.asList(name, argument));
  }

  public Object module(String name, String expression) {
    return module(name, expression, null);
  }

  /** Sends whatever waits. */
  public Tablet sync() {
    module("sync", "(await m.now()).unsent");
    return this;
  }

  public int unsent() {
    return (Integer) module("log", "m.state().unsent");
  }

  public int head() {
    return (Integer) module("log", "m.state().head");
  }

  /** Until the whole version is on the device and this page is the worker's. */
  public Tablet kept() {
    page.waitForFunction("() => navigator.serviceWorker.controller !== null");
    return this;
  }

  public Tablet press(String id) {
    page.locator("#" + id).click();
    return this;
  }

  /** What a phone and a tablet show: accessible, nothing sticks out, all targets for gloves. */
  public Tablet fits(String picture) {
    var own = page.viewportSize();
    for (var width : List.of(390, 768)) {
      page.setViewportSize(width, width < 600 ? 844 : 1024);
      WebBrowser.assertAccessible(page);
      assertThat((List<?>) page.evaluate(SMALL))
          .as("targets of %s at %s px", picture, width)
          .isEmpty();
      WebBrowser.picture(page, "tablet-" + picture);
    }
    if (own != null) page.setViewportSize(own.width, own.height);
    return this;
  }
}
