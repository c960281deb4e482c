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
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Lets those with a right token in, and answers everybody else without telling whom a token is
 * about. Nothing that it answers is kept by a browser or a proxy.
 */
@Component
final class Doorkeeper {

  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  private final UnsubscribeLinks links;
  private final Contacts contacts;
  private final WrongTokenLimit wrongTokens;
  private final LeaveHtml html;

  Doorkeeper(
      UnsubscribeLinks links, Contacts contacts, WrongTokenLimit wrongTokens, LeaveHtml html) {
    this.links = links;
    this.contacts = contacts;
    this.wrongTokens = wrongTokens;
    this.html = html;
  }

  /** The answer for who has this token; the work is done only where it is right. */
  ResponseEntity<String> answer(
      String token, HttpServletRequest request, Function<Visitor, Answer> work) {
    Locale language = Languages.fromHeader(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    Optional<LeaveLink> link = links.verify(token);
    if (link.isEmpty()) {
      return wrong(language, request);
    }
    Optional<Contact> contact = contacts.find(link.get().contact());
    if (contact.isEmpty()) {
      return page(Answer.ok(html.problem(language, "forgotten")));
    }
    return page(work.apply(new Visitor(link.get(), contact.get())));
  }

  private ResponseEntity<String> wrong(Locale language, HttpServletRequest request) {
    return page(
        wrongTokens.allows(request.getRemoteAddr())
            ? new Answer(HttpStatus.NOT_FOUND, html.problem(language, "wrong"))
            : new Answer(HttpStatus.TOO_MANY_REQUESTS, html.problem(language, "often")));
  }

  private static ResponseEntity<String> page(Answer answer) {
    return ResponseEntity.status(answer.status())
        .contentType(HTML)
        .cacheControl(CacheControl.noStore())
        .body(answer.html());
  }
}
