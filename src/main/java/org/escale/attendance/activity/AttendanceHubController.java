package org.escale.attendance.activity;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page from which all that concerns attendance is reached; each sees what they may open. */
@Controller
@PreAuthorize("hasAnyAuthority('ATTENDANCE_MANAGE', 'RESIDENTS_READ', 'REVIEW_READ')")
class AttendanceHubController {
  @GetMapping("/gestion/frequentation")
  String show() {
    return "attendance/activity/hub";
  }
}
