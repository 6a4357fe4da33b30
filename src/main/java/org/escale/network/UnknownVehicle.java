package org.escale.network;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such vehicle. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UnknownVehicle extends RuntimeException {
  UnknownVehicle(UUID id) {
    super("no vehicle " + id);
  }
}
