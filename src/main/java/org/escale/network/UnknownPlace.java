package org.escale.network;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such place. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UnknownPlace extends RuntimeException {
  UnknownPlace(UUID id) {
    super("no place " + id);
  }
}
