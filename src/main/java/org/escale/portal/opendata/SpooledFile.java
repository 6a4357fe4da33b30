package org.escale.portal.opendata;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;

/**
 * A file that anybody may take. It is written to the disk first, and its tag found meanwhile: it
 * may be large, those who take it slow, and many have it already.
 */
final class SpooledFile {
  private static final Duration FRESH = Duration.ofMinutes(15);

  private SpooledFile() {}

  /**
   * @param fileName under which a browser keeps it; null where it shows it
   */
  static ResponseEntity<Resource> answer(
      MediaType type, @Nullable String fileName, WebRequest request, Consumer<OutputStream> write) {
    try {
      var file = Files.createTempFile("escale-donnees", null);
      try {
        var tag = '"' + written(file, write) + '"';
        var cached = CacheControl.maxAge(FRESH).cachePublic();
        if (request.checkNotModified(tag)) {
          Files.delete(file);
          return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
              .eTag(tag)
              .cacheControl(cached)
              .build();
        }
        var answer =
            ResponseEntity.ok()
                .cacheControl(cached)
                .eTag(tag)
                .contentType(type)
                .contentLength(Files.size(file))
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        if (fileName != null) {
          answer.header(
              HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + '"');
        }
        return answer.body(
            new InputStreamResource(
                () -> Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)));
      } catch (RuntimeException | IOException e) {
        Files.deleteIfExists(file);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String written(Path file, Consumer<OutputStream> write) throws IOException {
    var digest = sha256();
    try (var out =
        new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest)) {
      write.accept(out);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
