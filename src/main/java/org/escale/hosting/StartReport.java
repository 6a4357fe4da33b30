package org.escale.hosting;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/**
 * Says on the terminal why the program did not start: what is the matter, then what to do. The
 * framework's own report, a banner around the same, is switched off in the settings.
 */
class StartReport implements FailureAnalysisReporter {
  private static final Logger log = LoggerFactory.getLogger(StartReport.class);

  @Override
  public void report(FailureAnalysis analysis) {
    log.error("{}", analysis.getDescription());
    if (analysis.getAction() != null) log.error("{}", analysis.getAction());
  }
}
