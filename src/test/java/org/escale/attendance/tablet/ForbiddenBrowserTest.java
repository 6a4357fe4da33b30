package org.escale.attendance.tablet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.escale.EscaleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A browser that gives the app no encryption, or nothing to keep anything in. */
@EscaleTest
class ForbiddenBrowserTest {
  private static final String NO_SITE_DATA =
      "{\"profile\":{\"default_content_setting_values\":{\"cookies\":2}}}";

  @LocalServerPort int port;
  @TempDir Path profile;

  @Test
  void without_https_or_without_storage_the_app_says_so_and_counts_nothing() throws IOException {
    var preferences = profile.resolve("Default");
    Files.createDirectories(preferences);
    Files.writeString(preferences.resolve("Preferences"), NO_SITE_DATA);
    try (var browser = Chromium.start(profile, "--host-resolver-rules=MAP bus.test 127.0.0.1")) {
      var page = browser.context().newPage();
      var tablet = new Tablet(page);
      page.navigate("http://localhost:" + port + TabletController.HOME);
      tablet.says("Ce navigateur ne garde rien").fits("no-storage");

      page.navigate("http://bus.test:" + port + TabletController.HOME);
      tablet.says("Cette adresse n’est pas protégée").fits("insecure");
      page.getByText("La page vient de bus.test:" + port + " sans HTTPS").waitFor();
    }
  }
}
