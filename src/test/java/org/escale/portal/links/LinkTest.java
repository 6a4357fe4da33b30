package org.escale.portal.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a link is after what happened to it, and which addresses are never asked. */
class LinkTest {
  private static final Instant NIGHT = Instant.parse("2026-11-24T03:20:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Reply WELL = new Reply(null, 200, null);
  private static final Reply BROKEN = new Reply(Trouble.SERVER, 500, null);
  private static final Reply SLOW = Reply.failed(Trouble.SLOW);
  private static final Reply GONE = new Reply(Trouble.GONE, 404, null);

  private Link link = Link.unchecked("https://www.impots.gouv.fr/");
  private Instant now = NIGHT;

  @Test
  void an_outage_of_a_day_kills_no_link_and_one_of_two_days_does() {
    assertThat(after(BROKEN, HOUR).state()).isEqualTo(LinkState.DOUBTFUL);
    assertThat(after(SLOW, HOUR).state()).isEqualTo(LinkState.DOUBTFUL);
    assertThat(after(WELL, HOUR).state()).isEqualTo(LinkState.ANSWERS);
    assertThat(after(SLOW, DAY).state()).as("it begins anew").isEqualTo(LinkState.DOUBTFUL);
    assertThat(after(BROKEN, DAY).state()).isEqualTo(LinkState.DEAD);
    assertThat(link.failingSince()).isEqualTo(LocalDate.of(2026, 11, 24));
    assertThat(link.gone()).as("the site never said so").isFalse();
    assertThat(after(WELL, HOUR).failingSince()).isNull();
  }

  @Test
  void a_page_that_its_site_twice_calls_gone_is_dead_at_once() {
    assertThat(after(GONE, HOUR).state()).isEqualTo(LinkState.DOUBTFUL);
    assertThat(after(BROKEN, HOUR).state()).as("gone, then broken").isEqualTo(LinkState.DOUBTFUL);
    assertThat(after(GONE, HOUR).state()).isEqualTo(LinkState.DOUBTFUL);
    assertThat(after(GONE, HOUR).state()).isEqualTo(LinkState.DEAD);
    assertThat(link.gone()).isTrue();
  }

  @Test
  void a_site_that_lets_no_program_in_is_never_dead() {
    var guarded = new Reply(Trouble.GUARDED, 403, null);
    after(guarded, DAY);
    assertThat(after(guarded, DAY).state()).isEqualTo(LinkState.GUARDED);
    assertThat(link.failingSince()).isNull();
  }

  @Test
  void a_permanent_move_is_noted_with_its_target() {
    assertThat(after(new Reply(null, 200, "https://service-public.gouv.fr/"), DAY).state())
        .isEqualTo(LinkState.MOVED);
    assertThat(link.movedTo()).isEqualTo("https://service-public.gouv.fr/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "0.1.2.3",
        "192.0.0.8",
        "198.18.0.1",
        "203.0.113.9",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "2002:7f00:1::",
        "64:ff9b::a00:1",
        "2001:db8::1",
        "::7f00:1"
      })
  void addresses_inside_are_told(String address) throws Exception {
    assertThat(AddressGuard.inside(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "145.242.11.100",
        "172.32.0.1",
        "100.63.0.1",
        "100.128.0.1",
        "192.0.1.1",
        "2001:4860:4860::8888",
        "2a01:e00::1",
        "2002:101:101::",
        "64:ff9b::101:101"
      })
  void addresses_of_the_public_internet_are_asked(String address) throws Exception {
    assertThat(AddressGuard.inside(InetAddress.getByName(address))).isFalse();
  }

  private Link after(Reply reply, Duration wait) {
    link = link.after(reply, now, LocalDate.ofInstant(now, ZoneOffset.UTC));
    now = now.plus(wait);
    return link;
  }
}
