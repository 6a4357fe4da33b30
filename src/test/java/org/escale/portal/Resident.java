package org.escale.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.escale.WebBrowser;

/** Somebody at the portal, in one of the ways in which people use it. */
final class Resident implements AutoCloseable {
  /** How they use it. */
  enum Way {
    /** A phone, and no finger that points. */
    KEYBOARD_ON_A_PHONE,
    /** A phone whose browser runs no scripts. */
    NO_SCRIPTS,
    /** A desk of 1280 pixels at 200 %. */
    ZOOM
  }

  private static final int MOST_TABS = 120;

  private final Way way;
  private final BrowserContext visitor;
  private final Page page;
  private final Set<String> looked = new HashSet<>();

  Resident(int port, Way way) {
    this.way = way;
    visitor =
        switch (way) {
          case KEYBOARD_ON_A_PHONE -> WebBrowser.visitor(port, 390);
          case NO_SCRIPTS -> WebBrowser.visitor(port, 390, false);
          case ZOOM -> WebBrowser.zoomedTwice(port, 1280);
        };
    page = visitor.newPage();
  }

  Resident opens(String path) {
    page.navigate(path);
    look();
    return this;
  }

  /** Types where they are into the first page. */
  Resident isIn(String where) {
    page.navigate("/");
    var field = page.getByLabel("Où êtes-vous ?");
    reach(field);
    field.fill(where);
    field.press("Enter");
    page.waitForURL(Pattern.compile(".*[?&]ou=.*"));
    look();
    return this;
  }

  /** Chooses in the part that makes the search narrower, and searches. */
  Resident narrows(String question, String answer) {
    var part = page.locator("details.refine");
    if (part.getAttribute("open") == null) activate(part.locator("summary"));
    var choice = part.getByLabel(question);
    reach(choice);
    choice.selectOption(new SelectOption().setLabel(answer));
    return goesOn(part.getByRole(AriaRole.BUTTON));
  }

  Resident follows(String link) {
    return follows(AriaRole.LINK, link, "body");
  }

  Resident follows(AriaRole role, String name, String within) {
    return goesOn(
        page.locator(within)
            .getByRole(role, new Locator.GetByRoleOptions().setName(name).setExact(true))
            .locator("visible=true")
            .first());
  }

  /** The first link that holds these words. */
  Resident followsFirst(String words) {
    return goesOn(
        page.locator("main a", new Page.LocatorOptions().setHasText(words))
            .locator("visible=true")
            .first());
  }

  private Resident goesOn(Locator link) {
    var before = page.url();
    activate(link);
    page.waitForURL(url -> !url.equals(before));
    page.waitForLoadState();
    look();
    return this;
  }

  /** With figures' narrow spaces as plain ones. */
  String reads(String part) {
    return page.locator(part)
        .first()
        .innerText()
        .replace('\u00a0', ' ')
        .replaceAll("\\s+", " ")
        .strip();
  }

  private void activate(Locator target) {
    if (way == Way.KEYBOARD_ON_A_PHONE) {
      reach(target);
      page.keyboard().press("Enter");
    } else {
      target.click();
    }
  }

  /** With the keyboard alone: from one thing to the next until it is reached. */
  private void reach(Locator target) {
    if (way != Way.KEYBOARD_ON_A_PHONE) return;
    for (int n = 0; n < MOST_TABS; n++) {
      if ((Boolean) target.evaluate("e => e === document.activeElement")) return;
      page.keyboard().press("Tab");
    }
    throw new AssertionError(target + " is out of the keyboard's reach on " + page.url());
  }

  /** One first heading, none left out below it; and, once for each kind of page, axe. */
  private void look() {
    var levels =
        page.locator("h1:visible, h2:visible, h3:visible, h4:visible").all().stream()
            .map(heading ->
                Integer.parseInt(((String) heading.evaluate("e => e.tagName")).substring(1)))
            .toList();
    assertThat(levels.stream().filter(level -> level == 1)).as("h1 on %s", page.url()).hasSize(1);
    assertInOrder(levels);
    if (way == Way.NO_SCRIPTS) return;
    if (looked.add(page.url().replaceAll("=[^&]*|[0-9a-f]{8}-[0-9a-f-]+|\\d{5}(-\\d)?", ""))) {
      WebBrowser.assertAccessible(page);
      WebBrowser.picture(page, "resident-" + way + "-" + looked.size());
    }
  }

  private void assertInOrder(List<Integer> levels) {
    for (int n = 1; n < levels.size(); n++) {
      assertThat(levels.get(n))
          .as("headings on %s: %s", page.url(), levels)
          .isLessThanOrEqualTo(levels.get(n - 1) + 1);
    }
  }

  @Override
  public void close() {
    visitor.close();
  }
}
