package org.escale.portal.links;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real program asks a real site. */
class LinkProbeTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration LITTLE = Duration.ofMillis(300);

  @TempDir Path folder;

  @Test
  void each_way_to_be_bad_is_told_from_the_others() throws Exception {
    try (var site = new LinkSite();
        var probe = new LinkProbe(PATIENCE, "Essai/1.0", _ -> false);
        var hasty = new LinkProbe(LITTLE, "Essai/1.0", _ -> false)) {
      assertThat(probe.ask(site.url("/well"))).isEqualTo(new Reply(null, 200, null));
      assertThat(probe.ask(site.url("/gone"))).isEqualTo(new Reply(Trouble.GONE, 404, null));
      assertThat(probe.ask(site.url("/broken"))).isEqualTo(new Reply(Trouble.SERVER, 500, null));
      assertThat(probe.ask(site.url("/guarded"))).isEqualTo(new Reply(Trouble.GUARDED, 403, null));
      assertThat(probe.ask(site.url("/moved"))).isEqualTo(new Reply(null, 200, site.url("/well")));
      assertThat(probe.ask(site.url("/elsewhere-today")))
          .as("only for now: nothing to change in the link")
          .isEqualTo(new Reply(null, 200, null));
      assertThat(probe.ask(site.url("/moved-and-gone")))
          .isEqualTo(new Reply(Trouble.GONE, 404, null));
      assertThat(probe.ask(site.url("/circle")).trouble()).isEqualTo(Trouble.CIRCLE);
      assertThat(probe.ask(site.url("/no-head"))).isEqualTo(new Reply(null, 200, null));
      assertThat(probe.ask(site.url("/to-a-file")).trouble()).isEqualTo(Trouble.ADDRESS);
      assertThat(hasty.ask(site.url("/slow")).trouble()).isEqualTo(Trouble.SLOW);
      assertThat(probe.ask("http://localhost:" + LinkSite.closedPort() + "/").trouble())
          .isEqualTo(Trouble.CONNECTION);
      assertThat(probe.ask("http://nulle-part.invalid/").trouble()).isEqualTo(Trouble.NAME);
      assertThat(site.asked)
          .contains("HEAD /well Essai/1.0", "HEAD /no-head Essai/1.0", "GET /no-head Essai/1.0")
          .doesNotContain("GET /well Essai/1.0");
    }
  }

  @Test
  void a_certificate_that_nobody_vouches_for_is_told() throws Exception {
    var keys = folder.resolve("keys");
    var maker =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-keystore",
                keys.toString(),
                "-storepass",
                "un-secret",
                "-validity",
                "2")
            .redirectErrorStream(true)
            .start();
    assertThat(maker.waitFor()).isZero();
    var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(vouchedByNobody(keys)));
    server.start();
    try (var probe = new LinkProbe(Duration.ofSeconds(5), "Essai/1.0", _ -> false)) {
      var url = "https://localhost:" + server.getAddress().getPort() + "/";
      assertThat(probe.ask(url)).isEqualTo(Reply.failed(Trouble.TLS));
    } finally {
      server.stop(0);
    }
  }

  private static SSLContext vouchedByNobody(Path keys) throws Exception {
    var store = KeyStore.getInstance(keys.toFile(), "un-secret".toCharArray());
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, "un-secret".toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  @Test
  void an_address_inside_is_not_asked_even_where_another_site_sends_there() throws Exception {
    try (var site = new LinkSite();
        var probe = new LinkProbe(PATIENCE, "Essai/1.0", AddressGuard::inside)) {
      assertThat(probe.ask(site.url("/well")).trouble()).isEqualTo(Trouble.INSIDE);
      assertThat(probe.ask("http://[::1]/").trouble()).isEqualTo(Trouble.INSIDE);
      assertThat(probe.ask("http://2130706433/").trouble()).isIn(Trouble.INSIDE, Trouble.NAME);
      assertThat(site.asked).isEmpty();
    }
    try (var site = new LinkSite();
        // the first address may be asked, the one it sends to is inside
        var probe = new LinkProbe(PATIENCE, "Essai/1.0", _ -> !site.asked.isEmpty())) {
      assertThat(probe.ask(site.url("/elsewhere-today")).trouble()).isEqualTo(Trouble.INSIDE);
      assertThat(site.asked).containsExactly("HEAD /elsewhere-today Essai/1.0");
    }
  }

  @Test
  void what_is_no_address_of_the_web_is_told_without_asking() throws Exception {
    try (var probe = new LinkProbe(PATIENCE, "Essai/1.0", _ -> false)) {
      for (var no :
          new String[] {
            "mailto:a@b.fr",
            "javascript:alert(1)",
            "impots.gouv.fr",
            "http://",
            "https:// /",
            "https://exemple.fr:99999/"
          }) {
        assertThat(probe.ask(no).trouble()).as(no).isEqualTo(Trouble.ADDRESS);
      }
    }
    assertThat(LinkProbe.address("https://www.préfecture.fr/a b"))
        .hasToString("https://www.xn--prfecture-c4a.fr/a%20b");
  }
}
