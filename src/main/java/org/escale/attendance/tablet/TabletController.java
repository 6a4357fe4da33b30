package org.escale.attendance.tablet;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Hands out the app. Nobody need be signed in, for a device must start when it has been without
 * contact for weeks; there is nothing in it but the program itself.
 */
@Controller
@RequestMapping(TabletController.HOME)
class TabletController {
  static final String HOME = "/bord/tablette";

  private static final MediaType MANIFEST =
      MediaType.parseMediaType("application/manifest+json;charset=UTF-8");
  private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

  private final TabletApp app;
  private final MessageSource words;

  TabletController(TabletApp app, MessageSource words) {
    this.app = app;
    this.words = words;
  }

  @GetMapping
  String show(Model model) {
    model.addAttribute("version", app.version());
    return "attendance/tablet";
  }

  @GetMapping("/sw.js")
  ResponseEntity<String> worker() {
    return ResponseEntity.ok()
        .contentType(SCRIPT)
        .cacheControl(CacheControl.noCache())
        .header("Service-Worker-Allowed", HOME)
        .body(app.worker());
  }

  @GetMapping("/manifest.webmanifest")
  ResponseEntity<Map<String, Object>> manifest(Locale language) {
    var icons = HOME + "/" + app.version() + "/icons/";
    return ResponseEntity.ok()
        .contentType(MANIFEST)
        .cacheControl(CacheControl.noCache())
        .body(
            Map.ofEntries(
                Map.entry("id", HOME),
                Map.entry("start_url", HOME),
                Map.entry("scope", HOME),
                Map.entry("display", "standalone"),
                Map.entry("lang", language.getLanguage()),
                Map.entry("name", words.getMessage("tablet.name", null, language)),
                Map.entry("short_name", words.getMessage("tablet.short-name", null, language)),
                Map.entry("background_color", "#fffdf9"),
                Map.entry("theme_color", "#0a5c5c"),
                Map.entry(
                    "icons",
                    List.of(
                        icon(icons + "bus-192.png", "192x192", "any"),
                        icon(icons + "bus-512.png", "512x512", "any"),
                        icon(icons + "bus-maskable-512.png", "512x512", "maskable")))));
  }

  private static Map<String, String> icon(String source, String sizes, String purpose) {
    return Map.of("src", source, "sizes", sizes, "type", "image/png", "purpose", purpose);
  }

  /** A file of this version; of another one there is none, so that no device mixes the two. */
  @GetMapping("/{version:[0-9a-f]{16}}/{*path}")
  ResponseEntity<byte[]> file(@PathVariable String version, @PathVariable String path) {
    var name = path.substring(1);
    if (!version.equals(app.version())) return ResponseEntity.notFound().build();
    return app.file(name)
        .map(bytes ->
            ResponseEntity.ok()
                .contentType(type(name))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .body(bytes))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private static MediaType type(String name) {
    if (name.endsWith(".js")) return SCRIPT;
    return MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM);
  }
}
