package org.escale.attendance.tablet;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A Chromium of its own on a profile that stays, as on a tablet: it can be killed at any moment and
 * started again.
 */
final class Chromium implements AutoCloseable {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

  private final Process process;
  private final Playwright playwright;
  private final Browser browser;
  private boolean killed;

  private Chromium(Process process, Playwright playwright, Browser browser) {
    this.process = process;
    this.playwright = playwright;
    this.browser = browser;
  }

  static Chromium start(Path profile, String... options) {
    try {
      var ready = profile.resolve("DevToolsActivePort");
      Files.deleteIfExists(ready);
      // What a killed browser leaves, so that two never write one profile.
      Files.deleteIfExists(profile.resolve("SingletonLock"));
      var process =
          new ProcessBuilder(command(profile, options))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      var playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      var browser =
          playwright
              .chromium()
              .connectOverCDP(
                  "http://127.0.0.1:" + port(ready, process),
                  new BrowserType.ConnectOverCDPOptions());
      return new Chromium(process, playwright, browser);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(Path profile, String... options) {
    var command = new ArrayList<String>();
    // The whole browser: the smaller one for tests heeds no settings of a profile.
    command.add(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
    command.addAll(
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--disable-gpu",
            "--remote-debugging-port=0",
            "--user-data-dir=" + profile));
    command.addAll(List.of(options));
    command.add("about:blank");
    return command;
  }

  private static String port(Path ready, Process process) throws IOException {
    var end = System.nanoTime() + PATIENCE;
    while (!Files.exists(ready) || Files.readString(ready).isBlank()) {
      if (!process.isAlive() || System.nanoTime() > end)
        throw new IllegalStateException("Chromium does not start");
      pause();
    }
    return Files.readAllLines(ready).getFirst();
  }

  /** The profile's own windows. */
  BrowserContext context() {
    return browser.contexts().getFirst();
  }

  /** As a battery that is empty does: nothing is written or said any more. */
  void kill() {
    killed = true;
    var children = process.descendants().toList();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    end();
  }

  @Override
  public void close() {
    if (killed) return;
    try {
      // It is asked: one that is only told to end takes its time.
      browser.newBrowserCDPSession().send("Browser.close");
    } catch (PlaywrightException gone) {
      process.destroy();
    }
    end();
  }

  private void end() {
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
      playwright.close();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
