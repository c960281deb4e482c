package dev.sortie.feedback;

import dev.sortie.base.Languages;
import dev.sortie.contact.Contact;
import dev.sortie.contact.Contacts;
import dev.sortie.sending.LeaveLink;
import dev.sortie.sending.UnsubscribeLinks;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the link <em>unsubscribe</em> of every mail leads. Looking changes nothing, since mail
 * scanners follow links; the POST of the page's button or of a mail program (RFC 8058) does it.
 */
@RestController
class LeavePage {

  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
  private static final String ONE_CLICK = "One-Click";

  private final UnsubscribeLinks links;
  private final Contacts contacts;
  private final Leaving leaving;
  private final WrongTokenLimit wrongTokens;
  private final LeaveHtml html;

  LeavePage(
      UnsubscribeLinks links,
      Contacts contacts,
      Leaving leaving,
      WrongTokenLimit wrongTokens,
      LeaveHtml html) {
    this.links = links;
    this.contacts = contacts;
    this.leaving = leaving;
    this.wrongTokens = wrongTokens;
    this.html = html;
  }

  @GetMapping("/u/{token}")
  ResponseEntity<String> ask(
      @PathVariable String token,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepts,
      HttpServletRequest request) {
    Optional<LeaveLink> link = links.verify(token);
    if (link.isEmpty()) {
      return wrong(accepts, request);
    }
    return contact(link.get())
        .map(known -> page(HttpStatus.OK, html.question(language(known), known.email().masked())))
        .orElseGet(() -> page(HttpStatus.OK, html.problem(language(accepts), "forgotten")));
  }

  @PostMapping("/u/{token}")
  ResponseEntity<String> leave(
      @PathVariable String token,
      @RequestParam(name = "List-Unsubscribe", required = false) @Nullable String oneClick,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepts,
      HttpServletRequest request) {
    Optional<LeaveLink> link = links.verify(token);
    if (link.isEmpty()) {
      return wrong(accepts, request);
    }
    Optional<Contact> known = contact(link.get());
    if (known.isEmpty()) {
      return page(HttpStatus.OK, html.problem(language(accepts), "forgotten"));
    }
    leaving.leave(link.get(), ONE_CLICK.equals(oneClick) ? "one-click" : "page");
    return page(HttpStatus.OK, html.done(language(known.get()), known.get().email().masked()));
  }

  private ResponseEntity<String> wrong(@Nullable String accepts, HttpServletRequest request) {
    return wrongTokens.allows(request.getRemoteAddr())
        ? page(HttpStatus.NOT_FOUND, html.problem(language(accepts), "wrong"))
        : page(HttpStatus.TOO_MANY_REQUESTS, html.problem(language(accepts), "often"));
  }

  private Optional<Contact> contact(LeaveLink link) {
    return contacts.find(link.contact());
  }

  private static Locale language(Contact contact) {
    return Languages.closest(contact.language());
  }

  private static Locale language(@Nullable String accepts) {
    return Languages.fromHeader(accepts);
  }

  private static ResponseEntity<String> page(HttpStatus status, String html) {
    return ResponseEntity.status(status)
        .contentType(HTML)
        .cacheControl(CacheControl.noStore())
        .body(html);
  }
}
