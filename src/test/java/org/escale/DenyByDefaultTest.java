package org.escale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.escale.access.Permission;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page behind the door says itself which right it takes; a stranger sees none of them. */
@EscaleTest
class DenyByDefaultTest {
  private static final Pattern BEHIND_THE_DOOR =
      Pattern.compile("/(gestion|bord|api|compte)(/.*)?");
  private static final List<String> FOR_ANYBODY =
      List.of(
          "/api/incarnation",
          // It asks for a one-time code.
          "/api/attendance/enrolment",
          // The program of the app alone: what it shows is on the device, sealed.
          "/bord/tablette",
          "/bord/tablette/sw.js",
          "/bord/tablette/manifest.webmanifest",
          "/bord/tablette/{version:[0-9a-f]{16}}/{*path}");

  /** Devices have a door of their own, without a page to sign in on. */
  private static final String FOR_DEVICES = "/api/attendance/";

  private static final Pattern RIGHT = Pattern.compile("'([^']*)'");

  @LocalServerPort int port;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  @Test
  void every_handler_behind_the_door_names_the_right_it_takes() {
    var rights = List.of(Permission.values()).stream().map(Enum::name).toList();
    var guarded = 0;
    var open = new ArrayList<String>();
    for (var handler : requestMappingHandlerMapping.getHandlerMethods().entrySet()) {
      for (var path : behindTheDoor(handler.getKey())) {
        var rule = rule(handler.getValue());
        if (rule == null) {
          open.add(path + " " + handler.getValue().getShortLogMessage());
        } else {
          guarded++;
          assertThat(rule.value())
              .as(path)
              .matches("(hasAuthority|hasAnyAuthority|isAuthenticated)\\(.*\\)");
          assertThat(RIGHT.matcher(rule.value()).results().map(right -> right.group(1)))
              .as(path)
              .isSubsetOf(rights);
        }
      }
    }
    assertThat(open).isEmpty();
    assertThat(guarded).isPositive();
  }

  @Test
  void a_stranger_sees_no_page_behind_the_door() {
    try (var stranger = SignedInClient.stranger(port)) {
      for (var mapping : requestMappingHandlerMapping.getHandlerMethods().keySet()) {
        if (!mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)) continue;
        for (var path : behindTheDoor(mapping)) {
          var answer = stranger.get(path.replaceAll("\\{(?:[^{}]|\\{[^{}]*})*}", "1"));
          if (path.startsWith(FOR_DEVICES)) {
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            continue;
          }
          assertThat(answer.statusCode()).as(path).isEqualTo(302);
          assertThat(answer.headers().firstValue("Location"))
              .get()
              .asString()
              .endsWith("/connexion");
        }
      }
    }
  }

  private static List<String> behindTheDoor(RequestMappingInfo mapping) {
    return mapping.getPatternValues().stream()
        .filter(path -> BEHIND_THE_DOOR.matcher(path).matches())
        .filter(path -> !FOR_ANYBODY.contains(path))
        .toList();
  }

  private static @Nullable PreAuthorize rule(HandlerMethod handler) {
    var onMethod = handler.getMethodAnnotation(PreAuthorize.class);
    return onMethod != null
        ? onMethod
        : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), PreAuthorize.class);
  }
}
