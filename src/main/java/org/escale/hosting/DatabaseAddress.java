package org.escale.hosting;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * How to reach a database.
 *
 * @param url in JDBC's form
 * @param user empty when the url or the machine's settings say it
 * @param password empty when none is needed
 */
record DatabaseAddress(String url, String user, String password) {
  /** The name under which running programs are known to the database. */
  static final String PROGRAM = "escale";

  private static final String JDBC = "jdbc:";

  /**
   * Reads an address as operators write it: {@code jdbc:postgresql://...}, or {@code
   * postgresql://user:password@host:port/name}. A user and password given apart win.
   */
  static DatabaseAddress parse(String url, String user, String password) {
    if (url.startsWith(JDBC + "postgresql:")) return new DatabaseAddress(url, user, password);
    var uri = URI.create(url);
    if (!"postgresql".equals(uri.getScheme()) && !"postgres".equals(uri.getScheme())
        || uri.getHost() == null)
      throw new IllegalArgumentException(
          "ESCALE_DATABASE_URL must begin with postgresql:// or jdbc:postgresql://");
    var known = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
    var colon = known.indexOf(':');
    var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return new DatabaseAddress(
        JDBC + "postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
        user.isEmpty() ? decode(colon < 0 ? known : known.substring(0, colon)) : user,
        password.isEmpty() && colon >= 0 ? decode(known.substring(colon + 1)) : password);
  }

  /** A connection outside any pool. */
  Connection connect() throws SQLException {
    var properties = new Properties();
    if (!user.isEmpty()) properties.setProperty("user", user);
    if (!password.isEmpty()) properties.setProperty("password", password);
    properties.setProperty("ApplicationName", "escale-command");
    return DriverManager.getConnection(url, properties);
  }

  /** Never with the password. */
  @Override
  public String toString() {
    return url;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
