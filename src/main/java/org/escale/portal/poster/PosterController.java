package org.escale.portal.poster;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Posters to print. Setting one takes a processor for a moment, so few are set at a time. */
@Controller
class PosterController {
  private static final int AT_A_TIME = 2;

  /** Whoever waits holds a page's place: no longer than a page may take. */
  private static final int PATIENCE_SECONDS = 1;

  private static final int COME_BACK_SECONDS = 10;

  private final Posters posters;
  private final PosterPdf pdf;
  private final Semaphore seats = new Semaphore(AT_A_TIME, true);

  PosterController(Posters posters, PosterPdf pdf) {
    this.posters = posters;
    this.pdf = pdf;
  }

  @GetMapping("/lieux/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}/affiche")
  ResponseEntity<byte[]> place(@PathVariable UUID id) throws InterruptedException {
    return answer(posters.ofPlace(id), "affiche-" + id + ".pdf");
  }

  @GetMapping("/arrets/{id}/affiche")
  ResponseEntity<byte[]> stop(@PathVariable String id) throws InterruptedException {
    return answer(posters.ofStop(id), "affiche-" + id + ".pdf");
  }

  private ResponseEntity<byte[]> answer(Optional<Poster> poster, String file)
      throws InterruptedException {
    if (poster.isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    if (!seats.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
          .header(HttpHeaders.RETRY_AFTER, String.valueOf(COME_BACK_SECONDS))
          .build();
    }
    try {
      return ResponseEntity.ok()
          .contentType(MediaType.APPLICATION_PDF)
          .header(
              HttpHeaders.CONTENT_DISPOSITION,
              ContentDisposition.inline().filename(file, StandardCharsets.UTF_8).build().toString())
          .body(pdf.of(poster.get()));
    } finally {
      seats.release();
    }
  }
}
