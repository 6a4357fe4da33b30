package org.escale.attendance.tablet;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.escale.WebBrowser;

/**
 * A Chromium in which the app's own scripts can be asked directly, as the server hands them out.
 */
final class TabletScripts implements AutoCloseable {
  private final BrowserContext visitor;
  private final Page page;
  private final String folder;

  TabletScripts(int port) {
    visitor = WebBrowser.visitor(port, 390);
    page = visitor.newPage();
    page.navigate("/bord/tablette");
    var version = page.locator("html").getAttribute("data-version");
    folder = "/bord/tablette/" + version + "/";
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
