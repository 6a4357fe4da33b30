package org.escale.attendance.tablet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.escale.EscaleTest;
import org.escale.SignedInClient;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The app as it is handed out: to anybody, as one whole version, with nothing of anybody in it. */
@EscaleTest
class TabletShellTest {
  private static final Pattern IMPORT = Pattern.compile("from \"(\\.[^\"]+)\"");

  @LocalServerPort int port;

  @Test
  void the_worker_names_every_file_of_the_version_and_all_of_them_are_there() {
    try (var stranger = SignedInClient.stranger(port)) {
      var answer = stranger.get("/bord/tablette/sw.js");
      assertThat(answer.headers().firstValue("Service-Worker-Allowed")).contains("/bord/tablette");
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
      var version = version(answer.body());
      var folder = "/bord/tablette/" + version.get("version").asString() + "/";
      var files = new ArrayList<String>();
      for (var name : version.get("files")) files.add(name.asString());
      assertThat(files).contains("main.js", "words-fr.json", "words-en.json", "base.css");
      for (var name : files) {
        var file = stranger.get(folder + name);
        assertThat(file.statusCode()).as(name).isEqualTo(200);
        assertThat(file.headers().firstValue("Cache-Control"))
            .get()
            .asString()
            .contains("immutable");
        // A module that is not in the list would be missing without a network.
        for (var imported :
            IMPORT.matcher(name.endsWith(".js") ? file.body() : "").results().toList()) {
          assertThat(files).as("%s imports", name).contains(resolved(name, imported.group(1)));
        }
      }
    }
  }

  @Test
  void a_file_of_another_version_is_not_mixed_in() {
    try (var stranger = SignedInClient.stranger(port)) {
      assertThat(stranger.get("/bord/tablette/0123456789abcdef/main.js").statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void the_shell_holds_no_data_and_nobody_need_be_signed_in() {
    try (var stranger = SignedInClient.stranger(port)) {
      var shell = stranger.get("/bord/tablette");
      assertThat(shell.statusCode()).isEqualTo(200);
      assertThat(shell.body()).contains("/main.js").doesNotContain("_csrf");
      assertThat(shell.headers().firstValue("Set-Cookie")).isEmpty();
    }
  }

  @Test
  void it_can_be_installed() {
    try (var stranger = SignedInClient.stranger(port)) {
      var manifest = json(stranger.get("/bord/tablette/manifest.webmanifest"));
      assertThat(manifest.get("start_url").asString()).isEqualTo("/bord/tablette");
      assertThat(manifest.get("scope").asString()).isEqualTo("/bord/tablette");
      assertThat(manifest.get("icons")).hasSize(3);
      for (var icon : manifest.get("icons")) {
        var picture = stranger.get(icon.get("src").asString());
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
      }
    }
  }

  private static String resolved(String from, String to) {
    return URI.create("/" + from).resolve(to).getPath().substring(1);
  }

  private static JsonNode version(String worker) {
    var first = worker.lines().findFirst().orElseThrow();
    return JsonMapper.shared().readTree(first.replaceAll("^self\\.escale = |;$", ""));
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
