package org.escale;

import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** Gives an unexpected failure a number: the page shows it, the log has it with the rest. */
@Component
class ErrorReference extends DefaultErrorAttributes {
  private static final Logger log = LoggerFactory.getLogger(ErrorReference.class);

  @Override
  public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
    var attributes = super.getErrorAttributes(request, options);
    if (attributes.get("status") instanceof Integer status && status >= 500) {
      var reference =
          HexFormat.of().withUpperCase().toHexDigits(ThreadLocalRandom.current().nextInt());
      attributes.put("reference", reference);
      log.error("{} at {}", reference, attributes.get("path"), getError(request));
    }
    return attributes;
  }
}
