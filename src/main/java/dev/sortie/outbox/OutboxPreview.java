package dev.sortie.outbox;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves a mail's HTML for the frame of the outbox, as a page that can do nothing but look: no
 * script, no form, no request but for pictures, an origin of its own. Its links open new tabs.
 */
@RestController
class OutboxPreview {

  private static final String LOOK_ONLY =
      "default-src 'none'; img-src https: http: data:; style-src 'unsafe-inline' https:;"
          + " font-src https: data:; form-action 'none'; frame-ancestors 'self';"
          + " sandbox allow-popups allow-popups-to-escape-sandbox";

  private final Outbox outbox;

  OutboxPreview(Outbox outbox) {
    this.outbox = outbox;
  }

  @GetMapping("/outbox-preview/{id}")
  ResponseEntity<String> html(@PathVariable long id) {
    return outbox
        .mail(id)
        .map(mail -> withNewTabs(mail.html()))
        .map(
            html ->
                ResponseEntity.ok()
                    .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                    .header("Content-Security-Policy", LOOK_ONLY)
                    .header("X-Frame-Options", "SAMEORIGIN")
                    .header("Referrer-Policy", "no-referrer")
                    .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                    .body(html))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  /** A base element counts wherever the parser meets it first. */
  private static String withNewTabs(String html) {
    String base = "<base target=\"_blank\" rel=\"noopener\">";
    int head = html.indexOf("<head>");
    return head < 0 ? base + html : html.substring(0, head + 6) + base + html.substring(head + 6);
  }
}
