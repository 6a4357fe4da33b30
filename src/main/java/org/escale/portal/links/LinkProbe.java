package org.escale.portal.links;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Tries one link as a browser would open it, without reading the page: HEAD, and GET where that is
 * refused. Redirections are followed here, one by one, because each may lead to an address that the
 * program must not ask. The name is judged just before each request; the machine usually keeps that
 * answer for the seconds in which the connection is made. A name server that answers differently
 * within them can still lead a request inside: nothing of its answer is shown but the status.
 */
final class LinkProbe implements AutoCloseable {
  private static final int MOST_REDIRECTIONS = 8;
  private static final int HIGHEST_PORT = 65_535;
  private static final Set<Integer> REDIRECTIONS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> FOR_GOOD = Set.of(301, 308);
  private static final Set<Integer> GUARDED = Set.of(401, 403, 407, 429, 451);
  private static final Set<Integer> NO_PAGE = Set.of(404, 410);

  private final HttpClient http;
  private final Duration patience;
  private final String userAgent;
  private final Predicate<InetAddress> forbidden;

  /**
   * @param patience how long a site may take for each answer
   * @param userAgent who asks, with an address where one can read why
   * @param forbidden addresses that are not asked
   */
  LinkProbe(Duration patience, String userAgent, Predicate<InetAddress> forbidden) {
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    this.patience = patience;
    this.userAgent = userAgent;
    this.forbidden = forbidden;
  }

  Reply ask(String url) throws InterruptedException {
    var at = address(url);
    if (at == null) return Reply.failed(Trouble.ADDRESS);
    var forGood = true;
    String movedTo = null;
    for (int hop = 0; hop <= MOST_REDIRECTIONS; hop++) {
      var refusal = refusal(at);
      if (refusal != null) return Reply.failed(refusal);
      HttpResponse<?> answer;
      try {
        answer = answer(at);
      } catch (IOException e) {
        return Reply.failed(trouble(e));
      } catch (IllegalArgumentException e) {
        return Reply.failed(Trouble.ADDRESS); // a port that does not exist, for instance
      }
      var status = answer.statusCode();
      var next = answer.headers().firstValue("Location").orElse(null);
      if (!REDIRECTIONS.contains(status) || next == null) {
        var trouble = trouble(status);
        return new Reply(trouble, status, trouble == null ? movedTo : null);
      }
      at = resolve(at, next);
      if (at == null) return new Reply(Trouble.ADDRESS, status, null);
      forGood &= FOR_GOOD.contains(status);
      if (forGood) movedTo = at.toString();
    }
    return Reply.failed(Trouble.CIRCLE);
  }

  /** Many sites refuse HEAD only; what GET says then counts. */
  private HttpResponse<?> answer(URI at) throws IOException, InterruptedException {
    var head = send(at, "HEAD");
    if (head.statusCode() < 400) return head;
    // that may have taken its time: the name is judged again
    if (refusal(at) != null) throw new UnknownHostException(at.getHost());
    return send(at, "GET");
  }

  private HttpResponse<InputStream> send(URI at, String method)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(at)
            .method(method, BodyPublishers.noBody())
            .timeout(patience)
            .header("User-Agent", userAgent)
            .header("Accept", "text/html, */*;q=0.5")
            .header("Accept-Language", "fr")
            .build();
    var answer = http.send(request, BodyHandlers.ofInputStream());
    answer.body().close();
    return answer;
  }

  private @Nullable Trouble refusal(URI at) {
    try {
      for (var address : InetAddress.getAllByName(at.getHost())) {
        if (forbidden.test(address)) return Trouble.INSIDE;
      }
      return null;
    } catch (UnknownHostException e) {
      return Trouble.NAME;
    }
  }

  private static @Nullable Trouble trouble(int status) {
    if (status < 400) return null;
    if (NO_PAGE.contains(status)) return Trouble.GONE;
    if (GUARDED.contains(status)) return Trouble.GUARDED;
    return status >= 500 ? Trouble.SERVER : Trouble.REFUSED;
  }

  private static Trouble trouble(IOException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SSLException) return Trouble.TLS;
      if (cause instanceof HttpTimeoutException) return Trouble.SLOW;
      if (cause instanceof UnknownHostException) return Trouble.NAME;
      if (cause instanceof ConnectException) return Trouble.CONNECTION;
    }
    return Trouble.CONNECTION;
  }

  private static @Nullable URI resolve(URI at, String next) {
    try {
      return address(at.resolve(next.replace(" ", "%20")).toString());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Null where it is no address of the web. */
  static @Nullable URI address(String url) {
    try {
      var at = URI.create(url.strip().replace(" ", "%20"));
      var scheme = at.getScheme();
      if (!"http".equalsIgnoreCase(scheme) && !"https".equalsIgnoreCase(scheme)) return null;
      if (at.getHost() == null && at.getRawAuthority() != null) {
        at = URI.create(at.toString().replace(at.getRawAuthority(), ascii(at.getRawAuthority())));
      }
      if (at.getHost() == null || at.getPort() > HIGHEST_PORT) return null;
      return URI.create(at.toASCIIString());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** A name with accents as the DNS knows it. */
  private static String ascii(String name) {
    return IDN.toASCII(name);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
