package org.escale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A program that talks to the site as a browser would: it keeps its cookies, sends the token of the
 * forms, and does not follow redirects, so that a test sees them.
 */
public final class SignedInClient implements AutoCloseable {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private URI base;
  private String token = "";

  private SignedInClient(int port) {
    base = URI.create("http://localhost:" + port);
  }

  /** Somebody who is not signed in, with the token that public forms carry. */
  public static SignedInClient stranger(int port) {
    var client = new SignedInClient(port);
    client.readToken("/connexion");
    return client;
  }

  public static SignedInClient signIn(int port, String email, String password) {
    var client = stranger(port);
    var answer = client.post("/connexion", Map.of("email", email, "password", password));
    if (answer.statusCode() != 302) {
      throw new IllegalStateException("not signed in: " + answer.statusCode());
    }
    client.readToken("/compte");
    return client;
  }

  /** The same browser, as another site's page would make it send forms. */
  public SignedInClient withoutToken() {
    token = "";
    return this;
  }

  /** The same browser, which now talks to another program of the site. */
  public SignedInClient at(int port) {
    base = URI.create("http://localhost:" + port);
    return this;
  }

  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(base.resolve(path)).header("Accept", "text/html, */*"));
  }

  /** Sends a form. */
  public HttpResponse<String> post(String path, Map<String, String> fields) {
    var body =
        fields.entrySet().stream()
            .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(base.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html, */*")
            .header("X-CSRF-TOKEN", token)
            .POST(BodyPublishers.ofString(body)));
  }

  /** Sends JSON, as a device does. */
  public HttpResponse<String> postJson(String path, String json) {
    return send(
        HttpRequest.newBuilder(base.resolve(path))
            .header("Content-Type", "application/json")
            .header("X-CSRF-TOKEN", token)
            .POST(BodyPublishers.ofString(json)));
  }

  /** Sends a file, as the field of a form. */
  public HttpResponse<String> postFile(String path, String field, String fileName, byte[] bytes) {
    var boundary = "escale-boundary";
    var head =
        """
        --%s\r
        Content-Disposition: form-data; name="%s"; filename="%s"\r
        Content-Type: application/octet-stream\r
        \r
        """
            .formatted(boundary, field, fileName)
            .getBytes(StandardCharsets.UTF_8);
    var tail = "\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8);
    return send(
        HttpRequest.newBuilder(base.resolve(path))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .header("Accept", "text/html, */*")
            .header("X-CSRF-TOKEN", token)
            .POST(
                BodyPublishers.concat(
                    BodyPublishers.ofByteArray(head),
                    BodyPublishers.ofByteArray(bytes),
                    BodyPublishers.ofByteArray(tail))));
  }

  private void readToken(String path) {
    var page = get(path).body();
    var found = TOKEN.matcher(page);
    if (!found.find()) throw new IllegalStateException("no form token in " + path + "\n" + page);
    token = found.group(1);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    http.close();
  }
}
