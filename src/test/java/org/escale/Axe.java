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

  private static final String FETCH =
      """
      () => typeof axe !== 'undefined' || location.protocol.startsWith('http') && new Promise(there => {
        const script = document.createElement('script');
        script.src = '%s';
        script.onload = () => { script.remove(); there(true); };
        script.onerror = () => { script.remove(); there(false); };
        document.head.append(script);
      })
      """
          .formatted(ServedAxe.ADDRESS);

  /**
   * Describing only the faults leaves out no rule; that some rules passed tells that it ran.
   * Contrast takes two thirds of its time: of what has the same colours, size and weight on the
   * same grounds, as row after row of a table, it is measured once, and not again in the page's
   * other width.
   */
  private static final String RUN =
      """
      () => {
        const contrast = axe._audit.rules.find(rule => rule.id === 'color-contrast');
        const applies = contrast.matches;
        const grounds = new Map([[null, '']]);
        const ground = element => {
          if (!grounds.has(element)) {
            const { backgroundColor, backgroundImage, opacity, position } = getComputedStyle(element);
            grounds.set(element,
              [ground(element.parentElement), backgroundColor, backgroundImage, opacity, position, element.className].join());
          }
          return grounds.get(element);
        };
        const before = window.escaleContrasts;
        const other = before && !before.widths.includes(innerWidth);
        const measured = other ? before.measured : new Set();
        window.escaleContrasts = { widths: other ? [...before.widths, innerWidth] : [innerWidth], measured };
        contrast.matches = function (element, ...more) {
          const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
          const alike = [ground(element), color, fontSize, fontWeight, textShadow].join();
          if (measured.has(alike) || !applies.call(this, element, ...more)) return false;
          measured.add(alike);
          return true;
        };
        return axe.run(document, { resultTypes: ['violations'] }).then(found => ({
          applied: found.passes.length,
          faults: found.violations.map(
            fault => `${fault.id}: ${fault.help} ${JSON.stringify(fault.nodes)}`),
        })).finally(() => { contrast.matches = applies; });
      }
      """;

  private Axe() {}

  static List<?> faults(Page page) {
    // Half a megabyte, read only by pages that are looked at: most are only passed through. Where
    // the program is not at hand, the page is handed it.
    if (!page.evaluate(FETCH).equals(true)) page.evaluate(SCRIPT);
    var found = (Map<?, ?>) page.evaluate(RUN);
    assertThat((Integer) found.get("applied")).as("rules of axe that passed").isPositive();
    return (List<?>) Objects.requireNonNull(found.get("faults"));
  }
}
