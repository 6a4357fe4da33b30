package org.escale.network.register;

import java.util.Locale;
import java.util.UUID;
import org.escale.access.SignedIn;
import org.escale.network.FurnishingRefusal;
import org.escale.network.Furnishings;
import org.escale.network.Picture;
import org.escale.network.PlaceRights;
import org.escale.network.Places;
import org.escale.tabular.SentFile;
import org.escale.tabular.UnreadableFile;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pictures of a place. */
@Controller
@RequestMapping("/gestion/reseau/lieux/{id}/photos")
@PreAuthorize("hasAnyAuthority('NETWORK_EDIT', 'OWN_PLACE_EDIT')")
class PictureController {
  private final Places places;
  private final Furnishings furnishings;
  private final MessageSource messages;

  PictureController(Places places, Furnishings furnishings, MessageSource messages) {
    this.places = places;
    this.furnishings = furnishings;
    this.messages = messages;
  }

  @GetMapping("/{picture}")
  @PreAuthorize("hasAuthority('TERRITORY_READ')")
  ResponseEntity<byte[]> show(@PathVariable UUID id, @PathVariable UUID picture) {
    return furnishings
        .content(id, picture)
        .map(content ->
            ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(content))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  @PostMapping
  String add(
      @PathVariable UUID id,
      @RequestParam MultipartFile file,
      @RequestParam String alt,
      @AuthenticationPrincipal SignedIn who,
      Locale locale,
      RedirectAttributes redirect) {
    PlaceRights.requireChange(who, places.get(id));
    if (alt.isBlank()) return back(id, "refused", "network.picture.alt-missing", locale, redirect);
    try {
      var picture = new Picture(UUID.randomUUID(), id, alt.strip());
      furnishings.add(picture, SentFile.content(file));
      return back(id, "done", "network.place.furnished", locale, redirect);
    } catch (FurnishingRefusal | UnreadableFile refusal) {
      return back(id, "refused", "network.picture.unreadable", locale, redirect);
    }
  }

  @PostMapping("/{picture}/retrait")
  String remove(
      @PathVariable UUID id,
      @PathVariable UUID picture,
      @AuthenticationPrincipal SignedIn who,
      Locale locale,
      RedirectAttributes redirect) {
    PlaceRights.requireChange(who, places.get(id));
    furnishings.removePicture(id, picture);
    return back(id, "done", "network.place.furnished", locale, redirect);
  }

  private String back(
      UUID id, String how, String messageKey, Locale locale, RedirectAttributes redirect) {
    redirect.addFlashAttribute(how, messages.getMessage(messageKey, null, locale));
    return "redirect:/gestion/reseau/lieux/" + id + "#pictures";
  }
}
