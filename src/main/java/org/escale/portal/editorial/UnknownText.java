package org.escale.portal.editorial;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such text, or none that the public may read. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UnknownText extends RuntimeException {
  UnknownText(Object which) {
    super("no text " + which);
  }
}
