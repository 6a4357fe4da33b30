package org.escale.network.schools;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such school. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UnknownSchool extends RuntimeException {
  UnknownSchool(String uai) {
    super("no school " + uai);
  }
}
