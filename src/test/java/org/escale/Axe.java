package org.escale;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Every rule that axe applies by default, on a page as it stands. The ready-made way opens another
 * page to gather what it found in frames, which our pages have not, describes every element that is
 * right too, and takes an axe that broke for a page without faults.
 */
final class Axe {
  private static final String SCRIPT = AxeBuilder.getAxeScript();

  /** Describing only the faults leaves out no rule; that some rules passed tells that it ran. */
  private static final String RUN =
      """
      () => axe.run(document, { resultTypes: ['violations'] }).then(found => ({
        applied: found.passes.length,
        faults: found.violations.map(
          fault => `${fault.id}: ${fault.help} ${JSON.stringify(fault.nodes)}`),
      }))
      """;

  private Axe() {}

  static List<?> faults(Page page) {
    // Half a megabyte, read only by pages that are looked at: most are only passed through.
    if (page.evaluate("() => typeof axe === 'undefined'").equals(true)) page.evaluate(SCRIPT);
    var found = (Map<?, ?>) page.evaluate(RUN);
    assertThat((Integer) found.get("applied")).as("rules of axe that passed").isPositive();
    return (List<?>) Objects.requireNonNull(found.get("faults"));
  }
}
