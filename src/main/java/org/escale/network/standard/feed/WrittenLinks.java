package org.escale.network.standard.feed;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BiConsumer;

/** E-mail addresses and addresses of the web as people write them, several in one cell. */
final class WrittenLinks {
  private WrittenLinks() {}

  /**
   * @param remark is told of each that is none, with the reason
   */
  static List<String> emails(String text, BiConsumer<String, Reason> remark) {
    var good = new LinkedHashSet<String>();
    for (var written : text.split("[|;,\\s]+")) {
      if (written.isEmpty()) continue;
      if (written.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+")) good.add(written);
      else remark.accept(written, Reason.NOT_AN_EMAIL);
    }
    return List.copyOf(good);
  }

  /**
   * @param remark is told of each that is none, or that had no scheme, with the reason
   */
  static List<String> websites(String text, BiConsumer<String, Reason> remark) {
    var good = new LinkedHashSet<String>();
    for (var written : text.split("[|;\\s]+")) {
      if (written.isEmpty()) continue;
      if (written.matches("(?i)https?://[^/\\s]+\\.[^\\s]+")) {
        good.add(written);
      } else if (written.matches("[\\w-]+(\\.[\\w-]+)*\\.[a-zA-Z]{2,}(/\\S*)?")) {
        good.add("http://" + written);
        remark.accept(written, Reason.SCHEME_ADDED);
      } else {
        remark.accept(written, Reason.NOT_AN_ADDRESS_OF_THE_WEB);
      }
    }
    return List.copyOf(good);
  }
}
