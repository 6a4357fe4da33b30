package org.escale.territory.intake;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No such file waits for that person. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class StagedFileGone extends RuntimeException {}
