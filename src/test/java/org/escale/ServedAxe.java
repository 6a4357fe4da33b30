package org.escale;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves axe beside the program's libraries. Handed to a page by what drives the browser, its half
 * megabyte takes a fifth of a second each time; from an address, and kept by the browser, a
 * fiftieth.
 */
@TestConfiguration(proxyBeanMethods = false)
class ServedAxe implements WebMvcConfigurer {
  private static final String FILE = "axe.min.js";
  private static final String FOLDER = "/webjars/axe-core/";
  static final String ADDRESS = FOLDER + FILE;

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler(FOLDER + "*")
        .addResourceLocations(archive())
        .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)));
  }

  /** Only the archive that it comes in: the root of the class path would serve everything. */
  private static String archive() {
    var address = Objects.requireNonNull(AxeBuilder.class.getResource("/" + FILE)).toString();
    return address.substring(0, address.length() - FILE.length());
  }
}
