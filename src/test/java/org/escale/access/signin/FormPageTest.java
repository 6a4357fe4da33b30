package org.escale.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** After signing in again one is led back to a page of one's own workspace, and nowhere else. */
class FormPageTest {
  @Test
  void the_page_of_a_form_is_known_with_its_question() {
    assertThat(FormPage.find(sentFrom("https://bus.example/bord/seances/7?dernier=3#compter")))
        .hasValue("/bord/seances/7?dernier=3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://autre.example/bord/seances/7",
        "https://bus.example.autre.example/bord",
        "https://bus.example@autre.example/bord",
        "http://bus.example/bord",
        "https://bus.example//autre.example/bord",
        "https://bus.example/%5Cautre.example/bord",
        "https://bus.example/bord/%5C%5Cautre.example",
        "https://bus.example/connexion",
        "https://bus.example/bordure",
        "https://bus.example/",
        "bord",
        ""
      })
  void any_other_address_is_not_followed(String referrer) {
    assertThat(FormPage.find(sentFrom(referrer))).isEmpty();
  }

  private static MockHttpServletRequest sentFrom(String referrer) {
    var request = new MockHttpServletRequest("POST", "/bord/seances/7/visites");
    request.setScheme("https");
    request.setServerName("bus.example");
    request.setServerPort(443);
    request.addHeader("Referer", referrer);
    return request;
  }
}
