package org.escale.portal.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** How a feed is answered: kept for a few minutes, and not sent again while nothing changes. */
final class FeedAnswer {
  private static final MediaType CALENDAR =
      new MediaType(MediaType.valueOf("text/calendar"), StandardCharsets.UTF_8);

  private FeedAnswer() {}

  /**
   * @param changed as in {@link #of}
   */
  static ResponseEntity<byte[]> calendar(
      CalendarFeed feed,
      String name,
      List<PublicSession> sessions,
      @Nullable Instant changed,
      Locale locale,
      WebRequest request) {
    return of(CALENDAR, feed.write(name, sessions, site(), locale), changed, request);
  }

  /**
   * With a tag of what is in it.
   *
   * @param changed the last change; null where it would tell nothing: openings of places come into
   *     sight and leave it without any, and of those of others nobody knows one
   */
  static ResponseEntity<byte[]> of(
      MediaType type, byte[] bytes, @Nullable Instant changed, WebRequest request) {
    var tag = '"' + DigestUtils.md5DigestAsHex(bytes) + '"';
    var known =
        changed == null
            ? request.checkNotModified(tag)
            : request.checkNotModified(tag, changed.toEpochMilli());
    var answer =
        known
            ? ResponseEntity.status(HttpStatus.NOT_MODIFIED)
            : ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .varyBy("Cookie")
                .contentType(type);
    answer.eTag(tag);
    if (changed != null) answer.lastModified(changed);
    return known ? answer.build() : answer.body(bytes);
  }

  static Instant lastChange(List<PublicSession> sessions) {
    return sessions.stream()
        .map(PublicSession::updatedAt)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  /** The site's address, without a slash at its end. */
  static String site() {
    return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
  }
}
