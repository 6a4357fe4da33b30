package org.escale;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real Chromium for tests that walk pages as people do. One browser serves the whole test run.
 */
public final class WebBrowser {
  /** A phone and a desk. */
  public static final List<Integer> WIDTHS = List.of(390, 1280);

  private static final Browser CHROMIUM =
      Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(
                      Path.of(
                          System.getenv()
                              .getOrDefault(
                                  "CHROMIUM_SHELL",
                                  System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"))))
                  .setArgs(
                      List.of(
                          "--no-sandbox",
                          "--disable-dev-shm-usage",
                          "--disable-background-networking",
                          "--disable-component-update",
                          "--disable-sync",
                          "--no-first-run",
                          "--disable-gpu",
                          // Without a card it paints with the processor: no process apart for that.
                          "--in-process-gpu")));

  private WebBrowser() {}

  /** A visitor of their own (no cookies), on a screen of that width, looking at that server. */
  public static BrowserContext visitor(int port, int width) {
    return visitor(port, width, true);
  }

  public static BrowserContext visitor(int port, int width, boolean javaScript) {
    return CHROMIUM.newContext(
        new Browser.NewContextOptions()
            .setBaseURL("http://localhost:" + port)
            .setViewportSize(width, height(width))
            .setJavaScriptEnabled(javaScript));
  }

  /** A visitor whose screen of that width shows everything at twice its size. */
  public static BrowserContext zoomedTwice(int port, int width) {
    return CHROMIUM.newContext(
        new Browser.NewContextOptions()
            .setBaseURL("http://localhost:" + port)
            .setViewportSize(width / 2, height(width) / 2)
            .setDeviceScaleFactor(2));
  }

  private static int height(int width) {
    return width < 600 ? 844 : 900;
  }

  /** The page goes on at that width: a browser that is opened anew costs a second. */
  public static void resize(Page page, int width) {
    page.setViewportSize(width, height(width));
  }

  /** The page as it stands is accessible on a phone and at a desk; then it has its width back. */
  public static void assertAccessibleInBothWidths(Page page) {
    assertAccessibleInBothWidths(page, null);
  }

  /** The same, with a picture of each. */
  public static void assertAccessibleInBothWidths(Page page, @Nullable String picture) {
    var own = page.viewportSize().width;
    for (int width : WIDTHS.reversed()) {
      resize(page, width);
      assertAccessible(page);
      if (picture != null) picture(page, picture);
    }
    resize(page, own);
  }

  /** The page has no accessibility fault that axe finds, and nothing sticks out sideways. */
  public static void assertAccessible(Page page) {
    assertThat(Axe.faults(page))
        .as("axe on %s at %s px", page.url(), page.viewportSize().width)
        .isEmpty();
    assertThat(
            (Boolean)
                page.evaluate("document.documentElement.scrollWidth <= window.innerWidth + 1"))
        .as("%s fits %s px", page.url(), page.viewportSize().width)
        .isTrue();
  }

  /** Keeps a picture in {@code target/pictures}, for eyes, where they are asked for. */
  public static void picture(Page page, String name) {
    if (System.getenv("PICTURES") == null) return;
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/pictures", name + "-" + page.viewportSize().width + ".png"))
            .setFullPage(true));
  }
}
