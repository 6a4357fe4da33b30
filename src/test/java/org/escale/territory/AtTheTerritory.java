package org.escale.territory;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import org.escale.TestAccounts;
import org.escale.WebBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** The territory’s pages, and files to send there. */
abstract class AtTheTerritory {
  static final int PHONE = WebBrowser.WIDTHS.getFirst();

  @LocalServerPort int port;
  @Autowired TestAccounts accounts;

  static byte[] demonstration() throws IOException {
    return new ClassPathResource("demo/communes.csv").getContentAsByteArray();
  }

  static void send(Page page, String name, byte[] content) {
    page.locator("#file").setInputFiles(new FilePayload(name, "application/octet-stream", content));
    page.locator("form[enctype] button").click();
    page.waitForLoadState();
  }

  static void look(Page page, String name) {
    WebBrowser.assertAccessibleInBothWidths(page, name);
  }
}
