package org.escale.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.escale.EscaleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EscaleTest
class IncarnationTest {
  @LocalServerPort int port;
  @Autowired Installation installation;

  @Test
  void every_answer_to_a_program_tells_the_incarnation_of_the_database() throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var answer =
          client.send(
              HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/incarnation"))
                  .build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body())
          .isEqualTo("{\"id\":\"%s\",\"incarnation\":1}".formatted(installation.id()));
      assertThat(answer.headers().firstValue("Escale-Incarnation")).contains("1");
    }
  }

  @Test
  void preparing_again_keeps_the_installation() {
    var before = installation.current();
    installation.prepare();
    assertThat(installation.current()).isEqualTo(before);
  }
}
