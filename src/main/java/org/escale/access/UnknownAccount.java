package org.escale.access;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No account has this identifier. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UnknownAccount extends RuntimeException {}
