package org.escale.portal.whereabouts;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The national address service (API Adresse, answers in GeoJSON), where the operator has named one:
 * {@code escale.address-service}, for instance https://data.geopf.fr/geocodage/search. It is asked
 * by the program, not by the visitor's device; without it, or when it does not answer in time, what
 * the territory itself knows is all that is known.
 */
@Component
public class AddressService implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(AddressService.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** Below this the service is guessing; it gives a score from 0 to 1. */
  private static final double SURE_ENOUGH = 0.5;

  private static final int LONGEST = 200;

  /** While it is away nobody waits for it. */
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private static final long MOST_BYTES = 64 * 1024;

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final String address;
  private final JsonMapper json;
  private volatile long askAgain = System.nanoTime();

  AddressService(@Value("${escale.address-service:}") String address, JsonMapper json) {
    this.address = address.strip();
    this.json = json;
  }

  public boolean configured() {
    return !address.isEmpty();
  }

  /**
   * Where an address is.
   *
   * @param about addresses near this point are more likely to be meant
   */
  public Optional<Whereabouts.At> find(String typed, Point about) {
    if (!configured() || typed.isBlank() || typed.length() > LONGEST) return Optional.empty();
    var query =
        "%s%sq=%s&limit=1&lat=%s&lon=%s"
            .formatted(
                address,
                address.contains("?") ? "&" : "?",
                URLEncoder.encode(typed.strip(), StandardCharsets.UTF_8),
                about.lat(),
                about.lon());
    if (System.nanoTime() - askAgain < 0) return Optional.empty();
    try {
      var request = HttpRequest.newBuilder(URI.create(query)).timeout(PATIENCE).build();
      var answer =
          client
              .sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES))
              .get(
                  PATIENCE.toMillis(),
                  TimeUnit.MILLISECONDS); // the whole of it, not its head alone
      return answer.statusCode() == 200 ? read(answer.body()) : Optional.empty();
    } catch (ExecutionException
        | TimeoutException
        | IllegalArgumentException
        | JacksonException e) {
      askAgain = System.nanoTime() + PAUSE.toNanos();
      log.warn("The address service did not answer and is left in peace a while: {}", e.toString());
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private Optional<Whereabouts.At> read(String answer) {
    var feature = json.readTree(answer).path("features").path(0);
    var label = feature.path("properties").path("label").asString("");
    var at = feature.path("geometry").path("coordinates");
    if (label.isEmpty() || at.size() < 2) return Optional.empty();
    if (feature.path("properties").path("score").asDouble(1) < SURE_ENOUGH) return Optional.empty();
    return Optional.of(
        new Whereabouts.At(new Point(at.path(1).asDouble(), at.path(0).asDouble()), label));
  }
}
