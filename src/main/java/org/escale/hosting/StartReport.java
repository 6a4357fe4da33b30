package org.escale.hosting;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/**
 * Says on the terminal why the program did not start: what is the matter, then what to do. The
 * framework's own report, a banner around the same, is switched off in the settings.
 */
class StartReport implements FailureAnalysisReporter {
  @Override
  public void report(FailureAnalysis analysis) {
    System.err.println(analysis.getDescription());
    if (analysis.getAction() != null) System.err.println(analysis.getAction());
  }
}
