package dev.sortie.designer;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands pictures to everybody who has a mail that shows them. Asking counts nothing and says
 * nothing about who asks. The kind is the one that was found when the picture came; a browser may
 * not guess another.
 */
@RestController
class PicturePage {

  private static final Duration A_YEAR = Duration.ofDays(365);

  private final Pictures pictures;

  PicturePage(Pictures pictures) {
    this.pictures = pictures;
  }

  @GetMapping("/pictures/{name}")
  ResponseEntity<byte[]> picture(@PathVariable String name) {
    return pictures
        .find(name)
        .map(
            picture ->
                ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(picture.mediaType()))
                    .cacheControl(CacheControl.maxAge(A_YEAR).cachePublic().immutable())
                    .header("X-Content-Type-Options", "nosniff")
                    .body(picture.bytes()))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
