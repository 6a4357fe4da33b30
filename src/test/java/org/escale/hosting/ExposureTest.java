package org.escale.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
