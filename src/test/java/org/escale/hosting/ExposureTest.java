package org.escale.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ExposureTest {
  @Test
  void a_program_on_the_loopback_address_is_reachable_from_this_machine_only() {
    assertThat(new Exposure("127.0.0.1", "none").loopbackOnly()).isTrue();
    assertThat(new Exposure("::1", "none").loopbackOnly()).isTrue();
    assertThat(new Exposure("localhost", "NONE").loopbackOnly()).isTrue();
  }

  @Test
  void any_other_address_or_a_proxy_in_front_opens_it_to_others() {
    assertThat(new Exposure("0.0.0.0", "none").loopbackOnly()).isFalse();
    assertThat(new Exposure("192.0.2.7", "none").loopbackOnly()).isFalse();
    assertThat(new Exposure("127.0.0.1", "native").loopbackOnly()).isFalse();
    assertThat(new Exposure("no such address", "none").loopbackOnly()).isFalse();
  }

  @Test
  void a_proxy_that_was_not_announced_gives_itself_away() {
    var exposure = new Exposure("127.0.0.1", "none");
    for (var host : new String[] {"localhost", "LOCALHOST", "127.0.0.1", "[::1]", "::1"})
      assertThat(exposure.local(request(host))).as(host).isTrue();
    for (var host : new String[] {"bus.exemple.fr", "192.0.2.7", "localhost.exemple.fr", ""})
      assertThat(exposure.local(request(host))).as(host).isFalse();
    for (var header :
        new String[] {"Forwarded", "X-Forwarded-For", "x-forwarded-proto", "X-Real-IP", "Via"}) {
      var request = request("localhost");
      request.addHeader(header, "192.0.2.7");
      assertThat(exposure.local(request)).as(header).isFalse();
    }
    assertThat(new Exposure("0.0.0.0", "none").local(request("localhost"))).isFalse();
  }

  private static MockHttpServletRequest request(String host) {
    var request = new MockHttpServletRequest();
    request.setServerName(host);
    return request;
  }
}
