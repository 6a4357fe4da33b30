package org.escale.territory.register;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.escale.territory.TerritoryMaps;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The map of the communes as a picture of its own, for anybody. */
@Controller
class MapImageController {
  private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

  private final TerritoryMaps maps;
  private final ITemplateEngine templates;
  private final MessageSource messages;

  MapImageController(TerritoryMaps maps, ITemplateEngine templates, MessageSource messages) {
    this.maps = maps;
    this.templates = templates;
    this.messages = messages;
  }

  @GetMapping("/carte.svg")
  ResponseEntity<String> picture(Locale locale) {
    var map = maps.draw(messages.getMessage("territory.map.label", null, locale)).build();
    var context = new Context(locale);
    context.setVariable("map", map);
    var svg = templates.process("territory/map", Set.of("drawing"), context);
    return ResponseEntity.ok()
        .contentType(SVG)
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic())
        .body(svg);
  }
}
