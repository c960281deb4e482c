package dev.sortie.feedback;

import dev.sortie.contact.Contact;
import dev.sortie.contact.Contacts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a contact chooses topics, or takes an unsubscribe back. GET changes nothing. */
@RestController
class PreferencePage {

  private final Doorkeeper doorkeeper;
  private final Contacts contacts;
  private final Choosing choosing;
  private final ComingBack comingBack;
  private final PreferenceHtml html;

  PreferencePage(
      Doorkeeper doorkeeper,
      Contacts contacts,
      Choosing choosing,
      ComingBack comingBack,
      PreferenceHtml html) {
    this.doorkeeper = doorkeeper;
    this.contacts = contacts;
    this.choosing = choosing;
    this.comingBack = comingBack;
    this.html = html;
  }

  @GetMapping("/u/{token}/preferences")
  ResponseEntity<String> ask(@PathVariable String token, HttpServletRequest request) {
    return doorkeeper.answer(
        token, request, visitor -> Answer.ok(page(visitor, token, Choice.NONE)));
  }

  @PostMapping("/u/{token}/preferences")
  ResponseEntity<String> save(
      @PathVariable String token,
      @RequestParam(required = false) @Nullable List<String> shown,
      @RequestParam(required = false) @Nullable List<String> topic,
      HttpServletRequest request) {
    return doorkeeper.answer(
        token, request, visitor -> save(visitor, token, set(shown), set(topic)));
  }

  @PostMapping("/u/{token}/stay")
  ResponseEntity<String> stay(@PathVariable String token, HttpServletRequest request) {
    return doorkeeper.answer(
        token,
        request,
        visitor -> {
          boolean stays = comingBack.comeBack(visitor.contact()) || visitor.contact().isMailable();
          return stays
              ? Answer.ok(html.stayed(visitor, Ways.fromBelow(token)))
              : new Answer(HttpStatus.CONFLICT, html.problem(visitor.language(), "no-way-back"));
        });
  }

  private Answer save(Visitor visitor, String token, Set<String> shown, Set<String> wanted) {
    Optional<Choice> choice = choosing.choose(visitor.contact(), shown, wanted);
    if (choice.isEmpty()) {
      return new Answer(HttpStatus.BAD_REQUEST, html.problem(visitor.language(), "outdated"));
    }
    Optional<Contact> now = contacts.find(visitor.contact().id());
    Visitor changed = new Visitor(visitor.link(), now.orElse(visitor.contact()));
    return Answer.ok(page(changed, token, choice.get()));
  }

  private String page(Visitor visitor, String token, Choice choice) {
    Ways ways = Ways.fromBelow(token);
    return visitor.contact().isSuppressed()
        ? html.gone(visitor, ways, comingBack.isOffered(visitor.contact()))
        : html.topics(visitor, ways, choosing.topics(), choice);
  }

  private static Set<String> set(@Nullable List<String> values) {
    return values == null ? Set.of() : Set.copyOf(values);
  }
}
