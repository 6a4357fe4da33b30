package org.escale.tabular.background;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.escale.tabular.FileText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/**
 * Long imports: sent, previewed in the background, approved by whoever sent them, applied in the
 * background. What is applied is exactly the file that was shown, and only its owner sees it.
 */
@Service
public class LongImports {
  private static final Duration KEPT = Duration.ofDays(7);
  private static final int LATEST = 5;

  private final RunRepository runs;
  private final PieceRepository pieces;
  private final ImportJob job;
  private final KnownImports known;
  private final Clock clock;

  LongImports(
      RunRepository runs, PieceRepository pieces, ImportJob job, KnownImports known, Clock clock) {
    this.runs = runs;
    this.pieces = pieces;
    this.job = job;
    this.known = known;
    this.clock = clock;
  }

  /**
   * Takes a file and begins its preview. Its page is {@code /gestion/imports/} and the identifier
   * returned.
   *
   * @param kind of a {@link LongImport}
   * @param owner the login of who sends it
   * @param choices what was chosen beside the file
   * @throws org.escale.tabular.UnreadableFile when it is empty, no text or larger than {@link
   *     LongFile#LARGEST}
   */
  @Transactional
  public UUID send(String kind, String owner, MultipartFile file, Map<String, String> choices) {
    known.get(kind);
    if (file.getSize() > LongFile.LARGEST) throw FileText.tooLarge(LongFile.LARGEST);
    try (var first = file.getInputStream();
        var content = file.getInputStream()) {
      Encoding.of(first);
      return keep(kind, owner, String.valueOf(file.getOriginalFilename()), content, choices);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private UUID keep(
      String kind, String owner, String fileName, InputStream content, Map<String, String> choices)
      throws IOException {
    var now = clock.instant();
    runs.forgetBefore(now.minus(KEPT));
    var id = UUID.randomUUID();
    runs.add(id, kind, owner, fileName, choices, now);
    if (pieces.keep(id, content, LongFile.LARGEST) > LongFile.LARGEST) {
      throw FileText.tooLarge(LongFile.LARGEST);
    }
    job.ask(id, "preview");
    return id;
  }

  /** That import of that owner. */
  public Optional<ImportRun> find(UUID id, String owner) {
    return runs.find(id).filter(run -> run.owner().equals(owner));
  }

  /** The owner's last imports of that kind, the latest first. */
  public List<ImportRun> latest(String kind, String owner) {
    return runs.latest(kind, owner, LATEST);
  }

  /** Begins to apply what was shown; whether there was something to apply. */
  @Transactional
  public boolean apply(UUID id) {
    if (!runs.approve(id)) return false;
    job.ask(id, "apply");
    return true;
  }

  /** Begins to preview the same file again, with other choices; whether it could be. */
  @Transactional
  public boolean again(UUID id, Map<String, String> choices) {
    if (!runs.again(id, choices)) return false;
    job.ask(id, "again");
    return true;
  }

  /** Ends it as soon as its job hears of it; nothing of it has then entered. */
  @Transactional
  public void stop(UUID id) {
    runs.askToStop(id);
  }
}
