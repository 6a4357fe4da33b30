package org.escale.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

class SentFileTest {
  @Test
  void a_file_that_is_too_large_is_refused_in_words_and_never_read() {
    assertThatThrownBy(() -> SentFile.content(new Sent(FileText.LARGEST + 1L)))
        .isInstanceOf(UnreadableFile.class)
        .hasMessage("tabular.too-large");
    assertThatThrownBy(() -> SentFile.content(new Sent(FileText.LARGEST)))
        .hasMessage("it was read");
    assertThat(SentFile.content(new MockMultipartFile("file", new byte[] {1, 2})))
        .containsExactly(1, 2);
  }

  private static final class Sent extends MockMultipartFile {
    private final long size;

    Sent(long size) {
      super("file", new byte[0]);
      this.size = size;
    }

    @Override
    public long getSize() {
      return size;
    }

    @Override
    public byte[] getBytes() {
      throw new IllegalStateException("it was read");
    }
  }
}
