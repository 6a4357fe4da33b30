package org.escale.hosting.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * What somebody reads who comes when too many are there: made once, in both languages, without
 * files of its own. It must cost nothing.
 */
@Component
class FullHouse {
  private static final String STYLE =
      "body{max-width:36rem;margin:2rem auto;padding:0"
          + " 1rem;background:#fffdf9;color:#1d2528;font:1.15rem/1.6"
          + " system-ui,sans-serif}a{display:inline-block;padding:.75rem"
          + " 1rem;border-radius:.375rem;background:#0a5c5c;color:#fff}";

  /** Not all at the same second: they would come as one crowd again. */
  private static final int SOONEST = 5;

  private static final int LATEST = 15;

  private final MessageSource words;
  private final String policy = "default-src 'none'; style-src 'sha256-" + digest(STYLE) + "'";
  private final byte[] page;

  FullHouse(MessageSource words) {
    this.words = words;
    page =
        """
        <!DOCTYPE html>
        <html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title><style>%s</style></head>
        <body><main>%s<div lang="en">%s</div></main></body></html>
        """
            .formatted(
                word("title", Locale.FRENCH),
                STYLE,
                part("h1", Locale.FRENCH),
                part("h2", Locale.ENGLISH))
            .getBytes(UTF_8);
  }

  private String part(String heading, Locale language) {
    return "<%s>%s</%s><p>%s</p><p><a href=\"\">%s</a></p>"
        .formatted(
            heading,
            word("title", language),
            heading,
            word("advice", language),
            word("again", language));
  }

  private String word(String key, Locale language) {
    return HtmlUtils.htmlEscape(words.getMessage("hosting.load." + key, null, language), "UTF-8");
  }

  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setIntHeader(
        HttpHeaders.RETRY_AFTER, ThreadLocalRandom.current().nextInt(SOONEST, LATEST + 1));
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.getWriter().write("{\"status\":503,\"title\":\"Service Unavailable\"}");
      return;
    }
    response.setHeader("Content-Security-Policy", policy);
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(page.length);
    response.getOutputStream().write(page);
  }

  private static String digest(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
