package org.escale.network;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such stop. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UnknownStop extends RuntimeException {
  UnknownStop(String id) {
    super("no stop " + id);
  }
}
