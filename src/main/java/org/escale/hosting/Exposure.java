package org.escale.hosting;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** From where this program can be reached. */
@Component
public class Exposure {
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

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
