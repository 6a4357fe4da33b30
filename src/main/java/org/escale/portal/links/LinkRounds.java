package org.escale.portal.links;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Tries the links: several sites at once, but never two links of one site at once, with a pause
 * between them.
 */
@Service
class LinkRounds {
  private static final Logger log = LoggerFactory.getLogger(LinkRounds.class);
  private static final int SITES_AT_ONCE = 6;
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Links links;
  private final Duration patience;
  private final Duration pause;
  private final String userAgent;
  private final Predicate<InetAddress> forbidden;

  /**
   * @param publicUrl the site's own address, which tells those who are asked who asks
   * @param mayAskInside for an authority whose pages link to its own network
   */
  @Autowired
  LinkRounds(
      Links links,
      @Value("${escale.public-url:}") String publicUrl,
      @Value("${escale.links-inside:false}") boolean mayAskInside) {
    this(
        links,
        PATIENCE,
        PAUSE,
        "Escale-links/1.0" + (publicUrl.isBlank() ? "" : " (+" + publicUrl + ")"),
        mayAskInside ? _ -> false : AddressGuard::inside);
  }

  LinkRounds(
      Links links,
      Duration patience,
      Duration pause,
      String userAgent,
      Predicate<InetAddress> forbidden) {
    this.links = links;
    this.patience = patience;
    this.pause = pause;
    this.userAgent = userAgent;
    this.forbidden = forbidden;
  }

  /** Tries all links that the public sees, and notes what came of it. */
  LinkRound round() throws InterruptedException {
    var bySite = links.inUse().keySet().stream().collect(Collectors.groupingBy(LinkRounds::site));
    var replies = new ConcurrentHashMap<String, Reply>();
    var turn = new Semaphore(SITES_AT_ONCE);
    try (var probe = probe();
        var sites = Executors.newVirtualThreadPerTaskExecutor()) {
      var asked = new ArrayList<Future<?>>();
      for (var urls : bySite.values()) {
        asked.add(
            sites.submit(() -> {
              turn.acquire();
              try {
                askInTurn(probe, urls, replies);
              } finally {
                turn.release();
              }
              return null;
            }));
      }
      for (var site : asked) await(site);
    }
    var round = links.note(replies);
    if (!round.counted()) {
      log.warn("none of {} links answered: this machine seems to have no way out", round.links());
    }
    return round;
  }

  /** Tries one link at once. */
  Link again(String url) throws InterruptedException {
    try (var probe = probe()) {
      return links.noteOne(url, probe.ask(url));
    }
  }

  private LinkProbe probe() {
    return new LinkProbe(patience, userAgent, forbidden);
  }

  private void askInTurn(LinkProbe probe, List<String> urls, Map<String, Reply> replies)
      throws InterruptedException {
    for (int i = 0; i < urls.size(); i++) {
      if (i > 0) Thread.sleep(pause);
      replies.put(urls.get(i), probe.ask(urls.get(i)));
    }
  }

  private static void await(Future<?> site) throws InterruptedException {
    try {
      site.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String site(String url) {
    var at = LinkProbe.address(url);
    return at == null ? "" : at.getHost().toLowerCase(Locale.ROOT);
  }
}
