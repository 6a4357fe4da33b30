package org.escale.portal.links;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Tells the addresses of the public internet from all others (RFC 6890), so that a link written by
 * somebody never makes the program ask a machine inside the house.
 */
final class AddressGuard {
  private AddressGuard() {}

  /** Whether it is anything but an address of the public internet. */
  static boolean inside(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return true;
    }
    return address instanceof Inet6Address six ? insideSix(six.getAddress()) : insideFour(address);
  }

  private static boolean insideFour(InetAddress address) {
    var bytes = address.getAddress();
    int first = bytes[0] & 0xFF, second = bytes[1] & 0xFF, third = bytes[2] & 0xFF;
    return first == 0
        || first >= 240
        || first == 100 && second >= 64 && second < 128 // shared by carriers
        || first == 192 && second == 0 && (third == 0 || third == 2)
        || first == 198 && (second == 18 || second == 19 || second == 51 && third == 100)
        || first == 203 && second == 0 && third == 113;
  }

  private static boolean insideSix(byte[] bytes) {
    int first = bytes[0] & 0xFF, second = bytes[1] & 0xFF;
    if ((first & 0xFE) == 0xFC) return true; // unique local
    if (first == 0x20 && second == 0x02) return inside(four(bytes, 2)); // 6to4
    if (first == 0 && second == 0x64 && (bytes[2] & 0xFF) == 0xFF) return inside(four(bytes, 12));
    if (first == 0x20 && second == 0x01 && bytes[2] == 0x0D && (bytes[3] & 0xFF) == 0xB8) {
      return true; // documentation
    }
    return startsWithZeros(bytes); // IPv4-compatible, and what has no meaning
  }

  private static boolean startsWithZeros(byte[] bytes) {
    for (int i = 0; i < 8; i++) {
      if (bytes[i] != 0) return false;
    }
    return true;
  }

  private static InetAddress four(byte[] bytes, int from) {
    try {
      var four = new byte[] {bytes[from], bytes[from + 1], bytes[from + 2], bytes[from + 3]};
      return Inet4Address.getByAddress(four);
    } catch (UnknownHostException e) {
      throw new AssertionError(e); // four bytes are always an address
    }
  }
}
