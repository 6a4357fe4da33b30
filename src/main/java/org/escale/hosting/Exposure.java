package org.escale.hosting;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** From where this program can be reached. */
@Component
public class Exposure {
  /** Beside all that begin with {@code x-forwarded}. */
  private static final Set<String> LEFT_BY_PROXIES = Set.of("forwarded", "via", "x-real-ip");

  private final boolean loopbackOnly;

  Exposure(
      @Value("${server.address:0.0.0.0}") String address,
      @Value("${server.forward-headers-strategy:none}") String forwarded) {
    loopbackOnly = isLoopback(address) && forwarded.equalsIgnoreCase("none");
  }

  /**
   * Whether only this machine reaches the program: it listens on the loopback address and has not
   * been told that a proxy stands in front of it.
   */
  public boolean loopbackOnly() {
    return loopbackOnly;
  }

  /**
   * Whether a request comes from this machine itself. A proxy of which the program has not been
   * told listens here too: what gives it away is a header, or the name by which the site is known.
   */
  public boolean local(HttpServletRequest request) {
    return loopbackOnly
        && names(request.getServerName())
        && Collections.list(request.getHeaderNames()).stream().noneMatch(Exposure::leftByProxy);
  }

  private static boolean leftByProxy(String header) {
    var name = header.toLowerCase(Locale.ROOT);
    return name.startsWith("x-forwarded") || LEFT_BY_PROXIES.contains(name);
  }

  /** Without asking the network, where a foreign name may stand for the loopback address. */
  private static boolean names(String host) {
    if (host.equalsIgnoreCase("localhost")) return true;
    try {
      return InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
