package org.escale.network.inventory;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such item, or no such loan. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UnknownItem extends RuntimeException {
  UnknownItem(UUID id) {
    super("no item or loan " + id);
  }
}
