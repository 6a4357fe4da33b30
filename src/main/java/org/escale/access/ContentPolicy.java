package org.escale.access;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a page may load: its own scripts, styles and pictures; no inline script, no foreign frame;
 * and it stands in no foreign frame, but for the list that is made for that.
 */
public final class ContentPolicy {
  public static final String HEADER = "Content-Security-Policy";

  private ContentPolicy() {}

  /** The policy for every page. */
  public static String strict() {
    return withImagesFrom("");
  }

  /**
   * The policy where the operator has set an address of map tiles: pictures may also come from
   * there.
   *
   * @param tileUrl an address with {z}, {x} and {y}; what is no web address opens nothing
   */
  public static String withTilesFrom(@Nullable String tileUrl) {
    return withImagesFrom(origin(tileUrl));
  }

  /** The policy of the one page that other sites show in a frame of theirs. */
  public static String framed() {
    return strict().replace("frame-ancestors 'none'", "frame-ancestors *");
  }

  private static String withImagesFrom(String source) {
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:"
        + source
        + "; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
        + " manifest-src 'self'";
  }

  private static String origin(@Nullable String tileUrl) {
    if (tileUrl == null) return "";
    try {
      var uri = URI.create(tileUrl.replaceAll("\\{s}", "*").replaceAll("[{}]", ""));
      var web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      return web && uri.getAuthority() != null && uri.getAuthority().matches("[A-Za-z0-9.*:-]+")
          ? " " + uri.getScheme() + "://" + uri.getAuthority()
          : "";
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
