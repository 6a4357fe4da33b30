package org.escale.hosting.load;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a page until it is whole, so that whoever reads slowly holds up the sending of it and not
 * its making. What is no page, a download say, goes out as it comes.
 */
final class HeldPage extends HttpServletResponseWrapper {
  /** Most pages are smaller. */
  private static final int USUAL = 16_384;

  private final Runnable made;
  private @Nullable ByteArrayOutputStream kept;
  private @Nullable PrintWriter writer;
  private @Nullable ServletOutputStream stream;

  /**
   * @param made is told when there is nothing more to make: before the first byte of what is no
   *     page
   */
  HeldPage(HttpServletResponse response, Runnable made) {
    super(response);
    this.made = made;
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    if (writer == null) writer = isPage() ? new PrintWriter(encoder()) : passing().getWriter();
    return writer;
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (stream == null) stream = isPage() ? new Keeping(keep()) : passing().getOutputStream();
    return stream;
  }

  private boolean isPage() {
    var type = getContentType();
    return type != null && type.startsWith("text/html");
  }

  private HttpServletResponse passing() {
    made.run();
    return (HttpServletResponse) getResponse();
  }

  private ByteArrayOutputStream keep() {
    if (kept == null) kept = new ByteArrayOutputStream(USUAL);
    return kept;
  }

  private OutputStreamWriter encoder() {
    var encoding = getCharacterEncoding();
    setCharacterEncoding(encoding); // the container's own writer would say it in the head lines
    return new OutputStreamWriter(keep(), Charset.forName(encoding));
  }

  @Override
  public void flushBuffer() throws IOException {
    if (kept == null) super.flushBuffer();
  }

  @Override
  public void resetBuffer() {
    super.resetBuffer();
    forget();
  }

  @Override
  public void reset() {
    super.reset();
    forget();
    writer = null;
    stream = null;
  }

  private void forget() {
    if (writer != null && kept != null) writer.flush();
    if (kept != null) kept.reset();
  }

  /** Sends the page, unless something else was answered meanwhile. */
  void send() throws IOException {
    if (kept == null || isCommitted()) return;
    if (writer != null) writer.flush();
    setContentLength(kept.size());
    kept.writeTo(getResponse().getOutputStream());
  }

  private static final class Keeping extends ServletOutputStream {
    private final ByteArrayOutputStream kept;

    Keeping(ByteArrayOutputStream kept) {
      this.kept = kept;
    }

    @Override
    public void write(int b) {
      kept.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      kept.write(bytes, from, length);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("pages are not written piece by piece");
    }
  }
}
