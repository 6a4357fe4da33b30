package org.escale.portal.links;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.escale.territory.Authorities;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The links that the public's pages show, where they stand, and what is known of them. Templates
 * call it as {@code @portalLinks}.
 */
@Service("portalLinks")
public class Links {
  private static final int LONGEST = 2_000;

  private final ObjectProvider<LinkSource> sources;
  private final LinkRepository links;
  private final Authorities authorities;
  private final Clock clock;

  Links(
      ObjectProvider<LinkSource> sources,
      LinkRepository links,
      Authorities authorities,
      Clock clock) {
    this.sources = sources;
    this.links = links;
    this.authorities = authorities;
    this.clock = clock;
  }

  /** A link with all the places where it stands. */
  public record Used(Link link, List<UsedLink> places) {}

  /** Of these addresses those that are dead, for the pages that show them. */
  public Map<String, Link> dead(Collection<String> urls) {
    if (urls.isEmpty()) return Map.of();
    return links.dead(urls).stream().collect(Collectors.toMap(Link::url, Function.identity()));
  }

  /** For the manager. */
  public int countDead() {
    return links.countDead();
  }

  /** All that are shown now, those that want attention first. */
  public List<Used> all() {
    var known = links.all().stream().collect(Collectors.toMap(Link::url, Function.identity()));
    var all = new ArrayList<Used>();
    inUse()
        .forEach((url, places) ->
            all.add(new Used(known.getOrDefault(url, Link.unchecked(url)), places)));
    all.sort(
        Comparator.comparing((Used used) -> used.link().state())
            .thenComparing(used -> used.link().url()));
    return all;
  }

  public Optional<LinkRound> lastRound() {
    return links.lastRound();
  }

  /** By address, in no order; what is longer than any address is none. */
  Map<String, List<UsedLink>> inUse() {
    var used = new HashMap<String, List<UsedLink>>();
    sources
        .orderedStream()
        .flatMap(source -> source.links().stream())
        .filter(link -> link.url().length() <= LONGEST)
        .forEach(link -> used.computeIfAbsent(link.url(), _ -> new ArrayList<>()).add(link));
    return used;
  }

  /** Notes what came of trying links; where nobody answered, that is all that is noted. */
  @Transactional
  LinkRound note(Map<String, Reply> replies) {
    int answered = (int) replies.values().stream().filter(Reply::answered).count();
    var round =
        new LinkRound(clock.instant(), replies.size(), answered, answered > 0 || replies.isEmpty());
    links.keep(replies.keySet());
    if (round.counted()) replies.forEach(this::noteOne);
    links.add(round);
    return round;
  }

  /** Notes what came of trying one link because somebody asked. */
  @Transactional
  Link noteOne(String url, Reply reply) {
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, authorities.get().zone());
    var after = links.find(url).orElse(Link.unchecked(url)).after(reply, now, today);
    links.put(after);
    return after;
  }
}
