package org.escale.attendance.tablet;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Map;

/** The app in a real browser, used as people do; and a look at what its own modules know. */
public final class Tablet {
  public static final String PIN = "271828";

  private final Page page;

  public Tablet(Page page) {
    this.page = page;
  }

  public Page page() {
    return page;
  }

  public Tablet open() {
    page.navigate(TabletController.HOME);
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

  /** As somebody who stands there with a code of the office; the code of the tablet is chosen. */
  public Tablet enrol(String code) {
    page.locator("#code").fill(code);
    page.locator("#enrol").click();
    page.locator("#go-on, #pin").first().waitFor();
    if (page.locator("#go-on").isVisible()) page.locator("#go-on").click();
    return choosePin(PIN).atWork();
  }

  public Tablet choosePin(String pin) {
    page.getByLabel("Nouveau code").waitFor();
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
  public Object module(String name, String expression, Object argument) {
    return page.evaluate(
        "async ([name, argument]) => { const m = await"
            + " import(`/bord/tablette/${document.documentElement.dataset.version}/${name}.js`);"
            + " return "
            + expression
            + "; }",
        new Object[] {name, argument});
  }

  public Object module(String name, String expression) {
    return module(name, expression, null);
  }
}
