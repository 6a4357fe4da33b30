package org.escale.territory.intake;

import java.util.UUID;
import org.escale.access.SignedIn;
import org.escale.tabular.SentFile;
import org.escale.tabular.StagedFile;
import org.escale.tabular.StagedFiles;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** A sent file on its way from the browser to its preview and its import. */
@Component
class Intake {
  private final StagedFiles files;

  Intake(StagedFiles files) {
    this.files = files;
  }

  /**
   * @throws org.escale.tabular.UnreadableFile when it is too large; it is then not read
   */
  byte[] content(MultipartFile file) {
    return SentFile.content(file);
  }

  UUID keep(SignedIn who, String purpose, MultipartFile file, byte[] content) {
    var name = file.getOriginalFilename();
    return files.keep(who.email(), purpose, name == null || name.isBlank() ? "?" : name, content);
  }

  /**
   * @throws StagedFileGone when it is imported already, forgotten, or somebody else's
   */
  StagedFile get(UUID id, SignedIn who, String purpose) {
    return files.find(id, who.email(), purpose).orElseThrow(StagedFileGone::new);
  }

  void forget(UUID id) {
    files.forget(id);
  }
}
