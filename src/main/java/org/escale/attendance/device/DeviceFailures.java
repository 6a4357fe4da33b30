package org.escale.attendance.device;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.core.JacksonException;

/** What a device hears, whichever call it made, when it cannot be read or may send no more. */
@RestControllerAdvice(annotations = DeviceApi.class)
class DeviceFailures {
  @ExceptionHandler({JacksonException.class, Body.Unreadable.class})
  ResponseEntity<?> unreadable() {
    return DeviceReply.unreadable();
  }

  @ExceptionHandler
  ResponseEntity<?> revoked(DeviceRevoked refusal) {
    return DeviceReply.revoked(refusal.at());
  }
}
