package org.escale.attendance.tablet;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.escale.WebBrowser;

/**
 * A Chromium in which the app's own scripts can be asked directly, as the server hands them out;
 * the app itself is not started.
 */
final class TabletScripts implements AutoCloseable {
  private static final String VERSION =
      """
      async () => {
        const shell = await (await fetch('/bord/tablette')).text();
        return new DOMParser().parseFromString(shell, 'text/html').documentElement.dataset.version;
      }
      """;

  private final BrowserContext visitor;
  private final Page page;
  private final String folder;

  TabletScripts(int port) {
    visitor = WebBrowser.visitor(port, 390);
    page = visitor.newPage();
    page.navigate("/robots.txt");
    folder = "/bord/tablette/" + page.evaluate(VERSION) + "/";
  }

  /**
   * What the body of a function returns to which all that the script offers is at hand as {@code
   * it}.
   */
  Object ask(String script, String body) {
    return page.evaluate(
        "async () => { const it = await import('" + folder + script + "'); " + body + " }");
  }

  @Override
  public void close() {
    visitor.close();
  }
}
