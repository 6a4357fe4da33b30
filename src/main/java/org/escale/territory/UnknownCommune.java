package org.escale.territory;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no commune with that code. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UnknownCommune extends RuntimeException {
  UnknownCommune(String code) {
    super("no commune " + code);
  }
}
