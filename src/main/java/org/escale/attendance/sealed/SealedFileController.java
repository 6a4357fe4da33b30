package org.escale.attendance.sealed;

import java.io.IOException;
import java.util.Locale;
import org.escale.attendance.device.Devices;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The page where the office opens the file that a tablet has written. */
@Controller
@RequestMapping("/gestion/tablettes/journal-scelle")
@PreAuthorize("hasAuthority('ATTENDANCE_MANAGE')")
class SealedFileController {
  private static final String PAGE = "attendance/device/sealed";

  /** A season's log of a busy tablet is a tenth of it. */
  private static final int LARGEST = 64 * 1024 * 1024;

  private final SealedLogs logs;
  private final Devices devices;
  private final MessageSource messages;
  private final JsonMapper json;

  SealedFileController(SealedLogs logs, Devices devices, MessageSource messages, JsonMapper json) {
    this.logs = logs;
    this.devices = devices;
    this.messages = messages;
    this.json = json;
  }

  @GetMapping
  String show() {
    return PAGE;
  }

  @PostMapping
  String open(@RequestParam("file") MultipartFile file, Locale locale, Model model)
      throws IOException {
    if (file.isEmpty()) return refuse(model, "tablets.sealed.no-file", locale);
    if (file.getSize() > LARGEST) {
      return refuse(model, "tablets.sealed.too-large", locale);
    }
    SealedLog log;
    try {
      log = SealedLog.read(json.readTree(file.getBytes())).orElse(null);
    } catch (JacksonException e) {
      log = null;
    }
    if (log == null) return refuse(model, "tablets.sealed.unreadable", locale);
    var device = devices.find(log.device());
    if (device.isEmpty()) return refuse(model, "tablets.sealed.unknown-device", locale);
    var outcome = logs.receive(device.get(), log);
    model
        .addAttribute("device", device.get())
        .addAttribute("accepted", outcome.count("accepted"))
        .addAttribute("duplicate", outcome.count("duplicate"))
        .addAttribute("refused", outcome.count("refused"))
        .addAttribute("people", outcome.people("accepted"))
        .addAttribute("peopleRefused", outcome.peopleRefused());
    return PAGE;
  }

  private String refuse(Model model, String key, Locale locale) {
    model.addAttribute("problem", messages.getMessage(key, null, locale));
    return PAGE;
  }
}
